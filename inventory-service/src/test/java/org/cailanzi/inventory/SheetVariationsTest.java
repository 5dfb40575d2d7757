package org.cailanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/**
 * Real sheets as their bureau may draw them tomorrow: each comes in with the right numbers by the
 * mapping that is shipped, or by one with other words, or is refused with its cell and what to do.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "cailanzi.city.profile=changchun")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SheetVariationsTest {
  private static final String BUREAU = TestTokens.bearer(Role.BUREAU, "2201");
  private static final Path RAW =
      Path.of(Objects.requireNonNullElse(System.getenv("CAILANZI_DATA"), "../../shared/data"))
          .resolve("changchun2022/raw");
  private static final String KEY_GOODS = "mapping=changchun-key-goods&said.site=CC-KEY";
  private static final List<String> REAL =
      List.of(
          "GRAIN 30179000000 82000000 152000000 21 15",
          "OIL 4670000000 19000000 71000000 35 15",
          "PORK 6765000000 130000000 92000000 13 3",
          "VEGETABLES 16679000000 1400000000 1714000000 7 7");

  // Where the real sheet of key goods has its things.
  private static final int DATE_ROW = 3;
  private static final int HEADER_ROW = 4;
  private static final int FIRST = 6;
  private static final int LAST = 9;
  private static final int STOCK = 3;
  private static final int OUT = 9;
  private static final int IN = 10;
  private static final int DAYS = 11;

  @LocalServerPort int port;
  private RestTestClient http;

  @BeforeAll
  void register() {
    assumeThat(RAW).as("Skipped: no real data at %s", RAW).exists();
    http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    for (String site : List.of("CC-KEY", "朝阳区", "南关区")) {
      Answer.of(
          http.put()
              .uri("/sites/" + site)
              .header("Authorization", BUREAU)
              .body(Map.of("zh", site, "kind", "summary", "region", "2201")));
    }
  }

  private static Redrawn keyGoods() throws IOException {
    return Redrawn.of(RAW.resolve("key_goods_supply/3-18.xls")).with(DATE_ROW, 1, "2022-03-18");
  }

  @Test
  void columns_that_changed_places_are_known_by_their_words() throws IOException {
    assertComesIn(keyGoods().swap(HEADER_ROW, OUT, IN).swap(HEADER_ROW, DAYS, OUT));
  }

  @Test
  void more_titles_above_and_a_merge_elsewhere_change_nothing() throws IOException {
    assertComesIn(
        keyGoods().insert(1, "长春市商务局", null, "内部资料").insert(2, "（每日12时前报送）").merging("C1:F1"));
  }

  @Test
  void kilograms_in_the_title_are_kilograms() throws IOException {
    Redrawn sheet = keyGoods().with(HEADER_ROW, 3, "市场库存（公斤）");
    for (int column : List.of(STOCK, 4, OUT, IN)) {
      sheet.numbers(FIRST, LAST, column, it -> it.multiply(BigDecimal.valueOf(1_000)));
    }
    assertComesIn(sheet);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022年3月18日", "2022/3/18", "2022.03.18", "填报日期：2022-03-18"})
  void a_day_written_as_text_is_the_day(String day) throws IOException {
    assertComesIn(keyGoods().with(DATE_ROW, 1, day));
  }

  @Test
  void a_bare_serial_number_is_no_day_and_the_file_name_has_no_year() throws IOException {
    Redrawn sheet = keyGoods().with(DATE_ROW, 1, 44_638.0);
    Answer unclear = send(sheet, KEY_GOODS);
    assertThat(unclear.at("/rowsWritten")).as(unclear.text()).isEqualTo("0");
    assertThat(unclear.text()).contains("\"column\":\"day\"");
    assertThat(send(sheet, KEY_GOODS + "&said.year=2022").at("/rowsWritten")).isEqualTo("4");
  }

  @Test
  void a_further_table_below_is_read_too() throws IOException {
    Redrawn sheet = keyGoods();
    sheet.insert(10, "序号", "商品名称", "总储备量", "政府储备", "日出库量", "日进货量", "保障天数", "储备标准");
    sheet.insert(11, 5.0, "鸡蛋", 300.0, 0.0, 40.0, 50.0, 7.0, 6.0);
    Answer withoutUnit = send(sheet, KEY_GOODS);
    assertThat(withoutUnit.at("/rowsWritten")).as(withoutUnit.text()).isEqualTo("0");
    assertThat(withoutUnit.at("/findings/0/column")).isEqualTo("unit");

    // The day above the first table holds, a unit has to be said again.
    sheet.insert(10, "市场库存（吨）");
    Answer report = send(sheet, KEY_GOODS);
    assertThat(report.at("/rowsWritten")).as(report.text()).isEqualTo("5");
    assertThat(form("2022-03-18")).contains("EGGS 300000000 50000000 40000000 7 6");
  }

  @ParameterizedTest
  @CsvSource({"合计,58293,0", "总计,58293,0", "总  计,58294,1"})
  void a_total_row_is_held_against_its_rows(String word, double said, String differs)
      throws IOException {
    Answer report = send(keyGoods().insert(10, null, word, said), KEY_GOODS);
    assertThat(report.at("/rowsWritten")).as(report.text()).isEqualTo("4");
    assertThat(report.text().contains("total-differs")).isEqualTo(differs.equals("1"));
  }

  @Test
  void a_total_in_a_word_nobody_declared_is_refused_and_not_taken_for_goods() throws IOException {
    assertRefused(keyGoods().insert(10, null, "共计", 58_293.0), "value-refused", 10, "共计");
  }

  @ParameterizedTest
  @ValueSource(strings = {"—", "无", "政府储备已到期", "16679吨", "1.6万吨", "16,679", "约16679", "封存"})
  void a_word_in_the_place_of_stock_is_refused_with_its_cell(String word) throws IOException {
    Answer report = send(keyGoods().with(LAST, STOCK, word), KEY_GOODS);
    assertThat(report.at("/rowsWritten")).as(report.text()).isEqualTo("0");
    assertThat(report.at("/findings/0/row")).isEqualTo(String.valueOf(LAST));
    assertThat(report.at("/findings/0/value")).isEqualTo(word);
    assertThat(report.at("/findings/0/fix/zh")).isNotBlank();
  }

  @Test
  void a_blank_stock_is_refused_and_a_merged_name_is_not_the_name_of_the_row_below()
      throws IOException {
    assertRefused(keyGoods().with(LAST, STOCK, null), "blank", LAST, null);
    assertRefused(keyGoods().with(LAST, 2, null).merging("B8:B9"), "blank", LAST, null);
  }

  @Test
  void a_dash_is_a_blank_where_the_clerk_says_so() throws IOException {
    String edited = shipped("changchun-key-goods");
    edited = edited.replaceFirst("\\{", "{\"values\": {\"in\": {\"—|无\": \"\"}},");
    Answer report = sendBy(keyGoods().with(LAST, IN, "—"), edited);
    assertThat(report.at("/rowsWritten")).as(report.text()).isEqualTo("4");
    assertThat(form("2022-03-18")).contains("VEGETABLES 16679000000 null 1714000000 7 7");
  }

  @Test
  void another_word_above_a_column_is_named_and_one_edit_mends_it() throws IOException {
    Redrawn sheet = keyGoods().with(5, STOCK, "现有存量");
    Answer unknown = send(sheet, KEY_GOODS);
    assertThat(unknown.at("/findings/0/code")).as(unknown.text()).isEqualTo("header-missing");
    assertThat(unknown.at("/findings/0/fix/zh")).contains("总储备量");

    Answer mended = sendBy(sheet, shipped("changchun-key-goods").replace("总储备量|", "总储备量|现有存量|"));
    assertThat(mended.at("/rowsWritten")).as(mended.text()).isEqualTo("4");
    assertThat(form("2022-03-18")).containsAll(REAL);
  }

  @Test
  void without_a_unit_nothing_is_guessed() throws IOException {
    Redrawn sheet = keyGoods().with(HEADER_ROW, 3, "市场库存");
    Answer unclear = send(sheet, KEY_GOODS);
    assertThat(unclear.at("/rowsWritten")).isEqualTo("0");
    assertThat(unclear.text()).contains("column-missing", "unit");
    assertThat(send(sheet, KEY_GOODS + "&said.unit=吨").at("/rowsWritten")).isEqualTo("4");
  }

  @Test
  void of_two_sheets_with_rows_the_clerk_says_which() throws IOException {
    Answer unclear = post(keyGoods().xls(2), KEY_GOODS);
    assertThat(unclear.status() == 200 && unclear.at("/rowsWritten").equals("4"))
        .as(unclear.text())
        .isFalse();
  }

  @Test
  void a_refused_line_of_a_district_refuses_what_is_added_up() throws IOException {
    Redrawn sheet = Redrawn.of(RAW.resolve("veg_packages/4-1.xls")).with(8, 6, "八吨");
    Answer report =
        post(sheet.xls(1), "mode=good-rows&said.year=2022&mapping=changchun-veg-packages-paired");

    assertThat(report.text()).contains("第 8 行");
    JsonNode lines = body("南关区", "2022-04-01").at("/lines");
    assertThat(lines.toString()).doesNotContain("VEGETABLES");
    assertThat(body("朝阳区", "2022-04-01").at("/lines").toString()).contains("136000000");
  }

  private void assertComesIn(Redrawn sheet) throws IOException {
    Answer report = send(sheet, KEY_GOODS);
    assertThat(report.at("/errors")).as(report.text()).isEqualTo("0");
    assertThat(report.at("/rowsWritten")).as(report.text()).isEqualTo("4");
    assertThat(form("2022-03-18")).containsAll(REAL);
  }

  private void assertRefused(Redrawn sheet, String code, int row, @Nullable String value)
      throws IOException {
    Answer report = send(sheet, KEY_GOODS);
    assertThat(report.at("/rowsWritten")).as(report.text()).isEqualTo("0");
    assertThat(report.at("/findings/0/code")).as(report.text()).isEqualTo(code);
    assertThat(report.at("/findings/0/row")).isEqualTo(String.valueOf(row));
    assertThat(report.at("/findings/0/fix/en")).isNotBlank();
    if (value != null) {
      assertThat(report.at("/findings/0/value")).isEqualTo(value);
    }
  }

  private String shipped(String mapping) {
    return Answer.of(http.get().uri("/mappings/" + mapping).header("Authorization", BUREAU)).text();
  }

  private Answer send(Redrawn sheet, String parameters) throws IOException {
    return post(sheet.xls(1), parameters);
  }

  private Answer sendBy(Redrawn sheet, String mapping) throws IOException {
    return Answer.of(
        http.post()
            .uri("/reports/imports?name=3-18.xls&said.site=CC-KEY&mapping={mapping}", mapping)
            .header("Authorization", BUREAU)
            .contentType(EXCEL)
            .body(sheet.xls(1)));
  }

  private static final MediaType EXCEL = MediaType.parseMediaType("application/vnd.ms-excel");

  private Answer post(byte[] book, String parameters) {
    String name = parameters.contains("packages") ? "4-1.xls" : "3-18.xls";
    return Answer.of(
        http.post()
            .uri("/reports/imports?name=" + name + "&" + parameters)
            .header("Authorization", BUREAU)
            .contentType(EXCEL)
            .body(book));
  }

  private JsonNode body(String site, String day) {
    return Answer.of(http.get().uri("/reports/" + site + "/" + day).header("Authorization", BUREAU))
        .body();
  }

  private List<String> form(String day) {
    List<String> lines = new ArrayList<>();
    for (JsonNode line : body("CC-KEY", day).at("/lines")) {
      lines.add(
          "%s %s %s %s %s %s"
              .formatted(
                  line.at("/commodity").asString(),
                  at(line, "/closing/amount"),
                  at(line, "/in/amount"),
                  at(line, "/out/amount"),
                  at(line, "/reportedCoverDays"),
                  at(line, "/standardDays")));
    }
    return lines;
  }

  private static String at(JsonNode line, String path) {
    JsonNode node = line.at(path);
    return node.isMissingNode() || node.isNull() ? "null" : node.asString();
  }
}
