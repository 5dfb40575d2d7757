package org.cailanzi.price;

import static org.awaitility.Awaitility.await;
import static org.cailanzi.price.Requests.absoluteCeiling;
import static org.cailanzi.price.Requests.point;
import static org.cailanzi.price.Requests.quote;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.core.ThrowingRunnable;
import org.cailanzi.platform.identity.Role;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A day of prices in Wuxi, in the order it happens. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "price.charge.board-for=0s")
@AutoConfigureRestTestClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PriceScenarioTest {
  private static final String DAY = "2020-02-24";

  @Autowired RestTestClient client;

  @Test
  @Order(1)
  void the_bureau_registers_its_points_once_and_for_all() {
    Map<String, Object> shop = point("大润发梁溪店", "RT-Mart Liangxi", "supermarket", "320213001");

    bureau().put("/points/RTMART", shop).expectStatus().isCreated();
    bureau().put("/points/RTMART", shop).expectStatus().isOk();
    bureau()
        .put("/points/RTMART", point("大润发", "RT-Mart", "supermarket", "320205"))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/point-not-moved");
    Requests.as(client, Role.MARKET, "320205").put("/points/X", shop).expectStatus().isForbidden();
    Requests.as(client, Role.RESIDENT, "3202").put("/points/X", shop).expectStatus().isForbidden();
  }

  @Test
  @Order(2)
  void a_market_quotes_a_price_before_there_is_a_ceiling() {
    bureau()
        .post("/quotes", "q-1", quote("RTMART", "白菜", "6.40", "元/公斤", DAY))
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.price.yuan")
        .isEqualTo(3.2)
        .jsonPath("$.asTyped")
        .isEqualTo("6.40 元/公斤")
        .jsonPath("$.version")
        .isEqualTo(1)
        .jsonPath("$.verdict.outcome")
        .isEqualTo("unlimited");
  }

  @Test
  @Order(3)
  void the_same_key_is_one_quote_however_often_it_is_sent() {
    bureau()
        .post("/quotes", "q-1", quote("RTMART", "白菜", "6.40", "元/公斤", DAY))
        .expectStatus()
        .isCreated();
    bureau()
        .post("/quotes", "q-1", quote("RTMART", "白菜", "9.99", "元/公斤", DAY))
        .expectStatus()
        .isEqualTo(422);
    month().jsonPath("$.items[0].versions.length()").isEqualTo(1);
  }

  @Test
  @Order(4)
  void a_new_ceiling_finds_the_quotes_that_were_there_before_it() {
    Map<String, Object> cap = absoluteCeiling("CABBAGE", "3.00", "2020-02-10", Map.of());

    bureau()
        .put("/ceilings/WX-1", cap)
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.document")
        .isEqualTo("锡市监〔2020〕12号")
        .jsonPath("$.to")
        .doesNotHaveJsonPath();
    bureau().put("/ceilings/WX-1", cap).expectStatus().isOk();
    bureau()
        .put("/ceilings/WX-1", absoluteCeiling("CABBAGE", "2.00", "2020-02-10", Map.of()))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/ceiling-not-edited");

    soon(
        () ->
            breaches("open")
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].ceiling")
                .isEqualTo("WX-1")
                .jsonPath("$.items[0].percent")
                .isEqualTo(6.67)
                .jsonPath("$.items[0].arithmetic.zh")
                .isEqualTo(
                    "2020年2月24日大润发梁溪店大白菜 3.20 元/500g [原报 6.40 元/公斤] > 上限 3.00 元/500g"
                        + "（锡市监〔2020〕12号，无锡市市场监督管理局，依据《价格法》第三十条），超出 0.20 元/500g，6.67%"));
  }

  @Test
  @Order(5)
  void what_is_charged_is_never_above_the_ceiling() {
    priceCheck()
        .jsonPath("$.items[0].outcome")
        .isEqualTo("priced")
        .jsonPath("$.items[0].price.yuan")
        .isEqualTo(3.0)
        .jsonPath("$.items[0].capped")
        .isEqualTo(true)
        .jsonPath("$.items[0].ceiling")
        .isEqualTo("WX-1")
        .jsonPath("$.items[1].outcome")
        .isEqualTo("no-price");
  }

  @Test
  @Order(6)
  void anyone_may_read_the_price_board() {
    client
        .get()
        .uri("/price-board?point=RTMART&day=" + DAY)
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueMatches("Cache-Control", "max-age=0, public")
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1)
        .jsonPath("$.items[0].zh")
        .isEqualTo("大白菜")
        .jsonPath("$.items[0].price.yuan")
        .isEqualTo(3.0)
        .jsonPath("$.items[0].ceiling.yuan")
        .isEqualTo(3.0);
  }

  @Test
  @Order(6)
  void a_board_that_has_not_changed_is_not_sent_again() {
    String tag =
        Objects.requireNonNull(
            board(DAY).expectBody().returnResult().getResponseHeaders().getETag());

    client
        .get()
        .uri("/price-board?point=RTMART&day=" + DAY)
        .header("If-None-Match", tag)
        .exchange()
        .expectStatus()
        .isNotModified();
  }

  @Test
  @Order(6)
  void a_board_shows_the_grade_and_never_a_price_that_looks_like_a_slip() {
    Map<String, Object> first =
        new HashMap<>(quote("RTMART", "ONION", "2.20", "元/500g", "2020-02-20"));
    first.put("grade", "一级");
    bureau().post("/quotes", "board-1", first).expectStatus().isCreated();
    bureau()
        .post("/quotes", "board-2", quote("RTMART", "ONION", "22.00", "元/500g", "2020-02-21"))
        .expectStatus()
        .isCreated();

    board("2020-02-21")
        .expectBody()
        .jsonPath("$.items[?(@.commodity=='ONION')].price.yuan")
        .isEqualTo(2.2)
        .jsonPath("$.items[?(@.commodity=='ONION')].grade")
        .isEqualTo("一级")
        .jsonPath("$.items[?(@.commodity=='ONION')].day")
        .isEqualTo("2020-02-20");
  }

  private RestTestClient.ResponseSpec board(String day) {
    return client
        .get()
        .uri("/price-board?point=RTMART&day=" + day)
        .exchange()
        .expectStatus()
        .isOk();
  }

  @Test
  @Order(7)
  void a_corrected_quote_withdraws_its_breach_and_says_why() {
    bureau()
        .post("/quotes", "q-2", quote("RTMART", "CABBAGE", "3.00", "元/500g", DAY))
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.verdict.outcome")
        .isEqualTo("within");

    breaches("open").jsonPath("$.items.length()").isEqualTo(0);
    breaches("withdrawn")
        .jsonPath("$.items[0].reason.zh")
        .isEqualTo("第 2 版报价未超过限价 锡市监〔2020〕12号（WX-1）");
    month().jsonPath("$.items[0].versions.length()").isEqualTo(2);
  }

  @Test
  @Order(8)
  void a_stricter_ceiling_of_the_district_supersedes_nothing_and_still_wins() {
    bureau()
        .put(
            "/ceilings/LX-1",
            absoluteCeiling("CABBAGE", "2.90", "2020-02-20", Map.of("region", "320213")))
        .expectStatus()
        .isCreated();

    soon(() -> breaches("open").jsonPath("$.items[0].ceiling").isEqualTo("LX-1"));
  }

  @Test
  @Order(9)
  void a_superseding_ceiling_ends_the_one_before() {
    Map<String, Object> milder =
        absoluteCeiling(
            "CABBAGE", "3.50", "2020-02-24", Map.of("region", "320213", "supersedes", "LX-1"));
    bureau().put("/ceilings/LX-2", milder).expectStatus().isCreated();

    soon(() -> breaches("open").jsonPath("$.items.length()").isEqualTo(0));
    bureau()
        .get("/ceilings?region=320213&day=" + DAY)
        .expectBody()
        .jsonPath("$.items[*].ceiling")
        .isEqualTo(List.of("LX-2", "WX-1"));
  }

  @Test
  @Order(10)
  void a_district_cannot_lift_what_the_city_has_ordered() {
    Requests.as(client, Role.BUREAU, "320213")
        .put(
            "/ceilings/LX-3",
            absoluteCeiling(
                "CABBAGE", "9.00", DAY, Map.of("region", "320213", "supersedes", "WX-1")))
        .expectStatus()
        .isForbidden();
  }

  @Test
  @Order(11)
  void no_price_is_said_and_never_zero() {
    bureau()
        .post("/quotes", "q-3", quote("RTMART", "CABBAGE", "0", "元/500g", DAY))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("price");
    bureau()
        .post(
            "/quotes",
            "q-4",
            Map.of(
                "point",
                "RTMART",
                "commodity",
                "CABBAGE",
                "stage",
                "retail",
                "noPrice",
                true,
                "day",
                DAY))
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.verdict.outcome")
        .isEqualTo("no-price");

    priceCheck().jsonPath("$.items[0].outcome").isEqualTo("no-price");
  }

  @Test
  @Order(12)
  void what_cannot_be_meant_is_refused_with_its_field() {
    refused("price", quote("RTMART", "CABBAGE", "3", "元/L", DAY));
    refused("price", quote("RTMART", "CABBAGE", "3", "元/堆", DAY));
    refused("point", quote("NOWHERE", "CABBAGE", "3", "元/斤", DAY));
    refused("commodity", quote("RTMART", "龙肉", "3", "元/斤", DAY));
    refused("day", quote("RTMART", "CABBAGE", "3", "元/斤", "2999-01-01"));
  }

  private void refused(String field, Map<String, Object> quote) {
    bureau()
        .post("/quotes", "refused-" + quote.hashCode(), quote)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo(field);
  }

  private Requests bureau() {
    return Requests.bureau(client);
  }

  private RestTestClient.BodyContentSpec month() {
    return bureau()
        .get("/quotes?point=RTMART&commodity=CABBAGE&stage=retail&month=2020-02")
        .expectStatus()
        .isOk()
        .expectBody();
  }

  private RestTestClient.BodyContentSpec breaches(String state) {
    return bureau()
        .get("/breaches?region=3202&day=" + DAY + "&state=" + state)
        .expectStatus()
        .isOk()
        .expectBody();
  }

  private RestTestClient.BodyContentSpec priceCheck() {
    Map<String, Object> check =
        Map.of(
            "point", "RTMART",
            "region", "320213001",
            "day", "2020-02-26",
            "commodities", List.of("大白菜", "PORK"));
    return Requests.as(client, Role.GRID_WORKER, "320213001")
        .post("/price-checks", null, check)
        .expectStatus()
        .isOk()
        .expectBody();
  }

  private static void soon(ThrowingRunnable fact) {
    await().atMost(Duration.ofSeconds(10)).untilAsserted(fact);
  }
}
