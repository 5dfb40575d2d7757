package org.cailanzi.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cailanzi.platform.table.file.TableUnreadable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class RoundTripPropertyTest {
  private static final String CHARS = "ab\"',;|\t/#中文，。０1 2%=@😀";
  private static final List<String> CHARSETS = List.of("UTF-8", "GB18030", "UTF-16");
  private static final List<Supplier<Workbook>> WORKBOOKS =
      List.of(XSSFWorkbook::new, HSSFWorkbook::new);

  static LongStream seeds() {
    return new Random(20220406).longs(60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void what_was_written_is_read_back_from_every_format(long seed) throws IOException {
    var random = new Random(seed);
    var lines = lines(random);
    var charset = Charset.forName(CHARSETS.get(random.nextInt(3)));
    char delimiter = ",;\t".charAt(random.nextInt(3));

    assertThat(readBack(csv(lines, delimiter).getBytes(charset))).isEqualTo(lines);
    assertThat(readBack(ndjson(lines).getBytes(Charset.forName("UTF-8")))).isEqualTo(lines);
    for (var kind : WORKBOOKS) {
      assertThat(readBack(workbook(lines, kind))).isEqualTo(lines);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_mangled_file_is_refused_or_reported_and_nothing_else(long seed) throws IOException {
    var random = new Random(seed);
    var lines = lines(random);
    var files =
        List.of(
            csv(lines, ',').getBytes(Charset.forName("UTF-8")),
            ndjson(lines).getBytes(Charset.forName("UTF-8")),
            workbook(lines, WORKBOOKS.getFirst()),
            workbook(lines, WORKBOOKS.getLast()));
    for (var file : files) {
      var mangled = random.nextBoolean() ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
      for (int i = 0; i < 8 && mangled.length > 0; i++) {
        mangled[random.nextInt(mangled.length)] = (byte) random.nextInt(256);
      }
      try {
        var report = new StockImport().good(mangled);
        assertThat(report.rowsRead())
            .isEqualTo(
                report.rowsAccepted()
                    + report.rowsRejected()
                    + report.rowsRepeated()
                    + report.rowsSkipped());
      } catch (TableUnreadable refused) {
        assertThat(refused.detail().zh()).isNotBlank();
      }
    }
  }

  private static List<StockImport.Line> readBack(byte[] file) {
    var imports = new StockImport();
    var report = imports.good(file);
    assertThat(report.findings()).isEmpty();
    return imports.written;
  }

  private static List<StockImport.Line> lines(Random random) {
    var lines = new ArrayList<StockImport.Line>();
    int rows = 1 + random.nextInt(30);
    for (int i = 0; i < rows; i++) {
      var tonnes =
          random.nextInt(4) == 0
              ? Optional.<BigDecimal>empty()
              : Optional.of(
                  new BigDecimal(random.nextLong(1_000_000_000_000L))
                      .movePointLeft(random.nextInt(6))
                      .stripTrailingZeros());
      lines.add(
          new StockImport.Line(
              LocalDate.of(2020, 1, 1).plusDays(i),
              text(random),
              tonnes.map(it -> it.scale() < 0 ? it.setScale(0) : it)));
    }
    return lines;
  }

  private static String text(Random random) {
    var points = CHARS.codePoints().toArray();
    var text = new StringBuilder("市");
    for (int length = random.nextInt(12); length > 0; length--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.append("x").toString();
  }

  private static String csv(List<StockImport.Line> lines, char delimiter) {
    return lines.stream()
        .map(
            it ->
                String.join(
                    String.valueOf(delimiter),
                    it.day().toString(),
                    "\"" + it.site().replace("\"", "\"\"") + "\"",
                    it.tonnes().map(BigDecimal::toPlainString).orElse("")))
        .collect(
            Collectors.joining(
                "\r\n", String.join(String.valueOf(delimiter), "日期", "单位", "库存（吨）\r\n"), ""));
  }

  private static String ndjson(List<StockImport.Line> lines) {
    var json = new StringBuilder();
    for (var line : lines) {
      var object = JsonMapper.shared().createObjectNode();
      line.tonnes().ifPresent(it -> object.put("库存（吨）", it));
      object.put("site", line.site()).put("day", line.day().toString());
      json.append(object).append('\n');
    }
    return json.toString();
  }

  private static byte[] workbook(List<StockImport.Line> lines, Supplier<Workbook> kind)
      throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = kind.get()) {
      var sheet = book.createSheet();
      var day = book.createCellStyle();
      day.setDataFormat((short) 14);
      var header = sheet.createRow(0);
      header.createCell(0).setCellValue("day");
      header.createCell(1).setCellValue("site");
      header.createCell(2).setCellValue("tonnes");
      for (var line : lines) {
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.createCell(0).setCellValue(line.day());
        row.getCell(0).setCellStyle(day);
        row.createCell(1).setCellValue(line.site());
        line.tonnes().ifPresent(it -> row.createCell(2).setCellValue(it.doubleValue()));
      }
      book.write(out);
    }
    return out.toByteArray();
  }
}
