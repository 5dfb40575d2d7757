package org.cailanzi.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/**
 * A day at a supply point, through the front door: sites and people are known, goods come in, a
 * request is held, handed over, released; the ledger explains it all, and the bureau sees for how
 * long it lasts.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InventoryScenarioTest {
  private static final String BUREAU = TestTokens.bearer(Role.BUREAU, "3202");
  private static final String DELIVERY = TestTokens.bearer(Role.SERVICE, "3202");
  private static final String RESIDENT = TestTokens.resident("d1", "320213001005");

  @LocalServerPort int port;
  private RestTestClient http;

  @BeforeAll
  void connect() {
    http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
  }

  @Test
  @Order(1)
  void nobody_gets_in_without_a_token() {
    assertThat(send(HttpMethod.GET, "/sites?within=3202", null, null).status()).isEqualTo(401);
    assertThat(get("/stock?site=WX-CP-01", RESIDENT).status()).isEqualTo(403);
  }

  @Test
  @Order(2)
  void the_bureau_registers_a_site_and_the_nearest_serves() {
    put("/sites/WX-SM-01", BUREAU, site("supermarket", "320213", "320213"));
    Answer made = put("/sites/WX-CP-01", BUREAU, site("community-point", "320213001", "320213001"));

    assertThat(made.status()).isEqualTo(200);
    assertThat(get("/sites?serving=320213001005", RESIDENT).at("/items/0/site"))
        .isEqualTo("WX-CP-01");
    assertThat(get("/sites?serving=320213002001", RESIDENT).at("/items/0/site"))
        .isEqualTo("WX-SM-01");
    assertThat(
            put(
                    "/sites/JY-01",
                    TestTokens.bearer(Role.BUREAU, "320213"),
                    site("supermarket", "320281", "320281"))
                .status())
        .as("outside the scope")
        .isEqualTo(403);
  }

  private static Map<String, Object> site(String kind, String region, String serves) {
    return Map.of(
        "zh", "崇安寺", "kind", kind, "region", region, "serves", List.of(serves), "partOf", "");
  }

  @Test
  @Order(3)
  void people_are_imported_and_a_second_source_is_held_against_the_first() {
    Answer first =
        csv(
            "/populations/imports",
            """
            region,zh,population,households,source
            320213001005,样例社区,5000,2000,普查
            320213001006,样例二社区,6000,2300,普查
            """);
    Answer second =
        csv("/populations/imports", "region,zh,populationWan,source\n320213001,崇安寺街道,1.3,街道台账\n");

    assertThat(first.at("/rowsWritten")).isEqualTo("2");
    assertThat(second.at("/warnings")).isEqualTo("1");
    assertThat(second.at("/findings/0/fix/en")).contains("13000").contains("11000");
    assertThat(get("/regions?within=320213001", BUREAU).body().at("/items"))
        .anySatisfy(
            it -> {
              assertThat(it.at("/region").asString()).isEqualTo("320213001");
              assertThat(it.at("/population").asLong()).isEqualTo(13_000);
            });
  }

  @Test
  @Order(4)
  void a_receipt_counts_once_under_its_key() {
    Map<String, Object> receipt =
        Map.of(
            "site",
            "WX-CP-01",
            "commodity",
            "马铃薯",
            "quantity",
            Map.of("amount", 100, "unit", "公斤"),
            "lot",
            Map.of("code", "LOT-1", "origin", "山东滕州"));
    String key = UUID.randomUUID().toString();

    Answer first = keyed("/stock/receipts", key, receipt);
    Answer repeat = keyed("/stock/receipts", key, receipt);

    assertThat(first.status()).as(first.text()).isEqualTo(200);
    assertThat(first.at("/commodity")).isEqualTo("POTATO");
    assertThat(first.at("/available/amount")).isEqualTo("100000");
    assertThat(first.at("/available/unit")).isEqualTo("g");
    assertThat(repeat.text()).isEqualTo(first.text());
    assertThat(
            keyed("/stock/receipts", key, Map.of("site", "WX-CP-01", "commodity", "POTATO"))
                .status())
        .isEqualTo(422);
    assertThat(get("/stock/WX-CP-01/POTATO", BUREAU).at("/onHand/amount")).isEqualTo("100000");
  }

  @Test
  @Order(5)
  void a_table_of_receipts_counts_once_however_often_it_is_sent() {
    String table =
        """
        key,site,commodity,quantity,unit,lot,expires
        R-1,WX-CP-01,大白菜,50,公斤,C-1,2099-01-01
        R-2,WX-CP-01,鸡蛋,100,斤,,
        """;
    assertThat(csv("/stock/imports", table).at("/rowsWritten")).isEqualTo("2");
    assertThat(csv("/stock/imports", table).at("/rowsWritten")).isEqualTo("2");
    assertThat(get("/stock/WX-CP-01/CABBAGE", BUREAU).at("/onHand/amount")).isEqualTo("50000");
    Answer wrong =
        csv("/stock/imports", "key,site,commodity,quantity,unit\nR-3,NOWHERE,大白菜,50,公斤\n");
    assertThat(wrong.at("/findings/0/code")).isEqualTo("site-unknown");
    assertThat(wrong.at("/rowsWritten")).isEqualTo("0");
  }

  @Test
  @Order(6)
  void a_resident_sees_the_shelf_of_the_own_region_only() {
    Answer shelf = get("/shelf?region=320213001005", RESIDENT);

    assertThat(shelf.at("/site")).isEqualTo("WX-CP-01");
    assertThat(shelf.body().at("/items"))
        .extracting(it -> it.at("/commodity").asString())
        .containsExactly("CABBAGE", "POTATO", "EGGS");
    assertThat(get("/shelf?region=320213002", RESIDENT).status()).isEqualTo(403);
    assertThat(get("/ledger?site=WX-CP-01&commodity=POTATO", RESIDENT).status()).isEqualTo(403);
  }

  @Test
  @Order(7)
  void a_hold_takes_every_line_and_a_short_one_names_every_shortage() {
    Answer taken = put("/holds/h1", DELIVERY, hold(line("土豆", 30, "公斤"), line("POTATO", 20, "公斤")));

    assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    assertThat(taken.at("/state")).isEqualTo("held");
    assertThat(taken.at("/lines/0/quantity/amount")).isEqualTo("50000");
    assertThat(
            put("/holds/h1", DELIVERY, hold(line("土豆", 30, "公斤"), line("POTATO", 20, "公斤")))
                .status())
        .isEqualTo(200);
    Answer refused = put("/holds/h2", DELIVERY, hold(line("土豆", 60, "公斤"), line("猪肉", 1, "斤")));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/type")).isEqualTo("/problems/not-enough-stock");
    assertThat(refused.body().at("/lines")).hasSize(2);
    assertThat(refused.at("/lines/1/available/amount")).isEqualTo("50000");
  }

  private static Map<String, Object> hold(Map<?, ?>... lines) {
    return Map.of(
        "site", "WX-CP-01", "region", "320213001005", "lines", List.of(lines), "reference", "r1");
  }

  private static Map<String, Object> line(String commodity, int amount, String unit) {
    return Map.of("commodity", commodity, "quantity", Map.of("amount", amount, "unit", unit));
  }

  @Test
  @Order(8)
  void held_goods_are_handed_over_once_and_the_rest_is_released() {
    put("/holds/h3", DELIVERY, hold(line("土豆", 10, "公斤")));
    assertThat(post("/holds/h1/issue", DELIVERY).at("/state")).isEqualTo("issued");
    assertThat(post("/holds/h1/issue", DELIVERY).at("/state")).isEqualTo("issued");
    assertThat(post("/holds/h1/release", DELIVERY).at("/type")).isEqualTo("/problems/hold-issued");
    assertThat(post("/holds/h3/release", DELIVERY).at("/state")).isEqualTo("released");
    assertThat(post("/holds/never/release", DELIVERY).at("/state")).isEqualTo("released");
    assertThat(put("/holds/never", DELIVERY, hold(line("土豆", 1, "公斤"))).at("/type"))
        .isEqualTo("/problems/hold-released");
    assertThat(get("/holds/h3", DELIVERY).at("/state")).isEqualTo("released");
  }

  @Test
  @Order(9)
  void an_issue_takes_what_is_free_and_says_why() {
    Map<String, Object> sale =
        Map.of(
            "site", "WX-CP-01",
            "commodity", "POTATO",
            "quantity", Map.of("amount", 5, "unit", "公斤"),
            "reason", "销售");
    assertThat(keyed("/stock/issues", "i1", sale).at("/onHand/amount")).isEqualTo("45000");
    assertThat(keyed("/stock/issues", "i1", sale).at("/onHand/amount")).isEqualTo("45000");
  }

  @Test
  @Order(10)
  void the_ledger_explains_the_balance() {
    Answer ledger = get("/ledger?site=WX-CP-01&commodity=POTATO", BUREAU);

    assertThat(ledger.body().at("/items"))
        .extracting(it -> it.at("/kind").asString())
        .containsExactly("receive", "hold", "hold", "pick", "release", "issue");
    Answer proof = get("/ledger/proof?site=WX-CP-01&commodity=POTATO", BUREAU);
    assertThat(proof.at("/agrees")).isEqualTo("true");
    assertThat(proof.at("/ledger/onHand")).isEqualTo("45000");
    assertThat(proof.at("/ledger/held")).isEqualTo("0");
  }

  @Test
  @Order(11)
  void sixty_four_callers_share_the_last_hundred_exactly() throws Exception {
    csv("/stock/imports", "key,site,commodity,quantity,unit\nM-1,WX-CP-01,口罩,100,个\n");
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          IntStream.range(0, 128)
              .mapToObj(
                  it ->
                      callers.submit(
                          () -> put("/holds/m" + it, DELIVERY, hold(line("口罩", 1, "个"))).status()))
              .toList();
      int granted = 0;
      for (var call : calls) {
        int status = call.get();
        assertThat(status).isIn(201, 409);
        granted += status == 201 ? 1 : 0;
      }
      assertThat(granted).isEqualTo(100);
    }
    Answer proof = get("/ledger/proof?site=WX-CP-01&commodity=MASK", BUREAU);
    assertThat(proof.at("/agrees")).isEqualTo("true");
    assertThat(proof.at("/balance/held")).isEqualTo("100");
  }

  @Test
  @Order(12)
  void a_form_that_contradicts_itself_is_filed_and_found() {
    put("/sites/WX-MKT", BUREAU, site("wholesale-market", "320213001", "320213001"));
    put("/reports/WX-MKT/2020-02-23", BUREAU, form(100, 20, 30, 90));
    Answer filed = put("/reports/WX-MKT/2020-02-24", BUREAU, form(95, 20, 30, 90));
    assertThat(filed.body().at("/findings"))
        .extracting(it -> it.at("/kind").asString())
        .containsExactly("does-not-add-up", "opening-differs");
    put("/reports/WX-MKT/2020-02-24", BUREAU, form(90, 20, 30, 80));

    assertThat(get("/reports/WX-MKT/2020-02-24", BUREAU).at("/lines/0/version")).isEqualTo("2");
    assertThat(get("/reports/WX-MKT/2020-02-24", BUREAU).body().at("/earlier")).hasSize(1);
    assertThat(get("/reports/findings?day=2020-02-24&within=3202", BUREAU).body().at("/items"))
        .as("a correction clears what it contradicted")
        .isEmpty();
  }

  private static Map<String, Object> form(int opening, int in, int out, int closing) {
    return Map.of(
        "lines",
        List.of(
            Map.of(
                "commodity", "POTATO",
                "opening", tonnes(opening),
                "in", tonnes(in),
                "out", tonnes(out),
                "closing", tonnes(closing))));
  }

  private static Map<String, Object> tonnes(int amount) {
    return Map.of("amount", amount, "unit", "t");
  }

  @Test
  @Order(13)
  void cover_tells_for_how_long_it_lasts_and_why_it_cannot() {
    Answer then = get("/cover?region=320213001&day=2020-02-24", BUREAU);
    JsonNode storable = group(then, "storable");

    // 80 t ÷ max(13,000 × 200 g, mean out 30 t) = 2.6 days; target 7: between 0.3 and 0.6.
    assertThat(storable.at("/plannedGramsPerDay").asLong()).isEqualTo(2_600_000);
    assertThat(storable.at("/observedGramsPerDay").asLong()).isEqualTo(30_000_000);
    assertThat(storable.at("/days").asString()).isEqualTo("2.6");
    assertThat(storable.at("/level").asString()).isEqualTo("orange");
    assertThat(storable.at("/arithmetic/en").asString()).contains("80 t ÷ 30 t/d = 2.6 days");
    assertThat(group(then, "pork").at("/level").asString()).isEqualTo("unknown");
    assertThat(group(then, "pork").at("/reason").asString()).isEqualTo("no-stock-reported");

    JsonNode today = group(get("/cover?region=320213001", BUREAU), "storable");
    assertThat(today.at("/availableGrams").asLong()).as("live stock").isEqualTo(95_000);
    assertThat(get("/cover?region=3202", TestTokens.bearer(Role.DISPATCHER, "320213")).status())
        .isEqualTo(403);

    JsonNode toCome = group(get("/cover?region=320213001&day=2099-01-01", BUREAU), "storable");
    assertThat(toCome.at("/level").asString()).as("nobody knows").isEqualTo("unknown");
    assertThat(toCome.at("/reason").asString()).isEqualTo("day-to-come");
  }

  @Test
  @Order(14)
  void masks_last_for_days_like_any_goods() {
    Map<String, Object> masks = Map.of("amount", 260_000, "unit", "个");
    Map<String, Object> receipt = Map.of("site", "WX-CP-01", "commodity", "口罩", "quantity", masks);
    assertThat(keyed("/stock/receipts", "masks-for-days", receipt).status()).isEqualTo(200);

    JsonNode there = group(get("/cover?region=320213001", BUREAU), "masks");

    long people = get("/cover?region=320213001", BUREAU).body().at("/population").asLong();
    assertThat(there.at("/plannedGramsPerDay").asLong()).isEqualTo(people * 3);
    assertThat(there.at("/days").asDouble()).isBetween(260_000.0 / people - 0.11, 21.0);
    assertThat(there.at("/level").asString()).isEqualTo("normal");
    assertThat(there.at("/runsOut/banded").asBoolean()).as("nobody told what goes out").isFalse();
  }

  private static JsonNode group(Answer cover, String code) {
    for (JsonNode item : cover.body().at("/items")) {
      if (item.at("/group").asString().equals(code)) {
        return item;
      }
    }
    throw new AssertionError("No group " + code + " in " + cover.text());
  }

  private Answer get(String path, String token) {
    return send(HttpMethod.GET, path, token, null);
  }

  private Answer put(String path, String token, Object body) {
    return send(HttpMethod.PUT, path, token, body);
  }

  private Answer post(String path, String token) {
    return send(HttpMethod.POST, path, token, null);
  }

  private Answer keyed(String path, String key, Object body) {
    return Answer.of(
        http.post()
            .uri(path)
            .header("Authorization", BUREAU)
            .header("Idempotency-Key", key)
            .contentType(MediaType.APPLICATION_JSON)
            .body(body));
  }

  private Answer csv(String path, String table) {
    return Answer.of(
        http.post()
            .uri(path)
            .header("Authorization", BUREAU)
            .contentType(MediaType.parseMediaType("text/csv"))
            .body(table.getBytes(UTF_8)));
  }

  private Answer send(
      HttpMethod method, String path, @Nullable String token, @Nullable Object body) {
    var request = http.method(method).uri(path);
    if (token != null) {
      request.header("Authorization", token);
    }
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).body(body);
    }
    return Answer.of(request);
  }
}
