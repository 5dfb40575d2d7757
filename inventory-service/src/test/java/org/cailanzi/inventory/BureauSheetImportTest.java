package org.cailanzi.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A bureau's own sheets of key goods, imported as they came by the mappings that are shipped. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "cailanzi.city.profile=changchun")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BureauSheetImportTest {
  private static final String BUREAU = TestTokens.bearer(Role.BUREAU, "2201");
  private static final Path FOLDER =
      Path.of(Objects.requireNonNullElse(System.getenv("CAILANZI_DATA"), "../../shared/data"))
          .resolve("changchun2022");
  private static final Map<String, String> NAMES =
      Map.of("粮食", "GRAIN", "食用油", "OIL", "猪肉", "PORK", "蔬菜", "VEGETABLES");

  @LocalServerPort int port;
  private RestTestClient http;

  @BeforeAll
  void register() {
    assumeThat(FOLDER).as("Skipped: no real data at %s", FOLDER).exists();
    http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    for (String site : List.of("CC-KEY", "CC-RESERVE", "CC-TABLE")) {
      Answer.of(
          http.put()
              .uri("/sites/" + site)
              .header("Authorization", BUREAU)
              .body(Map.of("zh", site, "kind", "summary", "region", "2201")));
    }
  }

  @Test
  void the_sheets_of_key_goods_say_what_the_table_made_of_them_by_hand_says() throws IOException {
    Answer first = send("3-18.xls", "mapping=changchun-key-goods&said.site=CC-KEY");
    assertThat(first.at("/rowsWritten")).as(first.text()).isEqualTo("4");
    assertThat(first.at("/errors")).isEqualTo("0");
    Answer second =
        send("3-31.xls", "mapping=changchun-key-goods&said.site=CC-KEY&said.day=2022-03-31");
    assertThat(second.at("/rowsWritten")).as(second.text()).isEqualTo("4");
    assertThat(second.text()).contains("sheet-says-otherwise");

    for (String day : List.of("2022-03-18", "2022-03-31")) {
      assertThat(form("CC-KEY", day)).as(day).containsExactlyInAnyOrderElementsOf(byHand(day));
    }
  }

  @Test
  void the_standards_of_the_real_table_are_kept_and_what_stands_in_a_numbers_place_is_a_note()
      throws IOException {
    String mapping =
        """
        {"fields": {"day": "report_date", "closing": "stock_t", "in": "daily_in_t",
                    "out": "daily_out_t", "reportedCoverDays": "cover_days",
                    "standardDays": "reserve_standard_days",
                    "governmentReserve": "gov_reserve_t", "reserveNote": "gov_reserve_t"},
         "constants": {"site": "CC-TABLE", "unit": "t"},
         "parts": {"governmentReserve": "{#}(*)", "reserveNote": "#({*})"},
         "keepWords": ["governmentReserve"],
         "ignore": ["date_in_sheet", "key_enterprise_stock_note"]}
        """;
    Answer report =
        Answer.of(
            http.post()
                .uri("/reports/imports?mapping={mapping}", mapping)
                .header("Authorization", BUREAU)
                .contentType(MediaType.parseMediaType("text/csv"))
                .body(Files.readAllBytes(FOLDER.resolve("key_goods_supply.csv"))));

    assertThat(report.at("/rowsWritten")).as(report.text()).isEqualTo("116");
    assertThat(report.at("/countByCode/word-kept")).isEqualTo("22");
    assertThat(report.at("/countByCode/below-standard"))
        .isEqualTo(String.valueOf(tableRows().filter(it -> days(it, 8) < days(it, 9)).count()));
    assertThat(reserve("VEGETABLES", "2022-03-18")).isEqualTo("10000000000 7 null");
    assertThat(reserve("VEGETABLES", "2022-03-23")).isEqualTo("7100000000 7 2900吨动态储备");
    assertThat(reserve("VEGETABLES", "2022-03-25")).isEqualTo("null 7 政府储备已到期");
    assertThat(reserve("GRAIN", "2022-04-15")).isEqualTo("15000000000 15 null");
    JsonNode vegetables = standard("vegetables");
    assertThat(vegetables.at("/days").asInt()).isEqualTo(7);
    assertThat(vegetables.at("/reportedDays").asInt()).isEqualTo(2);
    assertThat(vegetables.at("/missed").asInt()).isEqualTo(1);
    assertThat(vegetables.at("/text/zh").asString()).contains("储备标准 7 天", "低于标准");
    assertThat(standard("oil").at("/missed").asInt()).isZero();
    assertThat(standard("eggs").isMissingNode() || standard("eggs").isNull()).isTrue();
    // The sheet itself says 1462 t, 135 t and 518 t a day in a column beside the table.
    assertThat(coverDiffers("GRAIN", "2022-04-08")).contains("固定日需（约 1440 t 至 1465 t）");
    assertThat(coverDiffers("PORK", "2022-04-08")).contains("固定日需");
    assertThat(coverDiffers("OIL", "2022-04-08")).contains("固定日需");
  }

  private JsonNode standard(String group) {
    return Answer.of(
            http.get().uri("/cover?region=2201&day=2022-04-15").header("Authorization", BUREAU))
        .body()
        .at("/items")
        .valueStream()
        .filter(it -> it.at("/group").asString().equals(group))
        .findFirst()
        .orElseThrow()
        .at("/standard");
  }

  private String coverDiffers(String commodity, String day) {
    return Answer.of(
            http.get()
                .uri("/reports/findings?within=2201&day=" + day)
                .header("Authorization", BUREAU))
        .body()
        .at("/items")
        .valueStream()
        .filter(it -> it.at("/site").asString().equals("CC-TABLE"))
        .filter(it -> it.at("/kind").asString().equals("cover-differs"))
        .filter(it -> it.at("/commodity").asString().equals(commodity))
        .map(it -> it.at("/text").asString())
        .findFirst()
        .orElse("none");
  }

  private static double days(String[] cells, int column) {
    return Double.parseDouble(cells[column]);
  }

  private static Stream<String[]> tableRows() throws IOException {
    return Files.readAllLines(FOLDER.resolve("key_goods_supply.csv")).stream()
        .skip(1)
        .map(it -> it.split(",", -1));
  }

  private String reserve(String commodity, String day) {
    JsonNode line = line(commodity, day);
    return "%s %s %s"
        .formatted(
            amount(line, "/governmentReserve/amount"),
            amount(line, "/standardDays"),
            amount(line, "/reserveNote"));
  }

  private JsonNode line(String commodity, String day) {
    return Answer.of(http.get().uri("/reports/CC-TABLE/" + day).header("Authorization", BUREAU))
        .body()
        .at("/lines")
        .valueStream()
        .filter(it -> it.at("/commodity").asString().equals(commodity))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_sheet_dated_another_day_than_its_file_is_not_guessed_at() throws IOException {
    Answer unclear = send("3-31.xls", "mapping=changchun-key-goods&said.site=CC-KEY&dryRun=true");

    assertThat(unclear.at("/rowsAccepted")).as(unclear.text()).isEqualTo("0");
    assertThat(unclear.at("/findings/0/code")).isEqualTo("file-name-differs");
    assertThat(unclear.at("/findings/0/fix/zh")).contains("2022-04-01", "3-31", "said.day");
  }

  @Test
  void a_reserve_that_a_number_column_says_has_ended_is_none() throws IOException {
    Answer report =
        send(
            "3-31.xls",
            "mapping=changchun-key-goods-reserve&said.site=CC-RESERVE&said.day=2022-03-31");

    assertThat(report.at("/rowsWritten")).as(report.text()).isEqualTo("4");
    assertThat(form("CC-RESERVE", "2022-03-31"))
        .contains("VEGETABLES 0 null null null", "PORK 2000000000 null null null");
  }

  @Test
  void packs_by_district_come_in_as_what_came_and_went_in_tonnes_and_in_packs() throws IOException {
    for (String district :
        List.of(
            "朝阳区", "南关区", "二道区", "宽城区", "绿园区", "长春新区", "经开区", "净月区", "汽开区", "莲花山", "中韩示范区",
            "九台区")) {
      register(district, "community-point");
    }
    Answer later = packs("4-14.xls", "changchun-veg-packages");
    assertThat(later.at("/errors")).as(later.text()).isEqualTo("0");
    assertThat(later.at("/rowsWritten")).as(later.text()).isEqualTo("24");
    assertThat(later.at("/warnings")).as(later.text()).isEqualTo("0");
    for (String[] row : packsByHand("2022-04-14")) {
      assertThat(form(row[1], "2022-04-14"))
          .as(row[1])
          .containsExactly(
              "VEGETABLES null %s %s null".formatted(grams(row[17]), grams(row[19])),
              "VEGPACK null %s %s null".formatted(row[16], row[18]));
    }

    // The older form: a district has several lines, in two sections, and buys some itself.
    Answer older = packs("4-1.xls", "changchun-veg-packages-paired");
    assertThat(older.at("/errors")).as(older.text()).isEqualTo("0");
    assertThat(older.at("/warnings")).as(older.text()).isEqualTo("0");
    assertThat(form("南关区", "2022-04-01"))
        .containsExactly("VEGETABLES null 114000000 null null", "VEGPACK null 14346 6846 null");
    assertThat(form("经开区", "2022-04-01"))
        .containsExactly("VEGETABLES null 127000000 null null", "VEGPACK null 12700 2700 null");
    // Nobody told what came to it: blanks, and not zero.
    assertThat(form("莲花山", "2022-04-01")).containsExactly("VEGPACK null 0 0 null");
  }

  @Test
  void columns_that_are_sums_of_others_are_held_against_them_also_over_merged_lines()
      throws IOException {
    for (String[] slip :
        new String[][] {
          // 净月区 has two lines under one merged sum; 合计 is a total row.
          {"4-14.xls", "F15", "4993", "14", "第 14–15 行"},
          {"4-14.xls", "P20", "114332", "20", "差 1"},
        }) {
      String mapping =
          Answer.of(
                  http.get()
                      .uri("/mappings/changchun-veg-packages")
                      .header("Authorization", BUREAU))
              .text()
              .replace(
                  "\"noteRows\"",
                  "\"corrections\": {\"%s\": \"%s\"}, \"noteRows\"".formatted(slip[1], slip[2]));
      Answer report =
          Answer.of(
              http.post()
                  .uri(
                      "/reports/imports?dryRun=true&said.year=2022&name={name}&mapping={mapping}",
                      slip[0],
                      mapping)
                  .header("Authorization", BUREAU)
                  .contentType(MediaType.parseMediaType("application/vnd.ms-excel"))
                  .body(Files.readAllBytes(FOLDER.resolve("raw/veg_packages").resolve(slip[0]))));

      assertThat(report.at("/countByCode/columns-differ")).as(report.text()).isEqualTo("1");
      JsonNode found =
          report
              .body()
              .at("/findings")
              .valueStream()
              .filter(it -> it.at("/code").asString().equals("columns-differ"))
              .findFirst()
              .orElseThrow();
      assertThat(found.at("/row").asString()).isEqualTo(slip[3]);
      assertThat(found.at("/fix/zh").asString()).contains(slip[4]);
    }
  }

  private static String grams(String tonnes) {
    return new BigDecimal(tonnes).movePointRight(6).toBigInteger().toString();
  }

  private static List<String[]> packsByHand(String day) throws IOException {
    return Files.readAllLines(FOLDER.resolve("veg_package_by_district.csv")).stream()
        .filter(it -> it.startsWith(day))
        .map(it -> it.split(",", -1))
        .filter(it -> !it[16].isBlank())
        .toList();
  }

  private Answer packs(String name, String mapping) throws IOException {
    return send("raw/veg_packages", name, "said.year=2022&mapping=" + mapping);
  }

  @Test
  void each_firm_named_in_a_cell_with_its_amount_is_a_row() throws IOException {
    List.of("东北亚", "天地源米业", "永鹏经贸", "华正", "金锣", "中粮", "海吉星", "国欧")
        .forEach(it -> register(it, "wholesale-market"));

    Answer report = send("3-18.xls", "mapping=changchun-key-goods-enterprises");

    assertThat(report.at("/errors")).as(report.text()).isEqualTo("0");
    assertThat(report.at("/rowsWritten")).as(report.text()).isEqualTo("11");
    assertThat(form("东北亚", "2022-03-18"))
        .containsExactly(
            "GRAIN 11000000000 null null null",
            "OIL 1700000000 null null null",
            "VEGETABLES 5800000000 null null null");
    assertThat(form("金锣", "2022-03-18")).containsExactly("PORK 1000000000 null null null");
  }

  private void register(String site, String kind) {
    Answer.of(
        http.put()
            .uri("/sites/" + site)
            .header("Authorization", BUREAU)
            .body(Map.of("zh", site, "kind", kind, "region", "2201")));
  }

  @Test
  void the_mappings_are_listed_and_one_can_be_had_to_start_from() {
    Answer list = Answer.of(http.get().uri("/mappings").header("Authorization", BUREAU));
    assertThat(list.text()).contains("changchun-key-goods", "重点民生商品");

    Answer one =
        Answer.of(http.get().uri("/mappings/changchun-key-goods").header("Authorization", BUREAU));
    assertThat(one.at("/layout/header/1")).contains("总储备量");
  }

  @Test
  void the_real_stocks_of_four_weeks_hold_no_slip_of_units() throws IOException {
    String mapping =
        """
        {"fields": {"day": "report_date", "closing": "stock_t", "in": "daily_in_t",
                    "out": "daily_out_t"},
         "constants": {"site": "CC-KEY", "unit": "t"}, "ignore": ["*"]}
        """;
    String table = Files.readString(FOLDER.resolve("key_goods_supply.csv"));
    assertThat(dryRun(mapping, table).text())
        .contains("\"rowsRead\":116")
        .doesNotContain("unit-slip");

    // Grain in kilograms on one day, and pork in 斤 for kilograms on another.
    String slipped =
        table
            .replace("2022-03-26,2022-03-26,粮食,18310,", "2022-03-26,2022-03-26,粮食,18310000,")
            .replace("2022-04-14,2022-04-14,猪肉,6020,", "2022-04-14,2022-04-14,猪肉,12040,");
    Answer found = dryRun(mapping, slipped);
    assertThat(found.at("/countByCode/unit-slip")).as(found.text()).isEqualTo("2");
    assertThat(found.text()).contains("18310 t", "6020 t");
  }

  @Test
  void a_ledger_whose_units_each_have_a_header_of_their_own_is_one_import() {
    for (String unit : List.of("四县分拣", "市州驰援", "海吉星")) {
      Answer.of(
          http.put()
              .uri("/sites/" + unit)
              .header("Authorization", BUREAU)
              .body(Map.of("zh", unit, "kind", "wholesale-market", "region", "2201")));
    }
    String sheet =
        """
        附件2,,,,
        4月7日蔬菜库存台账,,,单位：吨,
        单位,期初库存,当日调入量,当日调出量,期末库存
        四县分拣,868.52,0,868.52,0
        单位,期初库存,当日接收量,当日派发量,期末库存
        市州驰援,0,120,100,20
        单位,期初库存,当日进货量,当日销售量,期末库存
        海吉星,935,600,89,1446
        小计,935,600,98,1446
        注：数据为当日24时。,,,,
        """;

    Answer report =
        Answer.of(
            http.post()
                .uri("/reports/imports?name=4-7.csv&mapping=changchun-stock-ledger&said.year=2022")
                .header("Authorization", BUREAU)
                .contentType(MediaType.parseMediaType("text/csv"))
                .body(sheet.getBytes(UTF_8)));

    assertThat(report.at("/rowsWritten")).as(report.text()).isEqualTo("3");
    assertThat(report.at("/warnings")).as(report.text()).isEqualTo("1");
    assertThat(report.at("/findings/0/code")).isEqualTo("total-differs");
    assertThat(report.at("/findings/0/row")).isEqualTo("9");
    assertThat(report.at("/findings/0/fix/zh")).contains("98", "89", "9");
    assertThat(form("市州驰援", "2022-04-07"))
        .containsExactly("VEGETABLES 20000000 120000000 100000000 null");
  }

  private Answer dryRun(String mapping, String table) {
    return Answer.of(
        http.post()
            .uri("/reports/imports?dryRun=true&mapping={mapping}", mapping)
            .header("Authorization", BUREAU)
            .contentType(MediaType.parseMediaType("text/csv"))
            .body(table.getBytes(UTF_8)));
  }

  private Answer send(String name, String parameters) throws IOException {
    return send("raw/key_goods_supply", name, parameters);
  }

  private Answer send(String folder, String name, String parameters) throws IOException {
    return Answer.of(
        http.post()
            .uri("/reports/imports?name=" + name + "&" + parameters)
            .header("Authorization", BUREAU)
            .contentType(MediaType.parseMediaType("application/vnd.ms-excel"))
            .body(Files.readAllBytes(FOLDER.resolve(folder).resolve(name))));
  }

  private List<String> form(String site, String day) {
    Answer form =
        Answer.of(http.get().uri("/reports/" + site + "/" + day).header("Authorization", BUREAU));
    List<String> lines = new ArrayList<>();
    for (JsonNode line : form.body().at("/lines")) {
      lines.add(
          "%s %s %s %s %s"
              .formatted(
                  line.at("/commodity").asString(),
                  amount(line, "/closing/amount"),
                  amount(line, "/in/amount"),
                  amount(line, "/out/amount"),
                  amount(line, "/reportedCoverDays")));
    }
    return lines;
  }

  private static String amount(JsonNode line, String path) {
    JsonNode node = line.at(path);
    return node.isMissingNode() || node.isNull() ? "null" : node.asString();
  }

  private static List<String> byHand(String day) throws IOException {
    try (Stream<String> lines = Files.lines(FOLDER.resolve("key_goods_supply.csv"))) {
      return lines
          .filter(it -> it.startsWith(day))
          .map(it -> it.split(",", -1))
          .map(
              it ->
                  "%s %s000000 %s000000 %s000000 %s"
                      .formatted(NAMES.getOrDefault(it[2], it[2]), it[3], it[7], it[6], it[8]))
          .toList();
    }
  }
}
