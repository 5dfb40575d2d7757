package org.cailanzi.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.cailanzi.platform.table.file.TableFile;
import org.cailanzi.platform.table.file.TableLimits;
import org.cailanzi.platform.table.file.TableUnreadable;
import org.cailanzi.platform.table.row.Finding;
import org.cailanzi.platform.table.row.Mapping;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns that a clerk says are sums of others. */
class ColumnSumsTest {
  private static final Path DATA =
      Path.of(Optional.ofNullable(System.getenv("CAILANZI_DATA")).orElse("../../shared/data"))
          .resolve("changchun2022");
  private static final Field<BigDecimal> IN = Field.decimal("in");
  private static final TableShape SHAPE =
      TableShape.titled("调入", "In", Field.text("site").needed(), IN);
  private static final String SUMS =
      """
      {"fields": {"site": "单位", "in": "合计"}, "ignore": ["*"],
       "sums": [{"total": "合计", "of": ["接收", "自采"]}]}
      """;

  @ParameterizedTest(name = "{0} + {1} = {2}: {3} findings")
  @CsvSource({
    "3, 4, 7, 0",
    "3, 4, 8, 1",
    "3, '', 3, 0",
    "3, -, 3, 0",
    "'', '', 9, 0", // Nobody told the parts.
    "3, 4, '', 0", // Nobody told the sum.
    "3, 约4, 9, 0", // A word is no number to be held against.
    "3.14, 4.14, 7.3, 0", // Rounded as it is written.
    "3.14, 4.14, 7.4, 1",
  })
  void a_sum_is_held_against_its_columns(String one, String other, String sum, int findings) {
    var found = run("单位,接收,自采,合计\n甲,%s,%s,%s\n".formatted(one, other, sum), SUMS);

    assertThat(found.stream().filter(it -> it.code().equals("columns-differ"))).hasSize(findings);
  }

  @Test
  void a_break_is_named_with_row_columns_and_amounts() {
    var found = run("单位,接收,自采,合计\n甲,1,2,3\n乙,3,4,9\n", SUMS).getFirst();

    assertThat(found.row()).isEqualTo(3);
    assertThat(found.column()).isEqualTo("合计");
    assertThat(found.value()).isEqualTo("9");
    assertThat(found.fix().zh()).isEqualTo("“合计”（D 列）写的是 9，B + C 各列相加为 7（差 2）");
    assertThat(found.fix().en()).contains("says 9", "B + C make 7", "(2)");
  }

  @Test
  void a_sum_merged_over_several_lines_is_of_all_of_them() {
    for (int sum : List.of(10, 11)) {
      var sheet = new DrawnSheet();
      List.of("单位", "接收", "自采", "合计")
          .forEach(it -> sheet.put(0, List.of("单位", "接收", "自采", "合计").indexOf(it), it));
      Object[][] rows = {{"甲", 1, 4, sum}, {"", 2, "", ""}, {"", 3, "", ""}, {"乙", 5, 6, 11}};
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < 4; column++) {
          var value = rows[row][column];
          sheet.put(row + 1, column, value instanceof Integer it ? BigDecimal.valueOf(it) : value);
        }
      }
      sheet.merge(1, 3, 0, 0);
      sheet.merge(1, 3, 3, 3);

      var found =
          run(
              sheet.workbook(HSSFWorkbook::new),
              """
              {"fields": {"site": "单位", "in": "接收"}, "fillDown": ["site"], "ignore": ["*"],
               "sums": [{"total": "合计", "of": ["接收", "自采"]}],
               "layout": {"header": ["单位"]}}
              """);

      if (sum == 10) {
        assertThat(found).isEmpty();
      } else {
        assertThat(found)
            .singleElement()
            .satisfies(it -> assertThat(it.row()).isEqualTo(2))
            .satisfies(it -> assertThat(it.fix().zh()).contains("第 2–4 行", "10"));
      }
    }
  }

  @Test
  void a_blank_line_at_the_end_of_a_merged_sum_takes_no_line_below_out_of_the_check() {
    var sheet = new DrawnSheet();
    Object[][] rows = {{"单位", "接收", "自采", "合计"}, {"甲", 1, 4, 5}, {}, {"乙", 5, 6, 12}};
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        var value = rows[row][column];
        sheet.put(row, column, value instanceof Integer it ? BigDecimal.valueOf(it) : value);
      }
    }
    sheet.merge(1, 2, 3, 3);

    var found =
        run(
            sheet.workbook(HSSFWorkbook::new),
            """
            {"fields": {"site": "单位", "in": "接收"}, "ignore": ["*"],
             "sums": [{"total": "合计", "of": ["接收", "自采"]}], "layout": {"header": ["单位"]}}
            """);

    assertThat(found).singleElement().satisfies(it -> assertThat(it.row()).isEqualTo(4));
  }

  @Test
  void each_of_several_sums_is_of_the_columns_under_its_own_word_and_total_rows_are_held_too() {
    var found =
        run(
            """
            单位,本期(4月6日),,,昨日(4月5日),,
            ,接收,自采,合计,接收,自采,合计
            甲,1,2,3,4,5,9
            乙,1,2,3,4,5,8
            合计,2,4,7,8,10,17
            """,
            """
            {"fields": {"site": "单位", "in": "合计"}, "ignore": ["*"],
             "sums": [{"total": "合计", "of": ["接收", "自采"]}],
             "layout": {"header": ["单位", "接收"], "headerRows": 2, "across": {"over": "*日)"},
                        "totals": {"合计": "all"}}}
            """);

    assertThat(found.stream().filter(it -> it.code().equals("columns-differ")))
        .extracting(it -> it.row() + " " + it.column() + " " + it.value())
        .containsExactly("4 昨日(4月5日)/合计 8", "5 本期(4月6日)/合计 7", "5 昨日(4月5日)/合计 17");
  }

  @Test
  void a_word_that_no_header_reads_is_told_and_a_sum_of_blocks_belongs_to_one() {
    assertThat(run("单位,接收,合计\n甲,1,2\n", SUMS))
        .singleElement()
        .satisfies(it -> assertThat(it.code()).isEqualTo("sum-unmatched"))
        .satisfies(it -> assertThat(it.column()).isEqualTo("自采"));
    assertThatExceptionOfType(TableUnreadable.class)
        .isThrownBy(
            () ->
                Mapping.parse(
                    "{\"sums\": [{\"total\": \"a\", \"of\": [\"b\"]}], \"blocks\": [{}]}"));
  }

  @Test
  void in_the_real_table_of_packs_the_rows_that_lost_a_line_are_found_and_no_other()
      throws IOException {
    assumeThat(DATA).as("Skipped: no real data at %s", DATA).exists();
    var found =
        run(
            Files.readAllBytes(DATA.resolve("veg_package_by_district.csv")),
            """
            {"fields": {"site": "district", "in": "total_in_t"}, "ignore": ["*"],
             "sums": [
               {"total": "total_in_boxes", "of": ["aid_in_boxes", "city_in_boxes", "own_in_boxes"]},
               {"total": "total_in_t", "of": ["aid_in_t", "city_in_t", "own_in_t"]},
               {"total": "total_out_boxes", "of": ["aid_out_boxes", "city_out_boxes", "own_out_boxes"]},
               {"total": "total_out_t", "of": ["aid_out_t", "city_out_t", "own_out_t"]}]}
            """);

    assertThat(found)
        .extracting(it -> it.code() + " " + it.column() + " " + it.value())
        .containsExactly(
            "columns-differ total_in_boxes 23126",
            "columns-differ total_in_t 185",
            "columns-differ total_out_boxes 24522",
            "columns-differ total_out_t 200",
            "columns-differ total_out_boxes 18948",
            "columns-differ total_out_t 165.058",
            "columns-differ total_in_boxes 13467",
            "columns-differ total_in_t 129.95",
            "columns-differ total_out_boxes 14136",
            "columns-differ total_out_t 124.22");
  }

  private static List<Finding> run(String text, String mapping) {
    return run(text.getBytes(StandardCharsets.UTF_8), mapping);
  }

  private static List<Finding> run(byte[] file, String mapping) {
    return TableImport.of(SHAPE, it -> it.find(IN), _ -> {})
        .run(
            new ImportRequest(
                TableFile.spool(new ByteArrayInputStream(file), "x", TableLimits.standard()),
                Mapping.parse(mapping),
                ImportMode.GOOD_ROWS,
                false))
        .findings();
  }
}
