package org.cailanzi.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cailanzi.platform.table.StockImport.only;
import static org.cailanzi.platform.table.file.Cell.Look.SERIAL;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cailanzi.platform.table.file.Cell;
import org.cailanzi.platform.table.file.TableUnreadable;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.Reading;
import org.cailanzi.platform.table.shape.TableShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatsTest {
  private static final String TEXT = "日期,单位,库存（吨）\r\n2022-04-06,海吉星,935\r\n";
  private final StockImport imports = new StockImport();

  static Stream<byte[]> encodings() {
    return Stream.of(
        TEXT.getBytes(StandardCharsets.UTF_8),
        ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8),
        TEXT.getBytes(Charset.forName("GB18030")),
        ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE),
        TEXT.replace(',', ';').getBytes(StandardCharsets.UTF_8),
        TEXT.replace(',', '\t').getBytes(Charset.forName("GBK")),
        TEXT.replace("\r\n", "\r").getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void a_text_is_read_in_the_encoding_and_with_the_delimiter_it_has(byte[] file) {
    assertThat(imports.good(file).findings()).isEmpty();
    assertThat(imports.written)
        .containsExactly(
            new StockImport.Line(
                LocalDate.of(2022, 4, 6), "海吉星", Optional.of(new BigDecimal("935"))));
  }

  static Stream<Supplier<Workbook>> workbooks() {
    return Stream.of(XSSFWorkbook::new, HSSFWorkbook::new);
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void a_workbook_is_known_by_its_content_and_its_days_and_numbers_keep_their_values(
      Supplier<Workbook> kind) throws IOException {
    var file =
        workbook(
            kind,
            book -> {
              var sheet = book.createSheet("四月");
              var day = book.createCellStyle();
              day.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
              row(sheet, 2, "日期", "单位", "库存（吨）");
              row(sheet, 3, LocalDate.of(2022, 4, 6), "海吉\n星", 0.1 + 0.2);
              sheet.getRow(3).getCell(0).setCellStyle(day);
              row(sheet, 5, 44657, "欧亚", 3);
              row(sheet, 6, "2022年4月6日", "国欧", "12.5");
              var formula = sheet.createRow(7);
              formula.createCell(0).setCellFormula("DATE(2022,4,6)");
              formula.getCell(0).setCellStyle(day);
              formula.createCell(1).setCellFormula("\"天\"&\"地\"");
              formula.createCell(2).setCellFormula("1+1");
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });

    var report = imports.good(file);

    assertThat(report.findings()).isEmpty();
    assertThat(imports.written)
        .extracting(StockImport.Line::site)
        .containsExactly("海吉星", "欧亚", "国欧", "天地");
    assertThat(imports.written).extracting(it -> it.day().toString()).containsOnly("2022-04-06");
    assertThat(imports.written.getFirst().tonnes()).contains(new BigDecimal("0.3"));
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void a_finding_names_the_row_and_sheet_of_the_workbook(Supplier<Workbook> kind)
      throws IOException {
    var file =
        workbook(
            kind,
            book -> {
              var sheet = book.createSheet("四月");
              row(sheet, 4, "日期", "单位", "库存（吨）");
              row(sheet, 7, "2022-04-06", "海吉星", "政府储备已到期");
              sheet.createRow(8).createCell(0).setCellValue("2022-04-06");
              sheet.getRow(8).createCell(1).setCellValue("欧亚");
              sheet.getRow(8).createCell(2).setCellFormula("1/0");
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });

    var report = imports.good(file);

    assertThat(report.findings()).extracting(it -> it.row()).containsExactly(8, 9);
    assertThat(report.findings())
        .extracting(it -> it.code())
        .containsExactly("not-a-number", "cell-fault");
    assertThat(report.findings().getFirst().sheet()).isEqualTo("四月");
    assertThat(report.findings().getLast().value()).isEqualTo("#DIV/0!");
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void one_sheet_of_several_is_never_taken_by_chance(Supplier<Workbook> kind) throws IOException {
    var file =
        workbook(
            kind,
            book -> {
              for (var name : List.of("甲", "乙")) {
                row(book.createSheet(name), 0, "日期", "单位");
                row(book.getSheet(name), 1, "2022-04-06", name);
              }
              book.createSheet("空");
            });

    assertThatExceptionOfType(TableUnreadable.class)
        .isThrownBy(() -> imports.good(file))
        .satisfies(it -> assertThat(it.detail().zh()).contains("甲 / 乙"));
    for (var chosen : List.of("\"乙\"", "2")) {
      imports.stock.run(
          StockImport.request(file, "{\"sheet\": " + chosen + "}", ImportMode.GOOD_ROWS));
    }
    assertThat(imports.written).extracting(StockImport.Line::site).containsExactly("乙", "乙");
    imports.written.clear();
    imports.stock.run(StockImport.request(file, "{\"sheet\": \"*\"}", ImportMode.GOOD_ROWS));
    assertThat(imports.written).extracting(StockImport.Line::site).containsExactly("甲", "乙");
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void a_share_is_a_fraction_and_one_without_its_sign_is_unclear(Supplier<Workbook> kind)
      throws IOException {
    var share = Field.share("share").needed();
    var file =
        workbook(
            kind,
            book -> {
              var sheet = book.createSheet();
              var percent = book.createCellStyle();
              percent.setDataFormat(book.createDataFormat().getFormat("0.00%"));
              row(sheet, 0, "share");
              row(sheet, 1, 0.142);
              sheet.getRow(1).getCell(0).setCellStyle(percent);
              row(sheet, 2, "14.2%");
              row(sheet, 3, 14.2);
            });
    var shares = new ArrayList<BigDecimal>();
    var report =
        TableImport.<BigDecimal>of(
                TableShape.titled("占比", "Shares", share), row -> row.get(share), shares::addAll)
            .run(StockImport.request(file, "{}", ImportMode.GOOD_ROWS));

    assertThat(shares).allSatisfy(it -> assertThat(it).isEqualByComparingTo("0.142")).hasSize(2);
    assertThat(only(report).code()).isEqualTo("share-unclear");
  }

  @Test
  void ndjson_has_its_fields_in_any_order_and_not_all_in_the_first_row() {
    var report =
        imports.good(
            """
            {"site": "a", "day": "2022-04-06"}
            {"day": "20220406", "tonnes": 1.5, "site": "b"}

            {"day": "2022-04-06", "site": "c", "tonnes": null}
            {"day": "2022-04-06", "site": "d", "site": "e"}
            {"day": "2022-04-06", "site": ["f"]}
            {"day": "2022-04-06", "site": "g"
            """);

    assertThat(report.findings())
        .extracting(it -> it.row() + " " + it.code())
        .containsExactly("5 not-json", "6 cell-fault", "7 not-json");
    assertThat(imports.written).extracting(StockImport.Line::site).containsExactly("a", "b", "c");
    assertThat(imports.written.get(1).tonnes()).contains(new BigDecimal("1.5"));
  }

  @Test
  void a_code_keeps_its_zeros_and_says_when_excel_has_lost_its_digits() {
    var code = Field.code("code");
    var cells =
        List.of("007", "２２０１０４", "220104").stream()
            .map(it -> code.reading().apply(Cell.text(it)))
            .toList();

    assertThat(cells)
        .containsExactly(
            new Reading.Read<>("007"), new Reading.Read<>("220104"), new Reading.Read<>("220104"));
    assertThat(code.reading().apply(new Cell.Numeric(new BigDecimal("12345678901234560"), SERIAL)))
        .isInstanceOf(Reading.Wrong.class);
  }

  static Stream<byte[]> notTables() throws IOException {
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("word/document.xml"));
      out.write(new byte[10]);
    }
    return Stream.of(
        new byte[0],
        "<html><table></table></html>".getBytes(StandardCharsets.UTF_8),
        "%PDF-1.7".getBytes(StandardCharsets.UTF_8),
        "[{\"day\": 1}]".getBytes(StandardCharsets.UTF_8),
        new byte[] {'P', 'K', 3, 4, 0, 0},
        zip.toByteArray(),
        new byte[] {
          (byte) 0xd0,
          (byte) 0xcf,
          0x11,
          (byte) 0xe0,
          (byte) 0xa1,
          (byte) 0xb1,
          0x1a,
          (byte) 0xe1,
          0,
          0
        },
        new byte[] {'a', ',', (byte) 0xff, (byte) 0xff, '\n'});
  }

  @ParameterizedTest
  @MethodSource("notTables")
  void what_is_no_table_is_refused_in_words(byte[] file) {
    assertThatExceptionOfType(TableUnreadable.class)
        .isThrownBy(() -> imports.good(file))
        .satisfies(it -> assertThat(it.detail().zh()).isNotBlank());
  }

  @Test
  void a_workbook_cut_short_is_damaged_and_never_half_read() throws IOException {
    var whole =
        workbook(
            XSSFWorkbook::new,
            book -> {
              row(book.createSheet(), 0, "日期", "单位");
              row(book.getSheetAt(0), 1, "2022-04-06", "a");
            });

    assertThatExceptionOfType(TableUnreadable.class)
        .isThrownBy(() -> imports.good(Arrays.copyOf(whole, whole.length / 2)))
        .satisfies(it -> assertThat(it.code()).isEqualTo("file-damaged"));
  }

  @Test
  void a_long_workbook_streams_whatever_its_texts_escape() throws IOException {
    int rows = 150_000;
    var file = new ByteArrayOutputStream();
    var strings = new StringBuilder("<sst>");
    var cells = new StringBuilder("<w><row><c t='inlineStr'><is><t>日期</t></is></c>");
    cells.append("<c t='inlineStr'><is><t>单位</t></is></c></row>");
    for (int i = 0; i < rows; i++) {
      strings.append("<si><t>&lt;a&amp;&#x5e02;").append(i).append("&gt;</t></si>");
      cells.append("<row><c><v>44657</v></c><c t='s'><v>").append(i).append("</v></c></row>");
    }
    zip(file, cells.append("</w>").toString(), strings.append("</sst>").toString());

    var report = imports.good(file.toByteArray());

    assertThat(report.rowsWritten()).isEqualTo(rows);
    assertThat(imports.written.getLast().site()).isEqualTo("<a&市149999>");
  }

  @Test
  void a_workbook_can_declare_no_entities() throws IOException {
    var file = new ByteArrayOutputStream();
    zip(
        file,
        "<w><row r='1'><c t='s'><v>0</v></c></row></w>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
            + "<sst><si><t>&a;</t></si></sst>");

    assertThatExceptionOfType(TableUnreadable.class)
        .isThrownBy(() -> imports.good(file.toByteArray()))
        .satisfies(it -> assertThat(it.code()).isEqualTo("file-damaged"));
  }

  private static void zip(ByteArrayOutputStream to, String sheet, String strings)
      throws IOException {
    try (var out = new ZipOutputStream(to)) {
      for (var part :
          List.of(
              List.of(
                  "_rels/.rels",
                  "<R><Relationship Id='1' Type='x/officeDocument' Target='xl/w.xml'/></R>"),
              List.of(
                  "xl/_rels/w.xml.rels",
                  "<R><Relationship Id='1' Type='x/worksheet' Target='s.xml'/>"
                      + "<Relationship Id='2' Type='x/sharedStrings' Target='/xl/t.xml'/></R>"),
              List.of("xl/w.xml", "<w><sheet name='s' id='1'/></w>"),
              List.of("xl/s.xml", sheet),
              List.of("xl/t.xml", strings))) {
        out.putNextEntry(new ZipEntry(part.getFirst()));
        out.write(part.getLast().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private interface Filling {
    void fill(Workbook book);
  }

  private static byte[] workbook(Supplier<Workbook> kind, Filling filling) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = kind.get()) {
      filling.fill(book);
      book.write(out);
    }
    return out.toByteArray();
  }

  private static void row(Sheet sheet, int row, Object... values) {
    var cells = sheet.createRow(row);
    for (int i = 0; i < values.length; i++) {
      var cell = cells.createCell(i);
      switch (values[i]) {
        case LocalDate day -> cell.setCellValue(day);
        case Number number -> cell.setCellValue(number.doubleValue());
        case Object text -> cell.setCellValue(text.toString());
      }
    }
  }
}
