package org.cailanzi.delivery.neighbour;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.cailanzi.delivery.fulfilment.Goods;
import org.cailanzi.delivery.fulfilment.Goods.HoldOrder;
import org.cailanzi.delivery.fulfilment.Goods.Issue;
import org.cailanzi.delivery.fulfilment.Goods.Return;
import org.cailanzi.delivery.fulfilment.Goods.Standing;
import org.cailanzi.delivery.fulfilment.Goods.Taken;
import org.cailanzi.delivery.fulfilment.NoAnswer;
import org.cailanzi.delivery.fulfilment.Prices;
import org.cailanzi.delivery.fulfilment.Prices.Check;
import org.cailanzi.delivery.fulfilment.Prices.Price;
import org.cailanzi.delivery.limit.HomeLimits;
import org.cailanzi.delivery.limit.HomeLimits.Limit;
import org.cailanzi.delivery.limit.HomeLimits.OfDay;
import org.cailanzi.delivery.request.Line;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Both neighbours, well and ill: answer, refusal, and every kind of no answer. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cailanzi.delivery.sweep.every=12h",
      "cailanzi.delivery.keyset=target/neighbours-keyset.json",
      "cailanzi.neighbours.connect-timeout=300ms",
      "cailanzi.neighbours.read-timeout=600ms",
      "cailanzi.neighbours.open-for=1s"
    })
@Import(TokenInHand.class)
class NeighboursTest {
  @RegisterExtension
  static final WireMockExtension INVENTORY =
      WireMockExtension.newInstance()
          .options(options().dynamicPort().http2PlainDisabled(true))
          .build();

  @RegisterExtension
  static final WireMockExtension PRICE =
      WireMockExtension.newInstance()
          .options(options().dynamicPort().http2PlainDisabled(true))
          .build();

  private static final RegionCode REGION = new RegionCode("320213021001");
  private static final LocalDate DAY = LocalDate.parse("2020-02-24");
  private static final Instant UNTIL = Instant.parse("2020-02-26T04:00:00Z");
  private static final String HOUSEHOLD = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
  private static final HoldOrder ORDER =
      new HoldOrder(
          "R-1.1",
          "S1",
          REGION,
          List.of(new Line("POTATO", Quantity.grams(500), null)),
          "R-1",
          HOUSEHOLD,
          3,
          UNTIL);

  @Autowired private Goods goods;
  @Autowired private HomeLimits limits;
  @Autowired private Prices prices;
  @Autowired private Resilience4JCircuitBreakerFactory breakers;

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry settings) {
    settings.add("cailanzi.neighbours.inventory", INVENTORY::baseUrl);
    settings.add("cailanzi.neighbours.price", PRICE::baseUrl);
  }

  @BeforeEach
  void closeBreakers() {
    breakers.getCircuitBreakerRegistry().getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    TokenInHand.FORGOTTEN.set(0);
  }

  @Test
  void the_nearest_site_that_hands_out_is_taken_and_we_say_who_we_are() {
    INVENTORY.stubFor(
        get(urlEqualTo("/sites?serving=" + REGION))
            .willReturn(
                okJson(
                    """
                    {"items":[{"site":"SUM","kind":"summary"},
                              {"site":"S1","kind":"community-point"},
                              {"site":"S2","kind":"supermarket"}]}""")));
    assertThat(goods.siteServing(REGION)).contains("S1");
    INVENTORY.verify(
        getRequestedFor(urlEqualTo("/sites?serving=" + REGION))
            .withHeader("Authorization", equalTo("Bearer test")));
    INVENTORY.stubFor(get(anyUrl()).willReturn(okJson("{\"items\":[]}")));
    assertThat(goods.siteServing(REGION)).isEmpty();
  }

  @Test
  void a_hold_is_asked_for_with_nothing_personal_in_it() {
    INVENTORY.stubFor(
        put(urlEqualTo("/holds/R-1.1"))
            .withRequestBody(matchingJsonPath("$.lines[0].quantity.amount", equalTo("500")))
            .withRequestBody(matchingJsonPath("$.lines[0].quantity.unit", equalTo("g")))
            .withRequestBody(matchingJsonPath("$.household", equalTo(HOUSEHOLD)))
            .withRequestBody(matchingJsonPath("$.persons", equalTo("3")))
            .withRequestBody(matchingJsonPath("$.expiresAt", equalTo("2020-02-26T04:00:00Z")))
            .willReturn(okJson("{\"state\":\"held\",\"expiresAt\":\"2020-02-26T03:00:00Z\"}")));
    assertThat(goods.take(ORDER)).isEqualTo(new Taken.Held(Instant.parse("2020-02-26T03:00:00Z")));
    String sent = INVENTORY.findAll(putRequestedFor(anyUrl())).getFirst().getBodyAsString();
    assertThat(sent).doesNotContain("dwelling").doesNotContain("contact");
  }

  @Test
  void what_is_left_for_a_home_is_asked_for_by_its_key_in_the_body_alone() {
    INVENTORY.stubFor(
        post(urlEqualTo("/shelf/limits"))
            .withRequestBody(matchingJsonPath("$.household", equalTo(HOUSEHOLD)))
            .withRequestBody(matchingJsonPath("$.persons", equalTo("3")))
            .willReturn(
                okJson(
                    """
                    {"day":"2020-02-24","items":[{"commodity":"POTATO",
                      "most":{"amount":15000,"unit":"g"},"has":{"amount":1000,"unit":"g"},
                      "left":{"amount":14000,"unit":"g"}}]}""")));
    assertThat(limits.of(HOUSEHOLD, 3))
        .isEqualTo(
            new OfDay(
                DAY,
                List.of(
                    new Limit(
                        "POTATO",
                        Quantity.grams(15_000),
                        Quantity.grams(1_000),
                        Quantity.grams(14_000)))));
    INVENTORY.stubFor(post(anyUrl()).willReturn(okJson("{\"day\":\"2020-02-24\",\"items\":[{}]}")));
    silent("inventory", () -> limits.of(HOUSEHOLD, 3));
  }

  @Test
  void not_enough_is_a_refusal_with_every_short_line() {
    INVENTORY.stubFor(
        put(anyUrl())
            .willReturn(
                problem(
                    409,
                    "not-enough-stock",
                    """
                    "lines":[{"commodity":"POTATO","wanted":{"amount":500,"unit":"g"},
                              "available":{"amount":20,"unit":"g"}}]""")));
    assertThat(goods.take(ORDER))
        .isInstanceOfSatisfying(
            Taken.Refused.class,
            it -> {
              assertThat(it.reason().code()).isEqualTo("not-enough-stock");
              assertThat(it.reason().words().zh()).isEqualTo("说明");
              assertThat(it.reason().shortages().getFirst().available())
                  .isEqualTo(Quantity.grams(20));
            });
  }

  @Test
  void more_than_the_home_may_have_is_a_refusal_in_the_words_that_say_what_is_left() {
    INVENTORY.stubFor(
        put(anyUrl())
            .willReturn(
                problem(
                    409,
                    "over-ration",
                    """
                    "day":"2020-02-24",
                    "lines":[{"commodity":"POTATO","wanted":{"amount":500,"unit":"g"},
                              "allowed":{"amount":200,"unit":"g"},
                              "most":{"amount":5000,"unit":"g"},
                              "has":{"amount":4800,"unit":"g"}}]""")));
    assertThat(goods.take(ORDER))
        .isInstanceOfSatisfying(
            Taken.Refused.class,
            it -> {
              assertThat(it.reason().code()).isEqualTo("over-ration");
              assertThat(it.reason().words().zh()).isEqualTo("说明");
              assertThat(it.reason().shortages())
                  .as("nothing is short, so a page shows the words")
                  .isEmpty();
            });
  }

  @Test
  void a_neighbour_may_answer_more_than_we_read() {
    INVENTORY.stubFor(
        put(anyUrl())
            .willReturn(
                okJson(
                    """
                    {"state":"held","expiresAt":"2020-02-26T04:00:00Z","new":{"field":1},
                     "lines":[{"commodity":"POTATO","commodityName":{"zh":"土豆"}}]}""")));

    assertThat(goods.take(ORDER)).isEqualTo(new Taken.Held(UNTIL));
  }

  @Test
  void a_hold_that_is_over_is_told_from_one_that_is_refused() {
    INVENTORY.stubFor(
        put(anyUrl()).willReturn(problem(409, "hold-expired", "\"state\":\"expired\"")));
    assertThat(goods.take(ORDER)).isEqualTo(new Taken.Over());
    INVENTORY.stubFor(post(anyUrl()).willReturn(problem(409, "hold-expired", "\"a\":1")));
    assertThat(goods.issue("R-1.1")).isEqualTo(new Issue.Over());
    INVENTORY.stubFor(get(anyUrl()).willReturn(okJson("{\"state\":\"expired\"}")));
    assertThat(goods.standing("R-1.1")).isEqualTo(Standing.OVER);
    INVENTORY.stubFor(get(anyUrl()).willReturn(okJson("{\"state\":\"held\"}")));
    assertThat(goods.standing("R-1.1")).isEqualTo(Standing.STANDS);
    INVENTORY.stubFor(post(anyUrl()).willReturn(okJson("{\"state\":\"issued\"}")));
    assertThat(goods.issue("R-1.1")).isEqualTo(new Issue.Issued());
  }

  @Test
  void a_hold_whose_goods_are_gone_is_not_taken_for_one_given_back() {
    INVENTORY.stubFor(post(anyUrl()).willReturn(problem(409, "hold-issued", "\"a\":1")));
    assertThat(goods.giveBack("R-1.1")).isEqualTo(Return.ISSUED);
    INVENTORY.stubFor(post(anyUrl()).willReturn(okJson("{\"state\":\"issued\"}")));
    assertThat(goods.giveBack("R-1.1")).isEqualTo(Return.ISSUED);
    INVENTORY.stubFor(post(anyUrl()).willReturn(okJson("{\"state\":\"released\"}")));
    assertThat(goods.giveBack("R-1.1")).isEqualTo(Return.FREE);
    INVENTORY.stubFor(post(anyUrl()).willReturn(problem(409, "hold-expired", "\"a\":1")));
    assertThat(goods.giveBack("R-1.1")).isEqualTo(Return.FREE);
  }

  @Test
  void prices_are_read_and_what_has_none_is_named() {
    PRICE.stubFor(
        post("/price-checks")
            .willReturn(
                okJson(
                    """
                    {"items":[{"commodity":"POTATO","outcome":"priced","capped":true,
                               "price":{"yuan":2.745,"unit":"元/500g"}},
                              {"commodity":"GREENS","outcome":"no-price","capped":false}]}""")));
    assertThat(prices.check("S1", REGION, DAY, List.of("POTATO")))
        .isInstanceOfSatisfying(
            Check.Priced.class,
            it -> {
              assertThat(it.prices())
                  .containsExactly(
                      Map.entry(
                          "POTATO", new Price(new UnitPrice(2_745_000, Dimension.MASS), true)));
            });
    assertThat(prices.check("S1", REGION, DAY, List.of("POTATO", "GREENS")))
        .isInstanceOfSatisfying(
            Check.Refused.class,
            it -> {
              assertThat(it.reason().code()).isEqualTo("no-price");
              assertThat(it.reason().words().zh()).contains("GREENS");
            });
  }

  @ParameterizedTest
  @EnumSource(Illness.class)
  void an_ill_neighbour_is_no_answer_and_never_a_no(Illness illness) {
    INVENTORY.stubFor(any(anyUrl()).willReturn(illness.response()));
    PRICE.stubFor(any(anyUrl()).willReturn(illness.response()));
    silent("inventory", () -> goods.siteServing(REGION));
    silent("inventory", () -> goods.take(ORDER));
    silent("inventory", () -> goods.issue("R-1.1"));
    silent("inventory", () -> limits.of(HOUSEHOLD, 3));
    silent("price", () -> prices.check("S1", REGION, DAY, List.of("POTATO")));
    silent("inventory", () -> goods.giveBack("R-1.1"));
    if (illness != Illness.STILL_TAKING) {
      silent("inventory", () -> goods.standing("R-1.1"));
    }
    assertThat(TokenInHand.FORGOTTEN.get() > 0).isEqualTo(illness == Illness.TOKEN_NOT_ACCEPTED);
  }

  @Test
  void a_hold_answered_after_the_timeout_is_found_again_under_the_same_id_and_body() {
    INVENTORY.stubFor(
        put(urlEqualTo("/holds/R-1.1"))
            .inScenario("late")
            .whenScenarioStateIs("Started")
            .willReturn(okJson("{\"state\":\"held\"}").withFixedDelay(1_500))
            .willSetStateTo("held"));
    INVENTORY.stubFor(
        put(urlEqualTo("/holds/R-1.1"))
            .inScenario("late")
            .whenScenarioStateIs("held")
            .willReturn(okJson("{\"state\":\"held\",\"expiresAt\":\"2020-02-26T04:00:00Z\"}")));
    silent("inventory", () -> goods.take(ORDER));
    await().ignoreExceptions().until(() -> goods.take(ORDER).equals(new Taken.Held(UNTIL)));
    assertThat(
            INVENTORY.findAll(putRequestedFor(anyUrl())).stream()
                .map(it -> it.getUrl() + it.getBodyAsString())
                .distinct())
        .hasSize(1);
  }

  @Test
  void refusals_never_open_the_breaker_but_failures_do_and_it_closes_by_itself() {
    INVENTORY.stubFor(put(anyUrl()).willReturn(problem(409, "not-enough-stock", "\"lines\":[]")));
    for (int i = 0; i < 30; i++) {
      assertThat(goods.take(ORDER)).isInstanceOf(Taken.Refused.class);
    }
    INVENTORY.stubFor(put(anyUrl()).willReturn(aResponse().withStatus(503)));
    for (int i = 0; i < 30; i++) {
      silent("inventory", () -> goods.take(ORDER));
    }
    int sent = INVENTORY.findAll(putRequestedFor(anyUrl())).size();
    assertThat(sent).as("an open breaker spares the neighbour").isLessThan(60);
    INVENTORY.stubFor(put(anyUrl()).willReturn(okJson("{\"state\":\"held\"}")));
    await().ignoreExceptions().until(() -> goods.take(ORDER).equals(new Taken.Held(UNTIL)));
  }

  @Test
  void the_first_calls_at_once_all_get_through() throws Exception {
    INVENTORY.stubFor(put(anyUrl()).willReturn(okJson("{\"state\":\"held\"}")));
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Taken> take = () -> goods.take(ORDER);
      for (Future<Taken> taken : callers.invokeAll(java.util.Collections.nCopies(32, take))) {
        assertThat(taken.get()).isEqualTo(new Taken.Held(UNTIL));
      }
    }
  }

  private static void silent(String neighbour, Supplier<?> call) {
    assertThatExceptionOfType(NoAnswer.class)
        .isThrownBy(call::get)
        .satisfies(it -> assertThat(it.neighbour()).isEqualTo(neighbour));
  }

  private static ResponseDefinitionBuilder problem(int status, String type, String facts) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/problem+json")
        .withBody(
            "{\"type\":\"/problems/"
                + type
                + "\",\"detail\":\"说明\",\"detailEn\":\"words\","
                + facts
                + "}");
  }

  /** What can be wrong with a neighbour. */
  enum Illness {
    BROKEN,
    UNAVAILABLE,
    GARBAGE,
    A_PAGE,
    NOTHING_SAID,
    STILL_TAKING,
    SILENCE,
    RESET,
    CUT_OFF,
    NOT_HTTP,
    WRONG_PATH,
    TOO_MANY,
    TOKEN_NOT_ACCEPTED,
    NOT_ALLOWED;

    ResponseDefinitionBuilder response() {
      return switch (this) {
        case BROKEN -> aResponse().withStatus(500);
        case UNAVAILABLE -> aResponse().withStatus(503).withBody("<html>");
        case GARBAGE -> okJson("{\"items\": 7, \"state\": {");
        case A_PAGE -> aResponse().withHeader("Content-Type", "text/html").withBody("<html>login");
        case NOTHING_SAID -> aResponse().withStatus(200);
        case STILL_TAKING -> okJson("{\"state\":\"taking\"}");
        case SILENCE -> okJson("{\"state\":\"held\"}").withFixedDelay(1_500);
        case RESET -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
        case CUT_OFF -> aResponse().withFault(Fault.EMPTY_RESPONSE);
        case NOT_HTTP -> aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE);
        case WRONG_PATH -> aResponse().withStatus(404).withBody("{\"error\":\"Not Found\"}");
        case TOO_MANY -> problem(429, "too-many-requests", "\"a\":1");
        case TOKEN_NOT_ACCEPTED ->
            problem(401, "not-signed-in", "\"a\":1").withHeader("WWW-Authenticate", "Bearer");
        case NOT_ALLOWED -> problem(403, "forbidden", "\"a\":1");
      };
    }
  }
}
