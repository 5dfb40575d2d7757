package org.cailanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Sheets as other bureaus draw them, each imported by a mapping that a clerk could write. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawnSheetsTest {
  private static final String BUREAU = TestTokens.bearer(Role.BUREAU, "3202");
  private static final MediaType EXCEL = MediaType.parseMediaType("application/vnd.ms-excel");

  private static final String WITH_LEAFY_APART =
      """
      {"fields": {"site": "单位"},
       "layout": {"header": ["单位", "蔬菜"], "reads": {"day": "*{yyyy}年{M}月{d}日*", "unit": "*单位:{*}"},
         "totals": {"合计": "all"}},
       "blocks": [
         {"constants": {"commodity": "蔬菜"},
          "fields": {"out": "蔬菜/当日已销量", "closing": "蔬菜/现有量", "inTransit": "在途蔬菜"},
          "less": {"out": ["*叶菜/当日已销量"], "closing": ["*叶菜/现有量"]}},
         {"constants": {"commodity": "叶菜"}, "ignore": ["*"],
          "fields": {"out": "*叶菜/当日已销量", "closing": "*叶菜/现有量"}}]}
      """;

  @LocalServerPort int port;
  private RestTestClient http;

  @BeforeAll
  void register() {
    http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    for (String site : List.of("城东市场", "城西市场", "欧亚超市", "甲公司", "乙公司", "丙公司")) {
      Answer.of(
          http.put()
              .uri("/sites/" + site)
              .header("Authorization", BUREAU)
              .body(Map.of("zh", site, "kind", "wholesale-market", "region", "320213")));
    }
  }

  @Test
  void goods_side_by_side_in_sections_with_a_column_that_is_the_sum_over_goods()
      throws IOException {
    try (var book = new HSSFWorkbook()) {
      var sheet = book.createSheet("Sheet1");
      row(sheet, 1, "附件1");
      row(sheet, 2, "全市保供单位蔬菜进销存日报表（2022年4月6日24时）");
      row(sheet, 3, null, null, null, null, null, null, null, "计量单位：吨");
      row(sheet, 4, "单位\n名称", "大白菜", null, null, null, "土豆", null, null, null, "期末\n合计", "备注");
      row(sheet, 5, null, "期初", "进货", "销售", "期末", "期初", "进货", "销售", "期末");
      row(sheet, 6, "一、批发市场");
      row(sheet, 7, "城东市场", 10, 5, 6, 9, 100, 20, 30, 90, 99);
      row(sheet, 8, "城西市场", 1, 1, 1, 1, 5, 0, 0, 5, 7, "停业半天");
      row(sheet, 9, "小计", 11, 6, 7, 10, 105, 20, 30, 95, 106);
      row(sheet, 10, "二、连锁超市");
      row(sheet, 11, "欧亚超市", 2, 2, 2, 2, 3, 3, 3, 3, 5);
      row(sheet, 12, "小计", 2, 2, 2, 2, 3, 3, 3, 3, 5);
      row(sheet, 13, "合计", 13, 8, 9, 12, 108, 23, 33, 99, 111);
      row(sheet, 14, "注：数据由各单位自报。");
      merge(sheet, "A2:K2", "A4:A5", "B4:E4", "F4:I4", "J4:J5", "K4:K5", "A6:K6", "A10:K10");

      Answer report =
          send(
              book,
              """
              {"fields": {"site": "单位名称", "opening": "期初", "in": "进货", "out": "销售",
                          "closing": "期末"},
               "ignore": ["备注"],
               "sums": [{"total": "期末合计", "of": ["期末"]}],
               "layout": {"header": ["单位名称"],
                 "reads": {"day": "*({yyyy}年{M}月{d}日*", "unit": "计量单位:{*}"},
                 "across": {"over": "*", "except": "单位名称|期末合计|备注", "reads": {"commodity": "{*}"}},
                 "totals": {"小计": "section", "合计": "all"},
                 "noteRows": ["?、*", "注*"]}}
              """);

      assertThat(report.at("/errors")).as(report.text()).isEqualTo("0");
      assertThat(report.at("/rowsWritten")).as(report.text()).isEqualTo("6");
      assertThat(warnings(report))
          .as(report.text())
          .containsExactly("columns-differ 8", "columns-differ 9", "total-differs 13");
      assertThat(form("城东市场", "2022-04-06"))
          .containsExactly("CABBAGE 10 5 6 9", "POTATO 100 20 30 90");
      assertThat(form("欧亚超市", "2022-04-06")).containsExactly("CABBAGE 2 2 2 2", "POTATO 3 3 3 3");
    }
  }

  @Test
  void a_ledger_of_days_for_each_of_several_sites_below_each_other() throws IOException {
    try (var book = new HSSFWorkbook()) {
      var sheet = book.createSheet("流水");
      int at = 1;
      for (String site : List.of("城东市场", "城西市场")) {
        row(sheet, at, site + "4月库存流水（单位：公斤）");
        row(sheet, at + 1, "日期", "胡萝卜", null, "洋葱", null, "库存合计");
        row(sheet, at + 2, null, "进", "存", "进", "存");
        row(sheet, at + 3, "4月7日", 1_000, 5_000, 200, 3_000, 8_000);
        row(sheet, at + 4, "4月8日", 1_000, 5_500, "—", 2_900, 8_400);
        row(sheet, at + 5, "累计", 2_000, null, 200);
        merge(
            sheet,
            "A%d:F%d".formatted(at, at),
            "A%d:A%d".formatted(at + 1, at + 2),
            "B%d:C%d".formatted(at + 1, at + 1),
            "D%d:E%d".formatted(at + 1, at + 1),
            "F%d:F%d".formatted(at + 1, at + 2));
        at += 7;
      }

      Answer report =
          send(
              book,
              """
              {"said": {"year": "2022"},
               "fields": {"day": "日期", "in": "进", "closing": "存"},
               "parts": {"day": "{M}月{d}日"},
               "values": {"in": {"—": ""}},
               "sums": [{"total": "库存合计", "of": ["存"]}],
               "layout": {"header": ["日期"],
                 "reads": {"site": "{*}4月库存流水*", "unit": "*单位:{*})"},
                 "across": {"over": "*", "except": "日期|库存合计", "reads": {"commodity": "{*}"}},
                 "totals": {"累计": "all"}}}
              """);

      assertThat(report.at("/errors")).as(report.text()).isEqualTo("0");
      assertThat(report.at("/warnings")).as(report.text()).isEqualTo("0");
      assertThat(report.at("/rowsWritten")).as(report.text()).isEqualTo("8");
      assertThat(formGrams("城西市场", "2022-04-08"))
          .containsExactly("CARROT 1000000 5500000", "ONION null 2900000");
    }
  }

  @Test
  void a_sheet_a_day_with_merged_firms_and_the_citys_total_first() throws IOException {
    try (var book = new HSSFWorkbook()) {
      for (int day = 9; day <= 10; day++) {
        var sheet = book.createSheet("4." + day);
        row(sheet, 1, "保供企业库存快报  2022年4月" + day + "日");
        row(sheet, 2, "区县", "企业", "品种", "库存\n（吨）", "其中：当日\n调入", "当日\n销售", "保障\n天数");
        row(sheet, 3, "全市合计", null, null, 60, 6, 12);
        row(sheet, 4, "梁溪区", "甲公司", "大米", 10, 1, 2, 5);
        row(sheet, 5, null, null, "面粉", 20, 2, 4, 5);
        row(sheet, 6, null, "乙公司", "大米", 30, 3, 6, 5);
        row(sheet, 7, "备注：以上为快报数，以月报为准。");
        merge(sheet, "A1:G1", "A4:A6", "B4:B5", "A7:G7");
      }

      Answer report =
          send(
              book,
              """
              {"sheet": "*",
               "fields": {"site": "企业", "commodity": "品种", "closing": "库存*", "in": "*调入",
                          "out": "*销售", "reportedCoverDays": "保障天数"},
               "fillDown": ["site"], "ignore": ["区县"],
               "layout": {"header": ["区县", "企业"],
                 "reads": {"day": "*{yyyy}年{M}月{d}日", "unit": "库存({*})"},
                 "totals": {"全市合计": "all"}, "noteRows": ["备注*"]}}
              """);

      assertThat(report.at("/errors")).as(report.text()).isEqualTo("0");
      assertThat(report.at("/warnings")).as(report.text()).isEqualTo("0");
      assertThat(report.at("/rowsWritten")).as(report.text()).isEqualTo("6");
      assertThat(form("甲公司", "2022-04-10"))
          .containsExactly("FLOUR null 2 4 20", "RICE null 1 2 10");
      assertThat(form("乙公司", "2022-04-09")).containsExactly("RICE null 3 6 30");
    }
  }

  @Test
  void leafy_vegetables_told_only_as_part_of_all_vegetables_are_taken_out_and_counted_apart()
      throws IOException {
    try (var book = new HSSFWorkbook()) {
      var sheet = book.createSheet("Sheet1");
      row(sheet, 1, "生活必需品销售库存日报  2022年3月20日  单位：公斤");
      row(sheet, 2, "单位", "蔬菜", null, "其中：叶菜", null, "在途\n蔬菜");
      row(sheet, 3, null, "当日已销量", "现有量", "当日已销量", "现有量");
      row(sheet, 4, "城东市场", 900, 3_000, 300, 800, 500);
      row(sheet, 5, "城西市场", 100, 700, 0, 0);
      row(sheet, 6, "欧亚超市", 50, 200, 60, 100);
      row(sheet, 7, "合计", 1_050, 3_900, 360, 900, 500);
      merge(sheet, "A1:F1", "A2:A3", "B2:C2", "D2:E2", "F2:F3");

      Answer report = send(book, WITH_LEAFY_APART);

      assertThat(warnings(report)).containsExactly("part-exceeds 6");
      assertThat(report.at("/rowsWritten")).as(report.text()).isEqualTo("0");

      row(sheet, 6, "欧亚超市", 50, 200, 40, 100);
      row(sheet, 7, "合计", 1_050, 3_900, 340, 900, 500);
      Answer better = send(book, WITH_LEAFY_APART);

      assertThat(warnings(better)).as(better.text()).isEmpty();
      assertThat(formGrams("城东市场", "2022-03-20"))
          .containsExactlyInAnyOrder("VEGETABLES null 2200000", "LEAFYVEG null 800000");
      assertThat(formGrams("欧亚超市", "2022-03-20"))
          .containsExactlyInAnyOrder("VEGETABLES null 100000", "LEAFYVEG null 100000");
      assertThat(available("leafy", "2022-03-20")).isEqualTo(900_000);
      assertThat(available("vegetables", "2022-03-20")).isEqualTo(3_900_000);
    }
  }

  /** In grams, of the district in which the sites are. */
  private long available(String group, String day) {
    Answer cover =
        Answer.of(
            http.get().uri("/cover?region=320213&day=" + day).header("Authorization", BUREAU));
    return cover
        .body()
        .at("/items")
        .valueStream()
        .filter(it -> it.at("/group").asString().equals(group))
        .map(it -> it.at("/availableGrams").asLong())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> warnings(Answer report) {
    return report
        .body()
        .at("/findings")
        .valueStream()
        .map(it -> it.at("/code").asString() + " " + it.at("/row").asString())
        .toList();
  }

  private static void row(Sheet sheet, int number, @Nullable Object... cells) {
    var row = sheet.createRow(number - 1);
    for (int column = 0; column < cells.length; column++) {
      var value = cells[column];
      if (value instanceof Integer whole) {
        row.createCell(column).setCellValue(whole);
      } else if (value != null) {
        row.createCell(column).setCellValue(value.toString());
      }
    }
  }

  private static void merge(Sheet sheet, String... areas) {
    for (String area : areas) {
      sheet.addMergedRegion(CellRangeAddress.valueOf(area));
    }
  }

  private Answer send(Workbook book, String mapping) throws IOException {
    var out = new ByteArrayOutputStream();
    book.write(out);
    return Answer.of(
        http.post()
            .uri("/reports/imports?name=x.xls&mapping={mapping}", mapping)
            .header("Authorization", BUREAU)
            .contentType(EXCEL)
            .body(out.toByteArray()));
  }

  /** In tonnes: opening, in, out, closing. */
  private List<String> form(String site, String day) {
    List<String> lines = new ArrayList<>();
    for (JsonNode line : lines(site, day)) {
      lines.add(
          "%s %s %s %s %s"
              .formatted(
                  line.at("/commodity").asString(),
                  tonnes(line, "opening"),
                  tonnes(line, "in"),
                  tonnes(line, "out"),
                  tonnes(line, "closing")));
    }
    return lines;
  }

  private List<String> formGrams(String site, String day) {
    List<String> lines = new ArrayList<>();
    for (JsonNode line : lines(site, day)) {
      lines.add(
          "%s %s %s"
              .formatted(
                  line.at("/commodity").asString(),
                  line.at("/in/amount").asString("null"),
                  line.at("/closing/amount").asString()));
    }
    return lines;
  }

  private JsonNode lines(String site, String day) {
    return Answer.of(http.get().uri("/reports/" + site + "/" + day).header("Authorization", BUREAU))
        .body()
        .at("/lines");
  }

  private static String tonnes(JsonNode line, String field) {
    JsonNode amount = line.at("/" + field + "/amount");
    return amount.isMissingNode() || amount.isNull()
        ? "null"
        : String.valueOf(amount.asLong() / 1_000_000);
  }
}
