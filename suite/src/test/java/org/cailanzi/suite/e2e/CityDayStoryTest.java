package org.cailanzi.suite.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cailanzi.suite.e2e.DoorCards.Door;
import org.cailanzi.suite.e2e.Front.Answer;
import org.cailanzi.suite.e2e.Front.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The main job from end to end, told in order, through the gateway alone. */
@Order(1)
@ExtendWith(LoadedCity.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CityDayStoryTest {
  private static final String DAY = "2020-02-24";
  private static final String TOMORROW = "2020-02-25";
  private static final String SITE = "WX-CP-320211001";
  private static final String REQUEST = "story-1";

  private static Session bureau;
  private static Session dispatcher;
  private static Session courier;
  private static Session resident;
  private static Door door;
  private static long greensBefore;

  @BeforeAll
  static void everybodySignsIn(RunningSuite suite, Front front) {
    bureau = front.staff("bureau");
    dispatcher = front.staff("dispatcher");
    courier = front.staff("courier-01");
    door = DoorCards.of(suite, 1);
    resident = front.resident(door.card());
  }

  private static long greens(String field) {
    return bureau
        .get("/api/inventory/stock/" + SITE + "/GREENS")
        .ok()
        .path(field)
        .path("amount")
        .asLong();
  }

  private static JsonNode request() {
    return dispatcher.get("/api/delivery/requests/" + REQUEST).ok();
  }

  private static void awaitState(String state) {
    await("the request is " + state)
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(request().path("state").asString("")).isEqualTo(state));
  }

  @Test
  @Order(1)
  void the_bureau_sees_days_of_cover_with_their_arithmetic() {
    JsonNode cover = bureau.get("/api/inventory/cover?region=3202&day=" + DAY).ok();

    JsonNode leafy = group(cover, "leafy");
    assertThat(leafy.path("level").asString("")).isEqualTo("yellow");
    assertThat(leafy.path("days").asDouble()).isBetween(1.5, 2.4);
    assertThat(leafy.path("arithmetic").path("zh").asString("")).isNotBlank();
    assertThat(leafy.path("arithmetic").path("en").asString("")).isNotBlank();
    assertThat(group(cover, "storable").path("level").asString("")).isEqualTo("normal");
    assertThat(group(cover, "pork").path("level").asString("")).isEqualTo("orange");
  }

  private static JsonNode group(JsonNode cover, String code) {
    for (JsonNode each : cover.path("items")) {
      if (each.path("group").asString("").equals(code)) {
        return each;
      }
    }
    throw new AssertionError("No group " + code + " in " + cover);
  }

  @Test
  @Order(2)
  void what_the_reports_contradict_is_found() {
    JsonNode findings =
        bureau.get("/api/inventory/reports/findings?day=2020-02-21&within=3202").ok();

    assertThat(findings.toString()).contains("WX-CYM", "CABBAGE");
  }

  @Test
  @Order(3)
  void a_receipt_raises_the_stock_and_its_repeat_does_not() {
    long before = greens("onHand");
    Map<String, Object> receipt =
        Map.of(
            "site",
            SITE,
            "commodity",
            "青菜",
            "quantity",
            Map.of("amount", 100, "unit", "斤"),
            "lot",
            Map.of(
                "code", "STORY", "origin", "江苏无锡", "supplier", "样例合作社", "expires", "2020-02-27"));

    bureau.post("/api/inventory/stock/receipts", "story-receipt", receipt).ok();
    bureau.post("/api/inventory/stock/receipts", "story-receipt", receipt).ok();

    greensBefore = greens("onHand");
    assertThat(greensBefore - before).isEqualTo(50_000);
    assertThat(
            bureau
                .post(
                    "/api/inventory/stock/receipts",
                    "story-receipt",
                    Map.of(
                        "site",
                        SITE,
                        "commodity",
                        "青菜",
                        "quantity",
                        Map.of("amount", 1, "unit", "斤")))
                .status())
        .isEqualTo(422);
  }

  @Test
  @Order(4)
  void a_price_above_its_ceiling_is_a_breach_with_its_arithmetic_until_it_is_put_right() {
    quote("9.99", "story-dear");

    JsonNode breach = breachesAt(SITE).getFirst();
    assertThat(breach.path("commodity").asString("")).isEqualTo("GREENS");
    assertThat(breach.path("arithmetic").path("zh").asString("")).contains("9.99");
    assertThat(breach.path("document").asString("")).isEqualTo("样例〔2020〕2号");

    quote("3.00", "story-fair");
    assertThat(breachesAt(SITE)).isEmpty();
  }

  private static void quote(String yuan, String key) {
    bureau
        .post(
            "/api/price/quotes",
            key,
            Map.of(
                "point",
                SITE,
                "commodity",
                "GREENS",
                "stage",
                "retail",
                "day",
                DAY,
                "price",
                Map.of("yuan", new java.math.BigDecimal(yuan), "unit", "元/500g")))
        .ok();
  }

  private static List<JsonNode> breachesAt(String point) {
    return breaches().stream().filter(it -> it.path("point").asString("").equals(point)).toList();
  }

  private static List<JsonNode> breaches() {
    return bureau
        .get("/api/price/breaches?region=3202&day=" + DAY)
        .ok()
        .path("items")
        .valueStream()
        .toList();
  }

  @Test
  @Order(5)
  void the_samples_five_dear_prices_are_its_only_breaches_beside_one_that_is_doubted() {
    assertThat(breaches())
        .extracting(
            it ->
                it.path("point").asString("")
                    + " "
                    + it.path("commodity").asString("")
                    + " "
                    + it.path("state").asString(""))
        .containsExactlyInAnyOrder(
            "WX-SM-320213 GREENS open",
            "WX-SM-320213 PORK open",
            "WX-SM-320211 CABBAGE open",
            "WX-CP-320214052 POTATO open",
            "WX-CP-320214052 TOMATO open",
            "WX-SM-320281 POTATO doubtful");
  }

  @Test
  @Order(6)
  void a_door_card_lets_a_home_in_once_and_shows_what_is_there(Front front) {
    assertThat(front.postOpen("/session/door-card", Map.of("card", door.card())).status())
        .isBetween(400, 499);

    JsonNode shelf = resident.get("/api/inventory/shelf?region=" + door.region()).ok();
    assertThat(shelf.path("site").asString("")).isEqualTo(SITE);
    assertThat(shelf.path("items").size()).isGreaterThan(20);
  }

  @Test
  @Order(7)
  void a_home_sees_nothing_that_is_not_its_own() {
    assertThat(resident.get("/api/delivery/dwellings/D00002").status()).isEqualTo(403);
    assertThat(resident.get("/api/inventory/stock/" + SITE + "/GREENS").status()).isEqualTo(403);
    assertThat(resident.get("/api/price/breaches?region=3202&day=" + DAY).status()).isEqualTo(403);
  }

  @Test
  @Order(8)
  void what_is_asked_for_is_priced_under_the_ceiling_and_held() {
    Answer asked =
        resident.put(
            "/api/delivery/requests/" + REQUEST,
            Map.of(
                "dwelling",
                door.dwelling(),
                "day",
                TOMORROW,
                "slot",
                "PM",
                "items",
                List.of(
                    Map.of("commodity", "GREENS", "quantity", Map.of("amount", 4, "unit", "斤")),
                    Map.of("commodity", "MILK", "quantity", Map.of("amount", 2, "unit", "盒")))));
    assertThat(asked.status()).as("%s", asked.body()).isEqualTo(202);

    awaitState("held");
    assertThat(greens("held")).isEqualTo(2_000);
    assertThat(greens("onHand")).isEqualTo(greensBefore);
    JsonNode request = resident.get("/api/delivery/requests/" + REQUEST).ok();
    long sum = 0;
    for (JsonNode line : request.path("lines")) {
      sum += line.path("totalFen").asLong();
    }
    // 4 斤 at 3.00 元/500g; the milk at the price its point quoted.
    assertThat(line(request, "GREENS").path("totalFen").asLong()).isEqualTo(1_200);
    assertThat(request.path("totalFen").asLong()).isEqualTo(sum).isGreaterThan(1_200);
  }

  private static JsonNode line(JsonNode request, String commodity) {
    for (JsonNode line : request.path("lines")) {
      if (line.path("commodity").asString("").equals(commodity)) {
        return line;
      }
    }
    throw new AssertionError("No line " + commodity + " in " + request);
  }

  @Test
  @Order(9)
  void it_is_put_on_a_couriers_round() {
    dispatcher
        .post(
            "/api/delivery/rounds/plan",
            "story-plan",
            Map.of("region", "320211001", "day", TOMORROW, "slot", "PM"))
        .ok();

    awaitState("planned");
    assertThat(request().path("round").asString("")).isNotBlank();
  }

  @Test
  @Order(10)
  void the_courier_sees_the_door_only_while_under_way() {
    String round = "/api/delivery/rounds/" + request().path("round").asString("");
    assertThat(courier.get(round).ok().toString()).doesNotContain("样例一社区");

    courier.post(round + "/start", "story-start", Map.of()).ok();

    awaitState("out");
    assertThat(courier.get(round).ok().toString()).contains("样例一社区");
  }

  @Test
  @Order(11)
  void the_hand_over_with_its_photo_completes_it(RunningSuite suite) {
    Map<String, Object> proof = Map.of("photo", Front.PHOTO, "at", suite.now().toString());
    Answer first =
        courier.post("/api/delivery/requests/" + REQUEST + "/hand-over", "story-door", proof);
    first.ok();
    Answer again =
        courier.post("/api/delivery/requests/" + REQUEST + "/hand-over", "story-door", proof);
    assertThat(again.status()).isEqualTo(first.status());

    awaitState("completed");
  }

  @Test
  @Order(12)
  void stock_and_ledger_add_up_and_nothing_was_issued_twice() {
    assertThat(greens("held")).isZero();
    assertThat(greens("onHand")).isEqualTo(greensBefore - 2_000);
    for (String commodity : List.of("GREENS", "MILK")) {
      JsonNode proof =
          bureau.get("/api/inventory/ledger/proof?site=" + SITE + "&commodity=" + commodity).ok();
      assertThat(proof.path("agrees").asBoolean()).as("%s", proof).isTrue();
    }
    JsonNode ledger = bureau.get("/api/inventory/ledger?site=" + SITE + "&commodity=GREENS").ok();
    long left =
        ledger
            .path("items")
            .valueStream()
            .mapToLong(it -> it.path("onHand").asLong())
            .filter(it -> it < 0)
            .sum();
    assertThat(left).isEqualTo(-2_000);
  }

  @Test
  @Order(13)
  void the_day_is_summed_up() {
    JsonNode summary = dispatcher.get("/api/delivery/summary?region=3202&day=" + TOMORROW).ok();

    assertThat(summary.toString()).contains("completed");
  }
}
