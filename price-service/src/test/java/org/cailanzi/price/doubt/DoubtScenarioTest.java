package org.cailanzi.price.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.core.ThrowingRunnable;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.price.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Prices that are doubted, and what a person makes of them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class DoubtScenarioTest {
  private static final String MONDAY = "2020-02-24";
  private static final String TUESDAY = "2020-02-25";

  @Autowired RestTestClient client;

  @BeforeEach
  void vegetables_cost_four_yuan_at_most_and_eggs_what_they_cost_in_january() {
    Map<String, Object> most = new HashMap<>(Requests.authority());
    most.putAll(
        Map.of(
            "kind", "absolute",
            "region", "3202",
            "group", "vegetables",
            "stage", "retail",
            "price", Map.of("yuan", "4.00", "unit", "斤"),
            "from", "2020-02-01"));
    bureau().put("/ceilings/MOST", most).expectStatus().is2xxSuccessful();
    Map<String, Object> base = new HashMap<>(Requests.authority());
    base.putAll(
        Map.of(
            "kind", "base-date-price",
            "region", "3202",
            "group", "eggs",
            "stage", "retail",
            "baseDate", "2020-01-23",
            "factor", "1.00",
            "from", "2020-02-01"));
    bureau().put("/ceilings/BASE", base).expectStatus().is2xxSuccessful();
    for (String code : List.of("A", "B", "C", "D", "E", "F")) {
      bureau()
          .put("/points/" + code, Requests.point(code + "店", code, "market", "320213001"))
          .expectStatus()
          .is2xxSuccessful();
    }
  }

  @Test
  void a_doubtful_price_above_its_ceiling_is_shown_and_accuses_nobody_until_it_is_confirmed() {
    quote("A", "CABBAGE", "3.00", MONDAY).jsonPath("$.waits").isEqualTo(false);
    quote("A", "CABBAGE", "6.00", TUESDAY)
        .jsonPath("$.waits")
        .isEqualTo(true)
        .jsonPath("$.remarks[0].type")
        .isEqualTo("possible-unit-error")
        .jsonPath("$.verdict.outcome")
        .isEqualTo("above");
    breaches("")
        .jsonPath("$.items[?(@.point == 'A')].state")
        .isEqualTo("doubtful")
        .jsonPath("$.items[?(@.point == 'A')].doubt.zh")
        .isNotEmpty();
    breaches("&state=open").jsonPath("$.items[?(@.point == 'A')]").isEmpty();
    bureau().get("/cases/A/CABBAGE/MOST").expectStatus().isNotFound();
    doubts()
        .jsonPath("$.items[?(@.point == 'A')].grounds[0].words.zh")
        .isEqualTo("价格 6.00 元/斤 是 2020-02-24 的 3.00 元/斤 的 2.00 倍，单位可能有误，请核实");
    figure("CABBAGE").jsonPath("$.items[0].level").doesNotHaveJsonPath();

    decide("A/CABBAGE/retail/2020-02-25/1/confirm", "k-1", Map.of("reason", "现场核实"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.counts")
        .isEqualTo(true)
        .jsonPath("$.doubt.finding")
        .isEqualTo("confirmed");
    breaches("&state=open").jsonPath("$.items[?(@.point == 'A')].doubt").isEmpty();
    soon(() -> bureau().get("/cases/A/CABBAGE/MOST").expectStatus().isOk());
    doubts().jsonPath("$.items[?(@.point == 'A')]").isEmpty();
    figure("CABBAGE").jsonPath("$.items[0].level.mean").isEqualTo(6.00);
    // Twice changes nothing twice, whoever says it again.
    String before = month("A", "CABBAGE");
    decide("A/CABBAGE/retail/2020-02-25/1/confirm", "k-2", Map.of("reason", "再次核实"))
        .expectStatus()
        .isOk();
    assertThat(month("A", "CABBAGE")).isEqualTo(before);
    refused("A/CABBAGE/retail/2020-02-25/1/reject", "doubt-decided-otherwise");
    refused("A/CABBAGE/retail/2020-02-24/1/confirm", "quote-not-doubted");
    decide("A/CABBAGE/retail/2020-02-25/2/confirm", "k-3", Map.of("reason", "无"))
        .expectStatus()
        .isNotFound();
  }

  @Test
  void a_slip_neither_hides_a_breach_nor_is_one_once_it_is_put_right() {
    quote("B", "CABBAGE", "4.20", MONDAY);
    quote("B", "CABBAGE", "4.40", TUESDAY).jsonPath("$.verdict.outcome").isEqualTo("above");
    soon(() -> bureau().get("/cases/B/CABBAGE/MOST").expectStatus().isOk());
    // Half the price: it waits, and what it would replace still stands.
    quote("B", "CABBAGE", "2.10", TUESDAY)
        .jsonPath("$.waits")
        .isEqualTo(true)
        .jsonPath("$.verdict.outcome")
        .isEqualTo("within");
    breaches("&state=open").jsonPath("$.items[?(@.point == 'B')].version").isEqualTo(1);
    decide(
            "B/CABBAGE/retail/2020-02-25/2/correct",
            "c-1",
            Map.of("reason", "按公斤误填", "price", Map.of("yuan", "4.10", "unit", "斤")))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.doubt.finding")
        .isEqualTo("rejected");
    breaches("&state=open").jsonPath("$.items[?(@.point == 'B')].version").isEqualTo(3);
    bureau()
        .get("/quotes?point=B&commodity=CABBAGE&month=2020-02")
        .expectBody()
        .jsonPath("$.items[1].versions[1].counts")
        .isEqualTo(false)
        .jsonPath("$.items[1].versions[1].doubt.reason")
        .isEqualTo("按公斤误填")
        .jsonPath("$.items[1].versions[2].note")
        .isEqualTo("按公斤误填");
    refused("B/CABBAGE/retail/2020-02-25/1/reject", "quote-not-doubted");
  }

  @Test
  void a_doubted_base_price_judges_nothing_until_it_is_confirmed() {
    quote("C", "鸡蛋", "4.00", "2020-01-20");
    quote("C", "鸡蛋", "8.00", "2020-01-23").jsonPath("$.waits").isEqualTo(true);
    quote("C", "鸡蛋", "8.50", TUESDAY)
        .jsonPath("$.verdict.outcome")
        .isEqualTo("not-judgeable")
        .jsonPath("$.remarks[0].type")
        .isEqualTo("stale");
    breaches("").jsonPath("$.items[?(@.point == 'C')]").isEmpty();
    decide("C/EGGS/retail/2020-01-23/1/confirm", "b-1", Map.of("reason", "发票核实"))
        .expectStatus()
        .isOk();
    breaches("&state=open").jsonPath("$.items[?(@.point == 'C')].ceiling").isEqualTo("BASE");
  }

  @Test
  void the_price_that_is_right_again_is_not_doubted_and_nothing_piles_up() {
    quote("D", "PORK", "30.00", "2020-02-22");
    quote("D", "PORK", "15.00", "2020-02-23").jsonPath("$.waits").isEqualTo(true);
    quote("D", "PORK", "30.00", MONDAY)
        .jsonPath("$.waits")
        .isEqualTo(false)
        .jsonPath("$.remarks.length()")
        .isEqualTo(0);
    decide("D/PORK/retail/2020-02-23/1/reject", "d-1", Map.of("reason", "误填"))
        .expectStatus()
        .isOk();
    // Said again by another hand it waits once more, and once only.
    again("D", "PORK", "15.00", "2020-02-23", "甲").jsonPath("$.waits").isEqualTo(true);
    again("D", "PORK", "15.00", "2020-02-23", "乙").jsonPath("$.waits").isEqualTo(true);
    doubts().jsonPath("$.items[?(@.point == 'D')].version").isEqualTo(3);
    refused("D/PORK/retail/2020-02-23/2/confirm", "quote-superseded");
    decide("D/PORK/retail/2020-02-23/3/confirm", "d-2", Map.of("reason", "确为促销"))
        .expectStatus()
        .isOk();
    again("D", "PORK", "15.00", "2020-02-23", "丙").jsonPath("$.waits").isEqualTo(false);
    doubts().jsonPath("$.items[?(@.point == 'D')]").isEmpty();
  }

  @Test
  void a_file_is_doubted_like_a_form_with_the_points_in_it_for_comparison() {
    StringBuilder table = new StringBuilder("采价点,商品名称,环节,计量单位,日期,摊位1,摊位2,摊位3\n");
    for (String point : List.of("A", "B", "C", "D", "E")) {
      table.append(point).append(",洋葱,零售,元/500g,2020-02-24,2.00,2.10,2.20\n");
      table.append(point).append(",洋葱,零售,元/500g,2020-02-25,2.00,无,2.20\n");
    }
    table.append("F,洋葱,零售,元/500g,2020-01-23,1.00,1.00,1.00\n");
    table.append("F,洋葱,零售,元/500g,2020-02-24,2.00,2.10,2.20\n");
    table.append("F,洋葱,零售,元/500g,2020-02-25,3.10,3.15,3.20\n");
    bureau()
        .csv(
            "/quotes/imports?note={mapping}", table.toString().getBytes(StandardCharsets.UTF_8), "")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.rowsWritten")
        .isEqualTo(13)
        .jsonPath("$.countByCode.stale")
        .doesNotHaveJsonPath()
        .jsonPath("$.countByCode.far-from-others")
        .isEqualTo(1)
        .jsonPath("$.countByCode.few-readings")
        .isEqualTo(5);
    doubts().jsonPath("$.items[?(@.commodity == 'ONION')].point").isEqualTo("F");
    bureau()
        .get("/quotes?point=A&commodity=ONION&month=2020-02")
        .expectBody()
        .jsonPath("$.items[1].versions[0].price.yuan")
        .isEqualTo(2.10)
        .jsonPath("$.items[1].versions[0].stalls[1]")
        .isEqualTo(null)
        .jsonPath("$.items[1].versions[0].stalls[2]")
        .isEqualTo(2.20);
    Map<String, Object> form =
        new HashMap<>(Requests.quote("F", "洋葱", "9", "元/500g", "2020-02-26"));
    form.put("price", Map.of("unit", "元/500g"));
    form.put("stalls", List.of("3.15", "3.15", "3.20"));
    bureau()
        .post("/quotes", "stalls", form)
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.price.yuan")
        .isEqualTo(3.17);
    form.put("price", Map.of("unit", "元/500g", "yuan", "3.20"));
    bureau().post("/quotes", "stalls-2", form).expectStatus().isBadRequest();
    form.put("price", Map.of("unit", "元/500g"));
    form.put("stalls", List.of("1", "1", "1", "1", "1", "1"));
    bureau()
        .post("/quotes", "stalls-3", form)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("stalls");
  }

  @Test
  void a_form_is_held_against_the_other_points_that_are_kept() {
    for (String point : List.of("A", "B", "C", "D", "E", "F")) {
      quote(point, "CARROT", "2.00", MONDAY);
    }
    for (String point : List.of("A", "B", "C", "D", "E")) {
      quote(point, "CARROT", "2.02", TUESDAY).jsonPath("$.remarks.length()").isEqualTo(0);
    }
    quote("F", "CARROT", "2.80", TUESDAY)
        .jsonPath("$.remarks[0].type")
        .isEqualTo("far-from-others")
        .jsonPath("$.waits")
        .isEqualTo(true);
  }

  @Test
  void only_the_bureau_of_the_region_decides() {
    for (Role other : List.of(Role.MARKET, Role.RESIDENT, Role.GRID_WORKER)) {
      Requests.as(client, other, "3202").get("/doubts?region=3202").expectStatus().isForbidden();
      Requests.as(client, other, "3202")
          .post("/doubts/A/CABBAGE/retail/2020-02-25/1/confirm", "x", Map.of("reason", "无"))
          .expectStatus()
          .isForbidden();
    }
    Requests.as(client, Role.BUREAU, "320205")
        .post("/doubts/A/CABBAGE/retail/2020-02-25/1/confirm", "x", Map.of("reason", "无"))
        .expectStatus()
        .isForbidden();
    decide("A/CABBAGE/retail/2020-02-25/1/confirm", "y", Map.of()).expectStatus().isBadRequest();
    decide("A/CABBAGE/retail/2020-02-25/1/praise", "z", Map.of("reason", "无"))
        .expectStatus()
        .isBadRequest();
  }

  private void refused(String path, String type) {
    decide(path, type + path.hashCode(), Map.of("reason", "无"))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/" + type);
  }

  private RestTestClient.ResponseSpec decide(String path, String key, Map<String, Object> form) {
    return bureau().post("/doubts/" + path, key, form);
  }

  private RestTestClient.BodyContentSpec quote(
      String point, String commodity, String yuan, String day) {
    return again(point, commodity, yuan, day, "采价员");
  }

  private RestTestClient.BodyContentSpec again(
      String point, String commodity, String yuan, String day, String collector) {
    Map<String, Object> form = new HashMap<>(Requests.quote(point, commodity, yuan, "斤", day));
    form.put("collector", collector);
    String key =
        "%s-%s-%s-%s-%08x".formatted(point, commodity.hashCode(), yuan, day, collector.hashCode());
    return bureau().post("/quotes", key, form).expectStatus().isCreated().expectBody();
  }

  private RestTestClient.BodyContentSpec breaches(String more) {
    return body("/breaches?region=3202&day=" + TUESDAY + more);
  }

  private RestTestClient.BodyContentSpec doubts() {
    return body("/doubts?region=3202");
  }

  private RestTestClient.BodyContentSpec figure(String commodity) {
    return body("/figures?region=320213&day=" + TUESDAY + "&commodity=" + commodity);
  }

  private String month(String point, String commodity) {
    byte[] body =
        body("/quotes?point=" + point + "&commodity=" + commodity + "&month=2020-02")
            .returnResult()
            .getResponseBodyContent();
    return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
  }

  private RestTestClient.BodyContentSpec body(String path) {
    return bureau().get(path).expectStatus().isOk().expectBody();
  }

  private Requests bureau() {
    return Requests.bureau(client);
  }

  private static void soon(ThrowingRunnable fact) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(fact);
  }
}
