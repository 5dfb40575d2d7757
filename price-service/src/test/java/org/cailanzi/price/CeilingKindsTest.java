package org.cailanzi.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.cailanzi.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Ceilings that are reckoned from other prices, each in a district of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class CeilingKindsTest {
  private static final String DAY = "2020-02-24";

  @Autowired RestTestClient client;

  @BeforeEach
  void the_points_are_registered() {
    register("MALL", "supermarket", "320302");
    register("FAIR", "market", "320303");
    register("GROCER", "market", "320305");
    register("GROSS", "wholesale", "320311");
    register("CORNER", "supermarket", "320312");
    register("STALL", "market", "320312");
    register("HARBOUR", "market", "320321");
    register("NEWCOMER", "market", "320322");
  }

  @Test
  void a_markup_waits_for_its_cost_and_then_judges_what_was_sold_before_it_came() {
    issue("MARKUP", Map.of("kind", "markup-on-cost", "region", "320302", "rate", "0.35"));

    quote("MALL", "retail", "3.00", DAY)
        .jsonPath("$.verdict.outcome")
        .isEqualTo("not-judgeable")
        .jsonPath("$.verdict.unjudged[0].reason.zh")
        .isEqualTo("不能按限价 锡市监〔2020〕12号（MARKUP）判定：本点没有 2020-02-24 的近期进价")
        .jsonPath("$.verdict.unjudged[0].ceiling")
        .isEqualTo("MARKUP");
    quote("MALL", "cost", "2.00", "2020-02-23");

    breaches("320302", DAY)
        .jsonPath("$.items.length()")
        .isEqualTo(1)
        .jsonPath("$.items[0].limit.yuan")
        .isEqualTo(2.7);
    quote("MALL", "retail", "2.70", DAY).jsonPath("$.verdict.outcome").isEqualTo("within");
  }

  @Test
  void a_field_that_nobody_reads_is_refused_and_no_ceiling_is_issued() {
    Map<String, Object> slip =
        ceiling(Map.of("kind", "markup-on-cost", "region", "320324", "rate", "0.35"));
    slip.put("until", "2020-03-01");

    bureau()
        .put("/ceilings/UNREAD", slip)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("until")
        .jsonPath("$.fixEn")
        .value(it -> assertThat(String.valueOf(it)).contains("supersedes", "factor"));
    slip.remove("until");
    bureau().put("/ceilings/UNREAD", slip).expectStatus().isCreated();
  }

  @Test
  void what_is_charged_stays_under_a_markup() {
    issue("CHARGED", Map.of("kind", "markup-on-cost", "region", "320303", "rate", "0.15"));
    quote("FAIR", "cost", "2.00", DAY);
    quote("FAIR", "retail", "2.90", DAY);

    bureau()
        .post(
            "/price-checks",
            null,
            Map.of(
                "point", "FAIR", "region", "320303", "day", DAY, "commodities", List.of("CABBAGE")))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[0].price.yuan")
        .isEqualTo(2.3)
        .jsonPath("$.items[0].ceiling")
        .isEqualTo("CHARGED");
  }

  @Test
  void nobody_is_accused_on_a_cost_that_looks_like_a_slip() {
    issue("SLIP", Map.of("kind", "margin-on-price", "region", "320305", "rate", "0.5"));
    quote("GROCER", "cost", "2.00", "2020-02-20");
    quote("GROCER", "cost", "2.10", "2020-02-21");
    quote("GROCER", "cost", "0.01", "2020-02-22");

    quote("GROCER", "retail", "4.00", "2020-02-22")
        .jsonPath("$.verdict.outcome")
        .isEqualTo("not-judgeable")
        .jsonPath("$.verdict.unjudged[0].reason.zh")
        .isEqualTo(
            "不能按限价 锡市监〔2020〕12号（SLIP）判定：2020-02-22 的价格 0.01 元/500g 与此前 2.10 元/500g 相比疑似单位有误，须先核实");
    // The cost that is right again is not doubted in its turn.
    quote("GROCER", "cost", "2.20", "2020-02-23");
    quote("GROCER", "retail", "4.41", "2020-02-23")
        .jsonPath("$.verdict.outcome")
        .isEqualTo("above");
  }

  @Test
  void a_wholesale_price_judges_the_shops_around_by_class_and_kind() {
    issue(
        "SPREAD",
        Map.of("kind", "wholesale-spread", "region", "320312", "wholesalePoint", "GROSS"));
    bureau()
        .get("/ceilings?region=320312&day=" + DAY)
        .expectBody()
        .jsonPath("$.items[0].rates.IV")
        .isEqualTo(0.7)
        .jsonPath("$.items[0].additions.supermarket")
        .isEqualTo(0.1);
    quote("STALL", "retail", "1.75", DAY).jsonPath("$.verdict.outcome").isEqualTo("not-judgeable");
    quote("CORNER", "retail", "1.75", DAY);

    quote("GROSS", "wholesale", "1.00", DAY);

    soon(
        () ->
            breaches("320312", DAY)
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].point")
                .isEqualTo("STALL")
                .jsonPath("$.items[0].limit.yuan")
                .isEqualTo(1.7));
    quote("GROSS", "wholesale", "1.05", DAY);
    soon(() -> breaches("320312", DAY).jsonPath("$.items.length()").isEqualTo(0));
  }

  @Test
  void a_declared_disaster_allows_more_above_the_target_until_it_is_ended() {
    issue(
        "TARGET",
        Map.of(
            "kind", "target-plus",
            "region", "320321",
            "price", Map.of("yuan", "2.00", "unit", "斤")));
    quote("HARBOUR", "retail", "2.80", DAY).jsonPath("$.verdict.outcome").isEqualTo("above");

    Map<String, Object> storm =
        Map.of(
            "region", "3203",
            "from", "2020-02-20",
            "issuer", "徐州市人民政府",
            "document", "徐政发〔2020〕7号",
            "reason", "暴雪");
    bureau().put("/disaster-modes/STORM", storm).expectStatus().isCreated();
    bureau().put("/disaster-modes/STORM", storm).expectStatus().isOk();

    soon(() -> breaches("320321", DAY).jsonPath("$.items.length()").isEqualTo(0));
    quote("HARBOUR", "retail", "3.00", DAY)
        .jsonPath("$.verdict.outcome")
        .isEqualTo("within")
        .jsonPath("$.verdict.arithmetic.zh")
        .value(
            String.class,
            it ->
                assertThat(it)
                    .contains("目标价 2.00 元/500g × (1 + 50%) = 3.00 元/500g（应急状态：徐政发〔2020〕7号"));
    bureau()
        .put("/disaster-modes/STORM/end", Map.of("lastDay", "2020-02-23", "reason", "雪停"))
        .expectStatus()
        .isOk();
    soon(() -> breaches("320321", DAY).jsonPath("$.items.length()").isEqualTo(1));
    soon(
        () ->
            bureau()
                .get("/disaster-modes/STORM/rejudging")
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("done")
                .jsonPath("$.quotes")
                .isEqualTo(1)
                .jsonPath("$.above")
                .isEqualTo(1));
    bureau()
        .put("/disaster-modes/STORM/end", Map.of("lastDay", "2020-02-22", "reason", "雪停"))
        .expectStatus()
        .isEqualTo(409);
  }

  @Test
  void whoever_has_no_base_trade_is_held_to_a_markup_and_whoever_has_one_to_its_margin() {
    issue(
        "MARGIN",
        Map.of(
            "kind", "base-date-margin",
            "region", "320322",
            "baseDate", "2020-01-23",
            "marginBasis", "amount"));
    issue(
        "FALLBACK",
        Map.of(
            "kind", "markup-without-base-trade",
            "region", "320322",
            "baseDate", "2020-01-23",
            "rate", "0.15"));
    quote("NEWCOMER", "cost", "2.00", DAY);

    quote("NEWCOMER", "retail", "2.31", DAY)
        .jsonPath("$.verdict.ceiling")
        .isEqualTo("FALLBACK")
        .jsonPath("$.verdict.outcome")
        .isEqualTo("above");
    quote("NEWCOMER", "cost", "1.50", "2020-01-22");
    quote("NEWCOMER", "retail", "2.00", "2020-01-23");

    // Now the margin was 0.50 and may be so again.
    breaches("320322", DAY).jsonPath("$.items.length()").isEqualTo(0);
    quote("NEWCOMER", "retail", "2.50", DAY).jsonPath("$.verdict.ceiling").isEqualTo("MARGIN");
    quote("NEWCOMER", "retail", "2.51", DAY).jsonPath("$.verdict.outcome").isEqualTo("above");
  }

  @Test
  void how_far_judging_again_has_come_can_be_asked() {
    issue(
        "PROGRESS",
        Map.of("kind", "markup-on-cost", "region", "320324", "rate", "0.35", "to", "2020-05-10"));

    soon(
        () ->
            bureau()
                .get("/ceilings/PROGRESS/rejudging")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("done")
                .jsonPath("$.days")
                .isEqualTo(100)
                .jsonPath("$.daysDone")
                .isEqualTo(100));
    bureau().get("/ceilings/NOWHERE/rejudging").expectStatus().isNotFound();
  }

  @Test
  void what_an_order_cannot_mean_is_refused_with_its_field() {
    refused("rate", Map.of("kind", "margin-on-price", "rate", "1"));
    refused("rate", Map.of("kind", "markup-on-cost"));
    refused("stage", Map.of("kind", "markup-on-cost", "rate", "0.35", "stage", "cost"));
    refused(
        "rates",
        Map.of(
            "kind", "wholesale-spread", "wholesalePoint", "GROSS", "rates", Map.of("VII", "0.4")));
    refused("marginBasis", Map.of("kind", "base-date-margin", "baseDate", DAY));
    refused(
        "plusInDisaster",
        Map.of(
            "kind", "target-plus",
            "price", Map.of("yuan", "2.00", "unit", "斤"),
            "plusInDisaster", "0.1"));
    refused("kind", Map.of("kind", "whatever"));
  }

  private void refused(String field, Map<String, Object> more) {
    bureau()
        .put("/ceilings/REFUSED", ceiling(more))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo(field);
  }

  private void issue(String id, Map<String, Object> more) {
    bureau().put("/ceilings/" + id, ceiling(more)).expectStatus().isCreated();
  }

  private static Map<String, Object> ceiling(Map<String, Object> more) {
    Map<String, Object> ceiling = new HashMap<>(Requests.authority());
    ceiling.putAll(
        Map.of("region", "3203", "commodity", "CABBAGE", "stage", "retail", "from", "2020-02-01"));
    ceiling.putAll(more);
    return ceiling;
  }

  private RestTestClient.BodyContentSpec quote(
      String point, String stage, String yuan, String day) {
    Map<String, Object> quote = new HashMap<>(Requests.quote(point, "CABBAGE", yuan, "斤", day));
    quote.put("stage", stage);
    return bureau()
        .post("/quotes", point + stage + day + yuan, quote)
        .expectStatus()
        .isCreated()
        .expectBody();
  }

  private RestTestClient.BodyContentSpec breaches(String region, String day) {
    return bureau()
        .get("/breaches?region={region}&day={day}", region, day)
        .expectStatus()
        .isOk()
        .expectBody();
  }

  private void register(String code, String kind, String region) {
    bureau()
        .put("/points/" + code, Requests.point(code, code, kind, region))
        .expectStatus()
        .is2xxSuccessful();
  }

  private Requests bureau() {
    return Requests.as(client, Role.BUREAU, "3203");
  }

  private static void soon(ThrowingRunnable fact) {
    await().atMost(Duration.ofSeconds(10)).untilAsserted(fact);
  }
}
