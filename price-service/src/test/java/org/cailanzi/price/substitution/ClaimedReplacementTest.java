package org.cailanzi.price.substitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.price.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What a market says of its own product neither acquits it nor accuses it: the bureau looks. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "price.charge.board-for=0s")
@AutoConfigureRestTestClient
class ClaimedReplacementTest {
  private static final Map<String, Object> CLAIM =
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
  void a_price_told_after_the_claim_is_doubtful_until_the_bureau_confirms_it() {
    baseDate("RICE");
    claim("RICE", "retail", "2020-02-20");

    quote("RICE", "9.00", "2020-02-24", "not-judgeable")
        .jsonPath("$.verdict.doubt.zh")
        .isEqualTo("2020-02-20 起代表品由“散装粳米”更换为“五常大米”的申报尚待核实，若属实则不能按此限价判定");
    await().untilAsserted(() -> states("RICE", "2020-02-24", "doubtful"));
    waiting("RICE", List.of("RICE-BASE"));

    decide("RICE", "retail", "confirmed").expectStatus().isOk();
    await().untilAsserted(() -> states("RICE", "2020-02-24"));
    assertThat(waitingGoods().toString()).doesNotContain("RICE");
    decide("RICE", "retail", "confirmed").expectStatus().isOk();
    decide("RICE", "retail", "rejected")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/substitution-decided-otherwise")
        .jsonPath("$.substitution.state")
        .isEqualTo("confirmed");
  }

  @Test
  void rejected_it_never_was() {
    baseDate("FLOUR");
    quote("FLOUR", "3.10", "2020-02-19", "within");
    claim("FLOUR", "retail", "2020-02-20");
    quote("FLOUR", "9.00", "2020-02-24", "not-judgeable").jsonPath("$.waits").isEqualTo(false);

    decide("FLOUR", "retail", "rejected").expectStatus().isOk();

    await().untilAsserted(() -> states("FLOUR", "2020-02-24", "open"));
    quote("FLOUR", "9.00", "2020-02-25", "above").jsonPath("$.verdict.doubt").doesNotExist();
  }

  @Test
  void what_stands_when_the_claim_is_made_stands_whatever_is_told_of_that_day_again() {
    baseDate("POTATO");
    quote("POTATO", "4.00", "2020-02-24", "above");

    claim("POTATO", "retail", "2020-02-20");
    quote("POTATO", "4.05", "2020-02-24", "above");

    await().untilAsserted(() -> states("POTATO", "2020-02-24", "open"));
    decide("POTATO", "retail", "confirmed").expectStatus().isOk();
    await().untilAsserted(() -> states("POTATO", "2020-02-24"));
  }

  @Test
  void a_product_replaced_in_the_course_of_a_day_accuses_nobody_of_its_new_price() {
    baseDate("TOMATO");
    quote("TOMATO", "3.20", "2020-02-24", "within");

    claim("TOMATO", "retail", "2020-02-24");
    quote("TOMATO", "4.80", "2020-02-24", "not-judgeable");

    await().untilAsserted(() -> states("TOMATO", "2020-02-24", "doubtful"));
  }

  @Test
  void a_claim_hides_no_breach_of_another_ceiling() {
    baseDate("CARROT");
    bureau()
        .put(
            "/ceilings/CARROT-MOST",
            Requests.absoluteCeiling("CARROT", "5.00", "2020-02-01", Map.of()))
        .expectStatus()
        .isCreated();
    claim("CARROT", "retail", "2020-02-20");

    quote("CARROT", "6.00", "2020-02-24", "above")
        .jsonPath("$.verdict.ceiling")
        .isEqualTo("CARROT-MOST")
        .jsonPath("$.verdict.doubt")
        .exists();

    await().untilAsserted(() -> states("CARROT", "2020-02-24", "doubtful", "open"));
  }

  @Test
  void who_claims_charges_no_more_before_the_bureau_has_looked() {
    baseDate("CHIVES");
    claim("CHIVES", "retail", "2020-02-20");
    quote("CHIVES", "9.00", "2020-02-24", "not-judgeable");
    charged("CHIVES", 3.45);

    decide("CHIVES", "retail", "confirmed").expectStatus().isOk();

    charged("CHIVES", 9.0);
  }

  @Test
  void a_claim_about_what_was_paid_waits_too() {
    issue("LEEK-COST", "LEEK", Map.of("kind", "markup-on-cost", "rate", "0.2"));
    Map<String, Object> cost =
        new HashMap<>(Requests.quote("M1", "LEEK", "2.00", "元/500g", "2020-02-23"));
    cost.put("stage", "cost");
    bureau().post("/quotes", "cost-leek", cost).expectStatus().isCreated();
    claim("LEEK", "cost", "2020-02-24");

    quote("LEEK", "4.00", "2020-02-24", "not-judgeable");

    await().untilAsserted(() -> states("LEEK", "2020-02-24", "doubtful"));
    waiting("LEEK", List.of("LEEK-COST"));
    decide("LEEK", "cost", "2020-02-24", "rejected").expectStatus().isOk();
    await().untilAsserted(() -> states("LEEK", "2020-02-24", "open"));
  }

  @Test
  void the_word_is_the_bureaus_of_the_region() {
    claim("SPINACH", "retail", "2020-02-20");
    String path = "/substitutions/M1/SPINACH/retail/2020-02-20/decision";
    Map<String, Object> word = Map.of("finding", "confirmed", "reason", "已到店核实");
    market().put(path, word).expectStatus().isForbidden();
    Requests.as(client, Role.BUREAU, "320205").put(path, word).expectStatus().isForbidden();
    market().get("/substitutions/waiting?region=320213").expectStatus().isForbidden();
    bureau()
        .put(path, Map.of("finding", "perhaps", "reason", "?"))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("finding");
    bureau()
        .put("/substitutions/M1/SPINACH/retail/2020-02-21/decision", word)
        .expectStatus()
        .isNotFound();
    bureau()
        .get("/substitutions/waiting?region=320205")
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(0);
  }

  /** 3.00 on the base date, and at most 15 % more. */
  private void baseDate(String commodity) {
    issue(commodity + "-BASE", commodity, Map.of("kind", "base-date-price", "factor", "1.15"));
    quote(commodity, "3.00", "2020-01-23", "unlimited");
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

  private void claim(String commodity, String stage, String from) {
    market()
        .put("/substitutions/M1/%s/%s/%s".formatted(commodity, stage, from), CLAIM)
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.state")
        .isEqualTo("waiting");
  }

  private RestTestClient.ResponseSpec decide(String commodity, String stage, String finding) {
    return decide(commodity, stage, "2020-02-20", finding);
  }

  private RestTestClient.ResponseSpec decide(
      String commodity, String stage, String from, String finding) {
    return bureau()
        .put(
            "/substitutions/M1/%s/%s/%s/decision".formatted(commodity, stage, from),
            Map.of("finding", finding, "reason", "已到店核实"));
  }

  private void states(String commodity, String day, String... states) {
    bureau()
        .get("/breaches?region=3202&day=" + day)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[?(@.commodity == '%s')].state".formatted(commodity))
        .value(List.class, it -> assertThat((List<?>) it).hasToString(List.of(states).toString()));
  }

  private void waiting(String commodity, List<String> suspends) {
    bureau()
        .get("/substitutions/waiting?region=320213")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[?(@.substitution.commodity == '%s')].suspends[*]".formatted(commodity))
        .isEqualTo(suspends);
  }

  private List<?> waitingGoods() {
    List<?>[] found = new List<?>[1];
    bureau()
        .get("/substitutions/waiting?region=320213")
        .expectBody()
        .jsonPath("$.items[*].substitution.commodity")
        .value(List.class, it -> found[0] = it);
    return Objects.requireNonNull(found[0]);
  }

  private void charged(String commodity, double yuan) {
    bureau()
        .get("/price-board?point=M1&day=2020-02-24")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[?(@.commodity == '%s')].price.yuan".formatted(commodity))
        .isEqualTo(yuan);
  }

  private RestTestClient.BodyContentSpec quote(
      String commodity, String yuan, String day, String outcome) {
    return market()
        .post(
            "/quotes", commodity + day + yuan, Requests.quote("M1", commodity, yuan, "元/500g", day))
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.verdict.outcome")
        .isEqualTo(outcome);
  }

  private Requests market() {
    return Requests.as(client, Role.MARKET, "320213");
  }

  private Requests bureau() {
    return Requests.bureau(client);
  }
}
