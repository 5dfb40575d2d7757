package org.cailanzi.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.cailanzi.platform.table.row.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column that holds what another column says by itself, such as 蔬菜 with 其中叶菜. */
class PartTakenOutTest {
  private static final String MAPPING =
      """
      {"constants": {"day": "2022-03-20"}, "fields": {"site": "单位", "tonnes": "蔬菜"},
       "less": {"tonnes": ["其中叶菜", "其中菌菇"]}}
      """;

  private final StockImport table = new StockImport();

  private ImportReport run(String row, String mapping) {
    return table.run("单位,蔬菜,其中叶菜,其中菌菇\n" + row + "\n", mapping, ImportMode.GOOD_ROWS);
  }

  private static List<String> places(ImportReport report) {
    return report.findings().stream()
        .map(it -> "%s %s %s".formatted(it.code(), it.column(), it.value()))
        .toList();
  }

  @ParameterizedTest(name = "{0} without {1} and {2} is {3}")
  @CsvSource({"30, 12.5, 2.5, 15", "30, 0, 0, 30", "30, 30, 0, 0", "0, 0, 0, 0"})
  void what_is_left_is_the_whole_without_its_parts(
      String whole, String leafy, String mushrooms, BigDecimal left) {
    var report = run("甲,%s,%s,%s".formatted(whole, leafy, mushrooms), MAPPING);

    assertThat(report.findings()).isEmpty();
    assertThat(table.written.getFirst().tonnes().orElseThrow()).isEqualByComparingTo(left);
  }

  @ParameterizedTest(name = "{0} holds {1} and {2}: {3} at {4}")
  @CsvSource({
    "30, '', 1, part-untold, 其中叶菜, ''",
    "30, 12, '', part-untold, 其中菌菇, ''",
    "30, 约12, 1, number-with-text, 其中叶菜, 约12",
    "30, -1, 1, negative, 其中叶菜, -1",
    "30, 29, 2, part-exceeds, 蔬菜, 30",
  })
  void a_part_that_cannot_be_taken_out_refuses_its_row_and_is_named(
      String whole, String leafy, String mushrooms, String code, String column, String value) {
    var report = run("甲,%s,%s,%s".formatted(whole, leafy, mushrooms), MAPPING);

    assertThat(places(report)).containsExactly("%s %s %s".formatted(code, column, value));
    assertThat(table.written).isEmpty();
  }

  @Test
  void a_whole_that_nobody_told_is_not_made_of_its_parts() {
    var report = run("甲,,12,1", MAPPING);

    assertThat(report.findings()).isEmpty();
    assertThat(table.written.getFirst().tonnes()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"tonnes\": [\"其中叶\"]} | mapping-header-unknown",
        "{\"tonnes\": [\"蔬菜\"]} | mapping-header-unknown",
        "{\"tons\": [\"其中叶菜\"]} | mapping-field-unknown",
        "{\"site\": [\"其中叶菜\"]} | mapping-not-a-number",
      })
  void a_mapping_that_takes_out_what_there_is_not_is_refused(String less, String code) {
    var report = run("甲,30,12,1", MAPPING.replaceFirst("\"less\".*", "\"less\": " + less + "}"));

    assertThat(report.findings()).extracting(Finding::code).contains(code);
    assertThat(table.written).isEmpty();
  }

  @Test
  void a_constant_has_no_column_to_take_out_of() {
    var report =
        run(
            "甲,30,12,1",
            """
            {"constants": {"day": "2022-03-20", "tonnes": "30"}, "fields": {"site": "单位"},
             "ignore": ["*"], "less": {"tonnes": ["其中叶菜"]}}
            """);

    assertThat(report.findings())
        .extracting(Finding::code)
        .containsExactly("mapping-less-of-nothing");
  }
}
