package org.cailanzi.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.cailanzi.platform.table.file.TableFile;
import org.cailanzi.platform.table.file.TableLimits;
import org.cailanzi.platform.table.file.TableUnreadable;
import org.cailanzi.platform.table.row.Finding;
import org.cailanzi.platform.table.row.Mapping;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static final TableShape SHAPE =
      TableShape.titled(
          "库存",
          "Stock",
          Field.day("day"),
          Field.text("site").needed(),
          Field.text("goods"),
          Field.decimal("in"),
          Field.decimal("out"),
          Field.share("change"),
          Field.text("unit"));

  private final List<String> read = new ArrayList<>();

  @Test
  void a_header_that_comes_again_in_other_words_begins_a_table_of_its_own() {
    var report =
        run(
            """
            蔬菜台账,,
            单位,当日调入量,当日调出量
            四县分拣,1,2
            单位,当日接收量,当日派发量
            市州驰援,3,4
            合计,4,6
            """,
            """
            {"fields": {"site": "单位", "in": "当日调入*|当日接?量", "out": "当日调出*|当日派发*"},
             "layout": {"header": ["单位"], "totals": {"合计": "all"}}}
            """);

    assertThat(read).containsExactly("四县分拣 in=1 out=2", "市州驰援 in=3 out=4");
    assertThat(report.findings()).hasSize(2);
  }

  @Test
  void a_label_of_one_cell_holds_for_the_rows_below_it() {
    run(
        """
        单位,数量
        一、叶菜,
        甲,1
        二、根菜,
        乙,2
        """,
        """
        {"fields": {"site": "单位", "in": "数量"},
         "layout": {"header": ["单位"], "sections": {"goods": "?、{*}"}}}
        """);

    assertThat(read).containsExactly("甲 goods=叶菜 in=1", "乙 goods=根菜 in=2");
  }

  @Test
  void totals_may_lead_the_rows_that_they_are_of() {
    var text = "单位,数量\n全市,%d\n东区小计,3\n甲,1\n乙,2\n西区小计,4\n丙,4\n";
    var mapping =
        """
        {"fields": {"site": "单位", "in": "数量"},
         "layout": {"header": ["单位"], "totals": {"全市": "all", "*小计": "section"}}}
        """;

    assertThat(run(text.formatted(7), mapping).findings()).isEmpty();
    assertThat(run(text.formatted(9), mapping).findings())
        .singleElement()
        .satisfies(it -> assertThat(it.row()).isEqualTo(2))
        .satisfies(it -> assertThat(it.value()).isEqualTo("9"))
        .satisfies(it -> assertThat(it.fix().en()).contains("9", "7", "(2)"));
  }

  @Test
  void blocks_with_headers_of_their_own_stand_in_one_sheet() {
    run(
        """
        一、调入,
        单位,调入量
        甲,1
        二、调出,
        网点,调出量
        乙,2
        """,
        """
        {"ignore": ["*"], "constants": {"unit": "吨"},
         "blocks": [
           {"fields": {"site": "单位", "in": "调入量"}, "layout": {"header": ["单位"]}},
           {"fields": {"site": "网点", "out": "调出量"}, "layout": {"header": ["网点"]}}]}
        """);

    assertThat(read).containsExactly("甲 in=1 unit=吨", "乙 out=2 unit=吨");
  }

  @Test
  void groups_of_columns_are_rows_of_their_own_in_a_file_without_merged_cells_too() {
    run(
        """
        单位,本期(4月6日),,昨日(4月5日),
        ,调入,调出,调入,调出
        甲,1,2,3,4
        乙,,,5,6
        """,
        """
        {"fields": {"site": "单位", "in": "调入", "out": "调出"}, "said": {"year": "2022"},
         "layout": {"header": ["单位", "调入"], "headerRows": 2,
                    "across": {"over": "*日)", "reads": {"day": "*({M}月{d}日)"}}}}
        """);

    assertThat(read)
        .containsExactly(
            "甲 day=2022-04-06 in=1 out=2",
            "甲 day=2022-04-05 in=3 out=4",
            "乙 day=2022-04-05 in=5 out=6");
  }

  @Test
  void a_word_in_a_number_column_is_a_blank_a_note_or_an_error_as_declared() {
    var text = "单位,数量\n甲,已到期\n乙,7100（2900吨动态）\n";
    var mapping =
        """
        {"fields": {"site": "单位", "in": "数量"}, %s "layout": {"header": ["单位"]}}
        """;

    assertThat(codes(run(text, mapping.formatted(""))))
        .containsExactly("not-a-number", "not-a-number");
    assertThat(
            codes(
                run(
                    text,
                    mapping.formatted(
                        "\"keepWords\": [\"in\"], \"parts\": {\"in\": \"{#}(*)\"},"))))
        .containsExactly("word-kept");
    assertThat(read).containsExactly("甲", "乙 in=7100");
    run(
        text,
        mapping.formatted(
            "\"values\": {\"in\": {\"*到期\": \"\"}}, \"parts\": {\"in\": \"{#}(*)\"},"));
    assertThat(read).containsExactly("甲", "乙 in=7100");
  }

  @Test
  void a_share_under_a_header_that_says_percent_is_one_whichever_way_it_is_typed() {
    var sheet = new DrawnSheet();
    sheet.put(0, 0, "单位");
    sheet.put(0, 1, "涨跌(%)");
    sheet.put(1, 0, "甲");
    sheet.put(1, 1, new java.math.BigDecimal("14.2"));
    sheet.put(2, 0, "乙");
    sheet.put(2, 1, "14.2%");
    var mapping =
        """
        {"fields": {"site": "单位", "change": "涨跌*"}, "percent": ["change"],
         "layout": {"header": ["单位"]}}
        """;

    run(sheet.workbook(HSSFWorkbook::new), mapping);

    assertThat(read).containsExactly("甲 change=0.142", "乙 change=0.142");
  }

  @Test
  void what_nobody_declared_is_said_and_not_lost_in_silence() {
    var report =
        run(
            "单位,数量\n甲,1\n请于明日报送\n乙,2\n",
            """
            {"fields": {"site": "单位", "in": "数量"}, "layout": {"header": ["单位"]}}
            """);

    assertThat(codes(report)).containsExactly("lone-text");
    assertThat(report.findings().getFirst().row()).isEqualTo(3);
    assertThat(report.rowsWritten()).isEqualTo(2);
  }

  @Test
  void units_that_a_title_says_twice_are_not_chosen_from() {
    var text = "单位：吨,\n单位：公斤,\n网点,数量\n甲,1\n";
    var mapping =
        """
        {"fields": {"site": "网点", "in": "数量"},
         "layout": {"header": ["网点"], "reads": {"unit": "单位:{*}"}}}
        """;

    assertThat(codes(run(text, mapping))).containsExactly("title-ambiguous");
    assertThat(
            TableImport.of(SHAPE, LayoutTest::shown, read::addAll)
                .run(request(text, Mapping.parse(mapping).saying(Map.of("unit", "吨"))))
                .rowsWritten())
        .as("once the caller says which")
        .isEqualTo(1);
  }

  @Test
  void a_sheet_without_the_header_says_which_words_were_looked_for() {
    var report = run("网点,数量\n甲,1\n", "{\"layout\": {\"header\": [\"单位*\", \"期末\"]}}");

    assertThat(codes(report)).containsExactly("header-missing");
    assertThat(report.findings().getFirst().fix().zh()).contains("单位*", "期末");
    assertThat(report.finished()).isFalse();
  }

  @Test
  void a_layout_that_cannot_be_is_refused_when_it_is_read() {
    for (var layout :
        List.of(
            "{\"header\": []}",
            "{\"header\": [\"*a*b*c*d*e*\"]}",
            "{\"header\": [\"a\"], \"corrections\": {\"21\": \"x\"}}",
            "{\"header\": [\"a\"], \"totals\": {\"合计\": \"most\"}}")) {
      assertThatExceptionOfType(TableUnreadable.class)
          .isThrownBy(() -> Mapping.parse("{\"layout\": " + layout + "}"))
          .satisfies(it -> assertThat(it.code()).isEqualTo("mapping-unreadable"));
    }
  }

  private static List<String> codes(ImportReport report) {
    return report.findings().stream().map(Finding::code).toList();
  }

  private ImportReport run(String text, String mapping) {
    return run(text.getBytes(StandardCharsets.UTF_8), mapping);
  }

  private ImportReport run(byte[] file, String mapping) {
    read.clear();
    return TableImport.of(SHAPE, LayoutTest::shown, read::addAll)
        .run(request(file, Mapping.parse(mapping)));
  }

  private static ImportRequest request(String text, Mapping mapping) {
    return request(text.getBytes(StandardCharsets.UTF_8), mapping);
  }

  private static ImportRequest request(byte[] file, Mapping mapping) {
    return new ImportRequest(
        TableFile.spool(new ByteArrayInputStream(file), "x", TableLimits.standard()),
        mapping,
        ImportMode.GOOD_ROWS,
        false);
  }

  private static String shown(Row row) {
    var shown = new StringBuilder(row.shown(SHAPE.fields().get(1)));
    for (var field : SHAPE.fields()) {
      if (!field.name().equals("site")) {
        row.find(field)
            .ifPresent(it -> shown.append(' ').append(field.name()).append('=').append(it));
      }
    }
    return shown.toString();
  }
}
