package org.cailanzi.suite.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cailanzi.suite.e2e.Front.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real locked-down city's own tables through {@code ./run --city}: what they contradict is told,
 * what they say is there, a home of it is served to the door, and a second start has it all still.
 */
@Order(0)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealCityTest {
  private static final String DAY = "2022-04-15";
  private static final String TOMORROW = "2022-04-16";
  private static final String DISTRICT = "220103";
  private static final String SITE = "CC-CP-220103";
  private static final String REQUEST = "/api/delivery/requests/real-city-1";

  private static RunScript script;
  private static Session bureau;
  private static Session dispatcher;
  private static JsonNode loaded;

  @BeforeAll
  static void runTheCity() throws IOException {
    Path tables =
        Path.of(System.getenv().getOrDefault("CAILANZI_DATA", "../../shared/data"), "changchun2022")
            .toAbsolutePath()
            .normalize();
    assumeTrue(Files.isDirectory(tables), "No real tables in " + tables);
    script = new RunScript(RunningSuite.emptied("changchun"), "--city", tables.toString());
    script.start();
    signIn();
    loaded = JsonMapper.shared().readTree(script.home().resolve("load-report.json").toFile());
  }

  private static void signIn() {
    bureau = staff("bureau");
    dispatcher = staff("dispatcher");
  }

  private static Session staff(String name) {
    return script.front().staff(name, script.secret("CAILANZI_STAFF_PASSWORD"));
  }

  @AfterAll
  static void stop() {
    if (script != null) {
      script.close();
    }
  }

  private static JsonNode step(String table) {
    return loaded
        .valueStream()
        .filter(it -> it.path("table").asString("").equals(table))
        .filter(it -> !it.path("findings").isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** Where a table contradicts itself: row and what kind of contradiction. */
  private static List<String> findings(String table) {
    return step(table)
        .path("findings")
        .valueStream()
        .map(it -> it.path("row").asInt() + " " + it.path("code").asString(""))
        .toList();
  }

  @Test
  @Order(1)
  void every_row_of_every_table_comes_in() {
    assertThat(loaded)
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.path("rejected").asInt()).isZero());
  }

  @Test
  @Order(2)
  void the_breaks_of_the_vegetable_ledger_are_told_row_by_row_and_no_other() {
    assertThat(findings("veg_stock_ledger.csv"))
        .containsExactly(
            "12 does-not-add-up",
            "13 does-not-add-up",
            "14 does-not-add-up",
            "25 opening-differs",
            "80 does-not-add-up");
  }

  @Test
  @Order(3)
  void the_districts_whose_population_is_another_in_the_second_table_are_told() {
    assertThat(findings("populations-packages.csv"))
        .hasSize(9)
        .allMatch(it -> it.endsWith("population-differs"));
  }

  @Test
  @Order(4)
  void days_of_cover_come_from_the_citys_own_stock_and_people() {
    JsonNode cover = bureau.get("/api/inventory/cover?region=2201&day=" + DAY).ok();

    JsonNode vegetables =
        cover
            .path("items")
            .valueStream()
            .filter(it -> it.path("group").asString("").equals("vegetables"))
            .findFirst()
            .orElseThrow();
    assertThat(vegetables.path("availableGrams").asLong()).isEqualTo(3_899_000_000L);
    assertThat(vegetables.path("days").decimalValue()).isEqualByComparingTo("1.6");
    assertThat(vegetables.path("level").asString("")).isEqualTo("orange");
  }

  @Test
  @Order(5)
  void seventeen_prices_are_above_their_base_by_more_than_the_test_rule_allows() {
    assertThat(breaches("2022-03-18") + breaches("2022-03-19")).isEqualTo(17);
  }

  private static long breaches(String day) {
    return bureau
        .get("/api/price/breaches?region=2201&day=" + day)
        .ok()
        .path("items")
        .valueStream()
        .filter(it -> it.path("point").asString("").equals("CC-MKT"))
        .count();
  }

  @Test
  @Order(6)
  void the_citys_roads_are_whole_and_estates_and_supply_points_lie_at_them() {
    JsonNode roads = dispatcher.get("/api/delivery/roads").ok();

    assertThat(roads.path("nodes").asInt()).isEqualTo(9_932);
    assertThat(roads.path("segments").asInt()).isEqualTo(15_325);
    assertThat(roads.path("parts").asInt()).as("all reach each other").isEqualTo(1);
    assertThat(roads.path("places").asInt()).isEqualTo(1_409 + 9);
    assertThat(findings("road_edges.csv"))
        .hasSize(15)
        .allMatch(it -> it.endsWith("length-unlike-coordinates"));
    assertThat(findings("places.csv")).hasSize(13).allMatch(it -> it.endsWith("far-from-road"));
  }

  @Test
  @Order(7)
  void a_home_is_served_from_asking_to_the_door() {
    dispatcher
        .put(
            REQUEST,
            Map.of(
                "dwelling",
                "D00001",
                "day",
                TOMORROW,
                "slot",
                "PM",
                "items",
                List.of(
                    Map.of("commodity", "POTATO", "quantity", Map.of("amount", 4, "unit", "斤")))))
        .ok();
    awaitState("held");
    dispatcher
        .post(
            "/api/delivery/rounds/plan",
            "real-city-plan",
            Map.of("region", DISTRICT, "day", TOMORROW, "slot", "PM"))
        .ok();
    awaitState("planned");
    String round = "/api/delivery/rounds/" + request().path("round").asString("");
    JsonNode planned = dispatcher.get(round).ok();
    assertThat(planned.path("way").path("from").asString("")).isEqualTo(SITE);
    assertThat(planned.path("way").path("metres").asDouble()).isBetween(100.0, 50_000.0);
    Session courier = staff(planned.path("courier").asString(""));
    courier.post(round + "/start", "real-city-go", Map.of()).ok();
    awaitState("out");
    courier
        .post(
            REQUEST + "/hand-over",
            "real-city-door",
            Map.of("photo", Front.PHOTO, "at", Instant.now().plus(script.clockOffset()).toString()))
        .ok();
    awaitState("completed");
  }

  private static JsonNode request() {
    return dispatcher.get(REQUEST).ok();
  }

  private static void awaitState(String state) {
    await("the request is " + state)
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(request().path("state").asString("")).isEqualTo(state));
  }

  @Test
  @Order(8)
  void started_again_everything_is_there_and_nothing_is_loaded_twice() throws IOException {
    Map<String, String> before = state();
    script.stop();

    script.start();
    signIn();

    assertThat(state()).isEqualTo(before);
    assertThat(script.said()).contains("already loaded").doesNotContain("接受 taken");
  }

  private static Map<String, String> state() {
    Map<String, String> state = new HashMap<>();
    state.put("request", request().path("state").asString(""));
    for (String path :
        List.of(
            "/api/inventory/cover?region=2201&day=" + DAY,
            "/api/inventory/stock/" + SITE + "/POTATO",
            "/api/inventory/reports/findings?within=2201&day=2022-04-07",
            "/api/price/breaches?region=2201&day=2022-03-18")) {
      state.put(path, bureau.get(path).ok().toString());
    }
    JsonNode proof =
        bureau.get("/api/inventory/ledger/proof?site=" + SITE + "&commodity=POTATO").ok();
    assertThat(proof.path("agrees").asBoolean()).as("%s", proof).isTrue();
    return state;
  }
}
