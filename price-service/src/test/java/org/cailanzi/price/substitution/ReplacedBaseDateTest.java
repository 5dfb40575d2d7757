package org.cailanzi.price.substitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cailanzi.price.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * A ceiling on the price of another day accuses nobody by the price of another product, where the
 * bureau says that it is another.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class ReplacedBaseDateTest {
  private static final Map<String, Object> OTHER_RICE =
      Map.of("oldProduct", "散装粳米", "newProduct", "五常大米", "reason", "原产品停售");

  @Autowired RestTestClient client;

  @BeforeEach
  void a_market_is_registered() {
    bureau()
        .put("/points/M1", Requests.point("朝阳菜场", "Chaoyang Market", "market", "320213"))
        .expectStatus()
        .is2xxSuccessful();
  }

  @Test
  void a_breach_falls_when_the_product_turns_out_to_have_been_replaced_and_says_why() {
    issue("RICE-BASE", "RICE", Map.of("kind", "base-date-price", "factor", "1.15"));
    quote("RICE", "3.00", "2020-01-23", "unlimited");
    quote("RICE", "4.00", "2020-02-19", "above");
    quote("RICE", "4.00", "2020-02-24", "above");
    open("RICE", "2020-02-24", 1);

    replace("RICE", "retail", "2020-02-20", OTHER_RICE);

    await().untilAsserted(() -> open("RICE", "2020-02-24", 0));
    // The old product is still held to its own price.
    open("RICE", "2020-02-19", 1);
    quote("RICE", "9.00", "2020-02-25", "not-judgeable")
        .jsonPath("$.verdict.unjudged[0].reason.zh")
        .isEqualTo(
            "不能按限价 锡市监〔2020〕12号（RICE-BASE）判定：代表品已于 2020-02-20 更换，2020-01-23 的价格 3.00 元/500g 是另一商品的，不可比")
        .jsonPath("$.verdict.unjudged[0].reason.en")
        .isEqualTo(
            "not judgeable by the ceiling 锡市监〔2020〕12号 (RICE-BASE), because the product was replaced on 2020-02-20,"
                + " so that the price 3.00 元/500g of 2020-01-23 is one of another");
  }

  @Test
  void what_both_cost_on_some_day_links_figures_and_accuses_nobody() {
    issue("FLOUR-BASE", "FLOUR", Map.of("kind", "base-date-price", "factor", "1.00"));
    quote("FLOUR", "2.00", "2020-01-23", "unlimited");
    Map<String, Object> linked = new HashMap<>(OTHER_RICE);
    linked.put("oldPrice", Map.of("yuan", "2.00", "unit", "元/500g"));
    linked.put("newPrice", Map.of("yuan", "2.10", "unit", "元/500g"));

    replace("FLOUR", "retail", "2020-02-24", linked);

    quote("FLOUR", "2.40", "2020-02-24", "not-judgeable");
    quote("FLOUR", "2.40", "2020-02-23", "above");
  }

  @Test
  void another_ceiling_holds_whatever_was_replaced() {
    issue("POTATO-BASE", "POTATO", Map.of("kind", "base-date-price", "factor", "1.15"));
    bureau()
        .put(
            "/ceilings/POTATO-MOST",
            Requests.absoluteCeiling("POTATO", "2.50", "2020-02-01", Map.of()))
        .expectStatus()
        .isCreated();
    quote("POTATO", "1.50", "2020-01-23", "unlimited");
    replace("POTATO", "retail", "2020-02-20", OTHER_RICE);

    quote("POTATO", "2.60", "2020-02-24", "above")
        .jsonPath("$.verdict.unjudged[0].ceiling")
        .isEqualTo("POTATO-BASE");
    quote("POTATO", "2.00", "2020-02-25", "within");
  }

  @Test
  void a_markup_waits_for_the_cost_of_the_new_product() {
    issue("CARROT-COST", "CARROT", Map.of("kind", "markup-on-cost", "rate", "0.2"));
    cost("CARROT", "2.00", "2020-02-23");
    replace("CARROT", "cost", "2020-02-24", OTHER_RICE);
    quote("CARROT", "4.00", "2020-02-24", "not-judgeable");

    cost("CARROT", "3.50", "2020-02-24");

    open("CARROT", "2020-02-24", 0);
    quote("CARROT", "4.21", "2020-02-25", "above");
  }

  private void issue(String id, String commodity, Map<String, Object> kind) {
    Map<String, Object> ceiling = new HashMap<>(Requests.authority());
    ceiling.putAll(
        Map.of("region", "3202", "commodity", commodity, "stage", "retail", "from", "2020-02-01"));
    if (Objects.equals(kind.get("kind"), "base-date-price")) {
      ceiling.put("baseDate", "2020-01-23");
    }
    ceiling.putAll(kind);
    bureau().put("/ceilings/" + id, ceiling).expectStatus().isCreated();
  }

  private void replace(String commodity, String stage, String from, Map<String, Object> form) {
    bureau()
        .put("/substitutions/M1/%s/%s/%s".formatted(commodity, stage, from), form)
        .expectStatus()
        .isCreated();
  }

  private void open(String commodity, String day, int count) {
    bureau()
        .get("/breaches?region=3202&day=" + day)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[?(@.commodity == '%s')]".formatted(commodity))
        .value(List.class, it -> assertThat((List<?>) it).hasSize(count));
  }

  private void cost(String commodity, String yuan, String day) {
    Map<String, Object> cost = new HashMap<>(Requests.quote("M1", commodity, yuan, "元/500g", day));
    cost.put("stage", "cost");
    bureau().post("/quotes", "cost" + commodity + day, cost).expectStatus().isCreated();
  }

  private RestTestClient.BodyContentSpec quote(
      String commodity, String yuan, String day, String outcome) {
    return bureau()
        .post(
            "/quotes", commodity + day + yuan, Requests.quote("M1", commodity, yuan, "元/500g", day))
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.verdict.outcome")
        .isEqualTo(outcome);
  }

  private Requests bureau() {
    return Requests.bureau(client);
  }
}
