package org.cailanzi.price.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.price.Requests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The tables of a real city; skipped where CAILANZI_DATA, or ../shared/data, is absent. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "cailanzi.city.profile=changchun")
@AutoConfigureRestTestClient
class RealPricesTest {
  private static final Path DATA =
      Path.of(
              Optional.ofNullable(System.getenv("CAILANZI_DATA")).orElse("../../shared/data"),
              "changchun2022")
          .toAbsolutePath();

  @Autowired RestTestClient client;

  @BeforeEach
  void the_points_are_registered() {
    assumeThat(DATA).as("Skipped: no real data at %s", DATA).exists();
    register("CC-MARKETS", "全市农贸市场", "market");
    register("OUYA", "欧亚超市连锁", "supermarket");
    register("XINTIANDI", "新天地", "supermarket");
  }

  @Test
  void seventeen_market_prices_are_more_than_fifteen_percent_above_the_base_date()
      throws IOException {
    byte[] table = Files.readAllBytes(DATA.resolve("market_retail_prices.csv"));
    GROUPS.forEach(
        it ->
            bureau()
                .put("/ceilings/JL-" + it, fifteenPercentAboveTheThirdOfMarch(it))
                .expectStatus()
                .isCreated());
    // First the days themselves: they cannot be judged until the base prices are there.
    accepted(
        bureau()
            .csv(
                "/quotes/imports?mode=good-rows&mapping={mapping}", table, market("price", "date")),
        50);
    assertThat(open("2022-03-18") + open("2022-03-19")).isZero();
    accepted(
        bureau().csv("/quotes/imports?mapping={mapping}", table, market("price_2022_03_03", null)),
        50);

    assertThat(open("2022-03-18")).isEqualTo(9);
    assertThat(open("2022-03-19")).isEqualTo(8);
  }

  @Test
  void a_chains_reports_are_taken_whole_and_once() throws IOException {
    byte[] table = Files.readAllBytes(DATA.resolve("key_enterprise_prices_all_reports.csv"));

    accepted(bureau().csv("/quotes/imports?mapping={mapping}", table, CHAINS), 6_089);
    String before = month();
    accepted(bureau().csv("/quotes/imports?mapping={mapping}", table, CHAINS), 6_089);

    assertThat(month()).isEqualTo(before).contains("100.00 元/5L");
  }

  private static final List<String> GROUPS =
      List.of(
          "vegetables",
          "eggs",
          "grain",
          "oil",
          "pork",
          "meat",
          "poultry",
          "aquatic",
          "tofu",
          "fruit");

  // One sheet, two measures: oil by five litres, all else by the kilogram.
  private static final String CHAINS =
      """
      {"fields": {"point": "chain", "commodity": "commodity", "day": "date",
                  "price": "price_cny_per_kg_or_5l_oil", "unit": "commodity", "note": "note"},
       "constants": {"stage": "retail"},
       "ignore": ["report_date"],
       "values": {"commodity": {"食用油": "桶装食用油"},
                  "unit": {"食用油": "元/5L", "米": "元/公斤", "面": "元/公斤", "猪肉": "元/公斤",
                           "牛肉": "元/公斤", "羊肉": "元/公斤", "禽肉": "元/公斤", "鸡蛋": "元/公斤",
                           "水果": "元/公斤", "圆葱": "元/公斤", "土豆": "元/公斤", "大白菜": "元/公斤",
                           "生菜": "元/公斤", "白萝卜": "元/公斤", "西红柿": "元/公斤",
                           "青椒": "元/公斤", "黄瓜": "元/公斤"}}}
      """;

  private static String market(String price, @Nullable String day) {
    String fields =
        "\"commodity\": \"commodity\", \"unit\": \"unit\", \"price\": \"%s\"".formatted(price);
    String constants = "\"point\": \"CC-MARKETS\", \"stage\": \"retail\"";
    return day == null
        ? "{\"fields\": {%s}, \"constants\": {%s, \"day\": \"2022-03-03\"}, \"ignore\": [\"*\"]}"
            .formatted(fields, constants)
        : "{\"fields\": {%s, \"day\": \"%s\"}, \"constants\": {%s}, \"ignore\": [\"*\"]}"
            .formatted(fields, day, constants);
  }

  private static Map<String, Object> fifteenPercentAboveTheThirdOfMarch(String group) {
    Map<String, Object> ceiling = new HashMap<>(Requests.authority());
    ceiling.putAll(
        Map.of(
            "kind", "base-date-price",
            "region", "22",
            "group", group,
            "stage", "retail",
            "baseDate", "2022-03-03",
            "factor", "1.15",
            "from", "2022-03-10"));
    return ceiling;
  }

  private static void accepted(RestTestClient.ResponseSpec answer, int rows) {
    answer
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.rowsRejected")
        .isEqualTo(0)
        .jsonPath("$.rowsWritten")
        .isEqualTo(rows);
  }

  private String month() {
    return new String(
        Objects.requireNonNull(
            bureau()
                .get("/quotes?point=OUYA&commodity=BOTTLEDOIL&stage=retail&month=2022-03")
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody()),
        StandardCharsets.UTF_8);
  }

  private int open(String day) {
    Map<?, ?> body =
        bureau()
            .get("/breaches?region=2201&day=" + day)
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    List<?> items = (List<?>) Objects.requireNonNull(body).get("items");
    return Objects.requireNonNull(items).size();
  }

  private void register(String code, String zh, String kind) {
    bureau()
        .put("/points/" + code, Requests.point(zh, code, kind, "2201"))
        .expectStatus()
        .is2xxSuccessful();
  }

  private Requests bureau() {
    return Requests.as(client, Role.BUREAU, "22");
  }
}
