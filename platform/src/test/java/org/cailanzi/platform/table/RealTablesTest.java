package org.cailanzi.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.cailanzi.platform.table.file.Cell;
import org.cailanzi.platform.table.file.TableFile;
import org.cailanzi.platform.table.file.TableLimits;
import org.cailanzi.platform.table.file.TextOptions;
import org.cailanzi.platform.table.row.Mapping;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.slf4j.LoggerFactory;

/** Tables as cities and the WFP issued them; they lie beside the project and are no part of it. */
class RealTablesTest {
  private static final Path DATA =
      Path.of(
          Optional.ofNullable(System.getProperty("CAILANZI_DATA"))
              .or(() -> Optional.ofNullable(System.getenv("CAILANZI_DATA")))
              .orElse("../../shared/data"));

  @BeforeAll
  static void say_where_the_tables_should_be() {
    if (!isThere()) {
      LoggerFactory.getLogger(RealTablesTest.class)
          .warn("No real tables in {}: name their folder in CAILANZI_DATA", DATA.toAbsolutePath());
    }
  }

  static boolean isThere() {
    return Files.isDirectory(DATA.resolve("changchun2022"));
  }

  private static final Field<LocalDate> DAY = Field.day("day").needed();
  private static final Field<String> WHAT = Field.text("what").needed();
  private static final Field<BigDecimal> HOW_MUCH = Field.decimal("howMuch");
  private static final TableShape SHAPE = TableShape.titled("试", "Trial", DAY, WHAT, HOW_MUCH);

  @Test
  @EnabledIf("isThere")
  void the_stock_ledger_of_a_city_imports_whole() {
    var report =
        run(
            "changchun2022/veg_stock_ledger.csv",
            """
            {"fields": {"day": "date", "what": "unit", "howMuch": "closing_t"}, "ignore": ["*"]}
            """);

    assertThat(report.findings()).isEmpty();
    assertThat(report.rowsWritten()).isEqualTo(109 - 1);
  }

  @Test
  @EnabledIf("isThere")
  void the_key_goods_of_a_city_import_whole() {
    var report =
        run(
            "changchun2022/key_goods_supply.csv",
            """
            {"fields": {"day": "report_date", "what": "commodity", "howMuch": "stock_t"},
             "ignore": ["*"]}
            """);

    assertThat(report.findings()).isEmpty();
    assertThat(report.rowsWritten()).isEqualTo(117 - 1);
  }

  @Test
  @EnabledIf("isThere")
  void the_prices_of_the_wfp_import_without_their_tags() {
    var mapping =
        """
        {"fields": {"day": "date", "what": "commodity", "howMuch": "price"}, "ignore": ["*"],
         "skipRows": %s}
        """;

    var whole = run("wfp_food_prices/wfp_food_prices_chn.csv", mapping.formatted("[2]"));
    var tagged = run("wfp_food_prices/wfp_food_prices_chn.csv", mapping.formatted("[]"));

    assertThat(whole.findings()).isEmpty();
    assertThat(whole.rowsWritten()).isEqualTo(1261 - 2);
    assertThat(tagged.rowsRejected()).isEqualTo(1);
  }

  @Test
  @EnabledIf("isThere")
  void a_bureaus_own_workbooks_hold_what_poi_finds_in_them() throws IOException {
    List<Path> books;
    try (var all = Files.walk(DATA.resolve("changchun2022/raw"))) {
      books = all.filter(it -> it.toString().matches(".*\\.xlsx?")).toList();
    }
    assertThat(books).isNotEmpty();
    for (var book : books) {
      assertThat(ours(book)).as(book.toString()).isEqualTo(ofPoi(book)).isNotEmpty();
    }
  }

  private static List<String> ours(Path path) {
    var cells = new ArrayList<String>();
    try (var file = TableFile.at(path, TableLimits.standard())) {
      var sheets = file.sheets(TextOptions.LOOK);
      for (int i = 0; i < sheets.size(); i++) {
        try (var lines = file.open(i, TextOptions.LOOK)) {
          for (var line = lines.next(); line != null; line = lines.next()) {
            for (int column = 0; column < line.cells().size(); column++) {
              var cell = line.cells().get(column);
              if (!(cell instanceof Cell.Blank)) {
                var shown =
                    cell instanceof Cell.Numeric(var value, var look)
                        ? value.toPlainString()
                        : cell.shown();
                cells.add(sheets.get(i).name() + " " + line.number() + " " + column + " " + shown);
              }
            }
          }
        }
      }
    }
    return cells;
  }

  private static List<String> ofPoi(Path path) throws IOException {
    var cells = new ArrayList<String>();
    try (var book = WorkbookFactory.create(path.toFile(), null, true)) {
      for (var sheet : book) {
        for (var row : sheet) {
          for (var cell : row) {
            var shown = shown(cell);
            if (!shown.isEmpty()) {
              cells.add(
                  "%s %d %d %s"
                      .formatted(
                          sheet.getSheetName(), row.getRowNum() + 1, cell.getColumnIndex(), shown));
            }
          }
        }
      }
    }
    return cells;
  }

  private static String shown(org.apache.poi.ss.usermodel.Cell cell) {
    var type =
        cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC ->
          // 0x1F is 2022年3月18日 in Chinese Excel, which POI does not know.
          DateUtil.isCellDateFormatted(cell)
                  || cell.getCellStyle().getDataFormatString().equals("reserved-0x1F")
              ? new Cell.Moment(cell.getLocalDateTimeCellValue()).shown()
              : Cell.number(BigDecimal.valueOf(cell.getNumericCellValue()), Cell.Look.PLAIN)
                  .shown();
      case STRING -> Cell.text(cell.getStringCellValue()).shown();
      case ERROR, BOOLEAN -> new DataFormatter().formatCellValue(cell);
      default -> "";
    };
  }

  private static ImportReport run(String path, String mapping) {
    return TableImport.of(SHAPE, row -> row.get(WHAT), batch -> {})
        .run(
            new ImportRequest(
                TableFile.at(DATA.resolve(path), TableLimits.standard()),
                Mapping.parse(mapping),
                ImportMode.GOOD_ROWS,
                false));
  }
}
