package org.cailanzi.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
 * Two districts run short, through the front door: suppliers offer, a proposal says what to fetch
 * from where and why, the bureau says yes, goods come in; and the reserve is opened by its rules.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplenishmentScenarioTest {
  private static final String BUREAU = TestTokens.bearer(Role.BUREAU, "3202");
  private static final String DISTRICT = TestTokens.bearer(Role.BUREAU, "320213");
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  @LocalServerPort int port;
  private RestTestClient http;

  @BeforeAll
  void connect() {
    http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
  }

  @Test
  @Order(1)
  void suppliers_and_their_offers_are_registered() {
    assertThat(put("/suppliers/S-SD", supplier("山东合作社", "370481")).status()).isEqualTo(200);
    assertThat(put("/suppliers/S-WX", supplier("无锡农场", "320213001")).status()).isEqualTo(200);
    Answer offer = put("/offers/O-FAR", offer("S-SD", "猪肉", 10, 12));

    assertThat(offer.status()).as(offer.text()).isEqualTo(200);
    assertThat(offer.at("/left/amount")).isEqualTo("10000000");
    assertThat(offer.at("/region")).isEqualTo("370481");
    put("/offers/O-NEAR", offer("S-WX", "猪肉", 2, 15));
    put("/offers/O-DEAR", offer("S-WX", "TOFU", 100, 30));
    assertThat(put("/offers/O-X", offer("NOBODY", "猪肉", 1, 1)).at("/type"))
        .isEqualTo("/problems/not-found");
    assertThat(get("/suppliers?within=37", BUREAU).at("/items/0/supplier")).isEqualTo("S-SD");
    assertThat(get("/offers?commodity=PORK", BUREAU).body().at("/items")).hasSize(2);
    assertThat(send(HttpMethod.PUT, "/offers/O-Y", DISTRICT, offer("S-WX", "猪肉", 1, 1)).status())
        .as("a supplier of the own district")
        .isEqualTo(200);
    assertThat(post("/offers/O-Y/withdraw", "w1", Map.of()).at("/withdrawn")).isEqualTo("true");
    assertThat(put("/offers/O-Y", offer("S-WX", "猪肉", 2, 1)).at("/type"))
        .isEqualTo("/problems/offer-closed");
  }

  private static Map<String, Object> supplier(String name, String region) {
    return Map.of("zh", name, "region", region);
  }

  private Map<String, Object> offer(String from, String goods, int tonnes, int yuan) {
    return Map.of(
        "supplier", from,
        "commodity", goods,
        "quantity", Map.of("amount", tonnes, "unit", "吨"),
        "price", Map.of("yuan", yuan, "unit", "元/500g"),
        "ready", today.plusDays(1).toString(),
        "until", today.plusDays(5).toString(),
        "expires", today.plusDays(20).toString());
  }

  @Test
  @Order(2)
  void offers_come_by_table_and_a_wrong_row_says_why() {
    String head = "报盘编号,供应商代码,品种,数量,单位,单价,计价单位,到货日,报盘截止\n";
    String day = today + "," + today.plusDays(9) + "\n";
    assertThat(csv("/offers/imports", head + "O-T1,S-SD,土豆,1,吨,1.20,元/公斤," + day).text())
        .contains("\"rowsWritten\":1");
    assertThat(csv("/offers/imports", head + "O-T2,NOBODY,土豆,1,吨,1.20,元/公斤," + day).text())
        .contains("supplier-unknown");
    assertThat(csv("/suppliers/imports", "供应商代码,名称,区划代码\nS-T,寿光,370783\n").text())
        .contains("\"rowsWritten\":1");
    assertThat(get("/offers/O-T1", BUREAU).at("/price/yuan")).startsWith("0.6");
    post("/offers/O-T1/withdraw", "w2", Map.of());
  }

  @Test
  @Order(3)
  void a_proposal_fills_what_is_short_at_least_cost_and_says_what_stays_short() {
    put("/sites/LX-SM", site("supermarket", "320213"));
    put("/sites/BH-MKT", site("wholesale-market", "320211"));
    csv(
        "/populations/imports",
        "region,zh,population,source\n320213,梁溪,10000,台账\n320211,滨湖,20000,台账\n");
    receive("LX-SM", "猪肉", 1_000);
    receive("LX-SM", "鸡蛋", 1_000);
    receive("LX-SM", "TOFU", 100);
    receive("BH-MKT", "鸡蛋", 10_000);

    Answer proposal =
        post(
            "/replenishment/proposals",
            "p1",
            Map.of(
                "region",
                "320213",
                "ceilings",
                List.of(Map.of("commodity", "TOFU", "price", yuan(20)))));

    assertThat(proposal.status()).as(proposal.text()).isEqualTo(201);
    // 10,000 people: pork 7 d × 1 t − 1 t = 6 t, cheapest from afar; eggs 6 d × 0.5 t − 1 t = 2 t,
    // of which the neighbour, with 10 t for 6 d × 1 t, has 4 t to spare.
    JsonNode pork = line(proposal, "PORK");
    assertThat(pork.at("/offer").asString()).isEqualTo("O-FAR");
    assertThat(pork.at("/quantity/amount").asLong()).isEqualTo(6_000_000);
    assertThat(pork.at("/goodsFen").asLong()).isEqualTo(14_400_000);
    assertThat(pork.at("/haulageFen").asLong()).isEqualTo(240_000);
    assertThat(pork.at("/whyEn").asString()).contains("of 7 wanted: short of 6 t");
    JsonNode eggs = line(proposal, "EGGS");
    assertThat(eggs.at("/from").asString()).isEqualTo("BH-MKT");
    assertThat(eggs.at("/quantity/amount").asLong()).isEqualTo(2_000_000);
    assertThat(proposal.body().at("/lines")).hasSize(2);
    JsonNode tofu = proposal.body().at("/unmet/0");
    assertThat(tofu.at("/group").asString()).isEqualTo("tofu");
    assertThat(tofu.at("/grams").asLong()).isEqualTo(500_000);
    assertThat(tofu.at("/obstacles/0/kind").asString()).isEqualTo("above-ceiling");
    assertThat(proposal.body().at("/unjudged"))
        .extracting(it -> it.at("/group").asString())
        .contains("grain", "oil");
    assertThat(post("/replenishment/proposals", "p1", Map.of("region", "320211")).status())
        .isEqualTo(422);
    assertThat(eggs.at("/why").asString()).contains("梁溪区（320213）", "运费 150 元/吨（按区划远近）");
    assertThat(pork.at("/supplierName/zh").asString()).isEqualTo("山东合作社");
    assertThat(pork.at("/why").asString()).contains("山东合作社（S-SD）", "O-FAR", "猪肉", "梁溪超市（LX-SM）");
    assertThat(eggs.at("/why").asString()).contains("由滨湖市场（BH-MKT）调鸡蛋到梁溪超市（LX-SM）");
    assertThat(eggs.at("/whyEn").asString())
        .contains("Binhu market (BH-MKT) sends Eggs to Liangxi shop (LX-SM)");
    assertThat(eggs.at("/fromName/en").asString()).isEqualTo("Binhu market");
    assertThat(eggs.at("/toName/zh").asString()).isEqualTo("梁溪超市");
    assertThat(eggs.at("/commodityName/zh").asString()).isEqualTo("鸡蛋");
    assertThat(tofu.at("/regionName/zh").asString()).isEqualTo("梁溪区");
    assertThat(tofu.at("/groupName/en").asString()).isEqualTo("Bean products");
    assertThat(tofu.at("/obstacles/0/zh").asString()).contains("如无锡农场（S-WX）报", "O-DEAR");
  }

  @Test
  @Order(3)
  void between_sites_that_lie_on_the_map_the_way_counts() {
    Map<String, Object> here = new HashMap<>(site("supermarket", "320213"));
    here.putAll(Map.of("x", 1_000, "y", 0));
    Map<String, Object> there = new HashMap<>(site("wholesale-market", "320211"));
    there.putAll(Map.of("x", 1_000, "y", 5_000));
    assertThat(put("/sites/LX-SM", here).at("/x")).isEqualTo("1000.0");
    assertThat(put("/sites/BH-MKT", there).status()).isEqualTo(200);

    JsonNode eggs =
        line(post("/replenishment/proposals", "way", Map.of("region", "320213")), "EGGS");

    assertThat(eggs.at("/haulageFen").asLong()).as("2 t × (35 + 3 × 5) yuan").isEqualTo(10_000);
    assertThat(eggs.at("/why").asString()).contains("运费 50 元/吨（直线 5.0 公里）");
    there.remove("y");
    assertThat(put("/sites/BH-MKT", there).at("/field")).isEqualTo("x");
    assertThat(put("/sites/BH-MKT", site("wholesale-market", "320211")).status()).isEqualTo(200);
  }

  @Test
  @Order(3)
  void a_wish_out_of_reach_is_refused_with_its_bounds_and_the_strictest_ceiling_counts() {
    Map<String, Object> far = Map.of("region", "320213", "day", today.plusDays(31).toString());
    assertThat(post("/replenishment/proposals", "far", far).at("/field")).isEqualTo("day");
    Answer long_ =
        post("/replenishment/proposals", "hz", Map.of("region", "320213", "horizonDays", 31));
    assertThat(long_.at("/detail")).contains("0 至 30 天");
    Map<String, Object> strict = Map.of("commodity", "猪肉", "price", yuan(1));
    Map<String, Object> loose = Map.of("commodity", "猪肉", "price", yuan(99));
    Answer proposal =
        post(
            "/replenishment/proposals",
            "two",
            Map.of("region", "320213", "ceilings", List.of(strict, loose)));
    assertThat(proposal.body().at("/lines"))
        .noneMatch(it -> it.at("/commodity").asString().equals("PORK"));
  }

  private static Map<String, Object> yuan(int yuan) {
    return Map.of("yuan", yuan, "unit", "元/500g");
  }

  private static JsonNode line(Answer proposal, String commodity) {
    for (JsonNode line : proposal.body().at("/lines")) {
      if (line.at("/commodity").asString().equals(commodity)) {
        return line;
      }
    }
    throw new AssertionError("No line of " + commodity + " in " + proposal.text());
  }

  @Test
  @Order(4)
  void a_yes_becomes_an_order_once_and_a_second_proposal_cannot_order_the_same_goods() {
    Answer first = post("/replenishment/proposals", "p2", Map.of("region", "320213"));
    Answer rival = post("/replenishment/proposals", "p3", Map.of("region", "320213"));
    String path = "/replenishment/proposals/" + first.at("/proposal");
    assertThat(send(HttpMethod.GET, path, TestTokens.bearer(Role.BUREAU, "320211"), null).status())
        .isEqualTo(403);
    Answer done = post(path + "/approve", "a1", Map.of());

    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(done.at("/state")).isEqualTo("approved");
    assertThat(line(done, "PORK").at("/outcome").asString()).isEqualTo("ordered");
    JsonNode eggs = line(done, "EGGS");
    assertThat(eggs.at("/outcome").asString()).isEqualTo("sent");
    String transfer = "/transfers/" + first.at("/proposal") + "." + eggs.at("/line").asInt();
    assertThat(send(HttpMethod.GET, transfer, BUREAU, null).at("/state")).isEqualTo("sent");
    assertThat(post(path + "/approve", "a1", Map.of()).text()).isEqualTo(done.text());
    assertThat(post(path + "/approve", "a2", Map.of()).at("/type"))
        .isEqualTo("/problems/proposal-decided");
    int pork = line(rival, "PORK").at("/line").asInt();
    Answer late =
        post(
            "/replenishment/proposals/" + rival.at("/proposal") + "/approve",
            "a3",
            Map.of("lines", List.of(pork)));
    assertThat(line(late, "PORK").at("/outcome").asString())
        .as("6 t of 10 t are gone, and 6 t are wanted")
        .isEqualTo("offer-gone");
    assertThat(get("/offers/O-FAR", BUREAU).at("/left/amount")).isEqualTo("4000000");
    assertThat(put("/offers/O-FAR", offer("S-SD", "猪肉", 20, 12)).at("/type"))
        .isEqualTo("/problems/offer-closed");
    assertThat(
            post("/replenishment/proposals", "p4", Map.of("region", "320213")).body().at("/lines"))
        .as("what is ordered is short no more")
        .noneMatch(it -> it.at("/commodity").asString().equals("PORK"));
  }

  @Test
  @Order(5)
  void goods_that_come_are_booked_once_and_never_past_the_order_without_a_reason() {
    JsonNode order = get("/replenishment/orders?within=320213", BUREAU).body().at("/items/0");
    String path = "/replenishment/orders/" + order.at("/order").asString();
    assertThat(order.at("/state").asString()).isEqualTo("ordered");
    assertThat(order.at("/commodityName/zh").asString()).isEqualTo("猪肉");
    assertThat(order.at("/siteName/zh").asString()).isNotEqualTo(order.at("/site").asString());
    assertThat(order.at("/supplierName/zh").asString())
        .isNotEqualTo(order.at("/supplier").asString());

    Answer some = post(path + "/receipts", "r1", Map.of("quantity", tonnes(4)));
    assertThat(some.at("/state")).as(some.text()).isEqualTo("partly-received");
    assertThat(post(path + "/receipts", "r1", Map.of("quantity", tonnes(4))).text())
        .isEqualTo(some.text());
    assertThat(get("/stock/LX-SM/PORK", BUREAU).at("/onHand/amount")).isEqualTo("5000000");
    Answer tooMuch = post(path + "/receipts", "r2", Map.of("quantity", tonnes(3)));
    assertThat(tooMuch.at("/type")).isEqualTo("/problems/more-than-ordered");
    assertThat(tooMuch.at("/left/amount")).isEqualTo("2000000");
    Answer rest =
        post(path + "/receipts", "r3", Map.of("quantity", tonnes(3), "reason", "整车装运，多到一吨"));
    assertThat(rest.at("/state")).isEqualTo("received");
    assertThat(get("/stock/LX-SM/PORK", BUREAU).at("/onHand/amount")).isEqualTo("8000000");
    assertThat(get("/stock/LX-SM/PORK", BUREAU).body().at("/lots"))
        .anySatisfy(it -> assertThat(it.at("/supplier").asString()).isEqualTo("S-SD"));
    assertThat(post(path + "/cancel", "c1", Map.of("reason", "太晚")).at("/type"))
        .isEqualTo("/problems/order-over");
  }

  private static Map<String, Object> tonnes(int amount) {
    return Map.of("amount", amount, "unit", "t");
  }

  @Test
  @Order(6)
  void a_cancelled_order_gives_its_offer_back() {
    // 20,000 people want 14 t: 2 t are short, of which the neighbour has 1 t to spare by now.
    receive("BH-MKT", "猪肉", 12_000);
    Answer proposal = post("/replenishment/proposals", "p5", Map.of("region", "320211"));
    assertThat(line(proposal, "PORK").at("/quantity/amount").asLong()).isEqualTo(1_000_000);
    Answer done =
        post("/replenishment/proposals/" + proposal.at("/proposal") + "/approve", "a5", Map.of());
    String order = line(done, "PORK").at("/order").asString();
    String offer = line(done, "PORK").at("/offer").asString();
    String left = get("/offers/" + offer, BUREAU).at("/left/amount");
    Answer cancelled =
        post("/replenishment/orders/" + order + "/cancel", "c2", Map.of("reason", "道路封闭"));

    assertThat(cancelled.at("/state")).as(cancelled.text()).isEqualTo("cancelled");
    JsonNode listed = get("/replenishment/proposals?within=320211", BUREAU).body().at("/items/0");
    assertThat(listed.at("/proposal").asString()).isEqualTo(proposal.at("/proposal"));
    assertThat(listed.at("/state").asString()).isEqualTo("approved");
    assertThat(listed.at("/regionName/zh").asString()).isEqualTo("滨湖区");
    assertThat(listed.at("/approvedLines").asInt()).isEqualTo(done.body().at("/lines").size());
    assertThat(get("/replenishment/proposals?within=3203", BUREAU).status()).isEqualTo(403);
    assertThat(Long.parseLong(get("/offers/" + offer, BUREAU).at("/left/amount")))
        .isEqualTo(Long.parseLong(left) + 1_000_000);
  }

  @Test
  @Order(7)
  void the_reserve_is_opened_by_its_rules_or_told_which_it_breaks() {
    put("/sites/WX-RD", site("reserve-depot", "320205"));
    receive("WX-RD", "大白菜", 1_000);
    Answer refused = post("/reserve-releases", "k1", release("WX-RD", 100, "low-cover", 1.80));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/type")).isEqualTo("/problems/release-not-allowed");
    assertThat(refused.body().at("/broken"))
        .extracting(it -> it.at("/rule").asString())
        .contains("price");
    Answer released = post("/reserve-releases", "k2", release("WX-RD", 100, "order", 1.70));
    assertThat(released.status()).as(released.text()).isEqualTo(201);
    assertThat(released.at("/state")).isEqualTo("released");
    assertThat(post("/reserve-releases", "k2", release("WX-RD", 100, "order", 1.70)).text())
        .isEqualTo(released.text());
    assertThat(get("/stock/WX-RD/CABBAGE", BUREAU).at("/onHand/amount")).isEqualTo("900000");
    assertThat(get("/reserve-releases?site=WX-RD", BUREAU).body().at("/items")).hasSize(1);
    assertThat(post("/reserve-releases", "k3", release("WX-RD", 901, "order", 1.70)).text())
        .contains("\"rule\":\"kept\"");
    assertThat(post("/reserve-releases", "k4", release("LX-SM", 1, "order", 1.70)).at("/field"))
        .isEqualTo("site");
  }

  @Test
  @Order(8)
  void of_goods_on_sale_from_the_reserve_nobody_gets_more_than_the_release_says() {
    receive("WX-RD", "南瓜", 1_000);
    receive("LX-SM", "南瓜", 100);
    Map<String, Object> pumpkin = new HashMap<>(release("WX-RD", 100, "order", 1.70));
    pumpkin.put("commodity", "南瓜");
    pumpkin.put("perHeadKg", 3);
    assertThat(hold("before", 4, 1).status()).as("nothing released yet").isEqualTo(201);
    assertThat(post("/reserve-releases", "k5", pumpkin).status()).isEqualTo(201);

    Answer tooMuch = hold("two", 7, 2);
    assertThat(tooMuch.at("/type")).as(tooMuch.text()).isEqualTo("/problems/over-ration");
    assertThat(tooMuch.at("/lines/0/allowed/amount")).isEqualTo("6000");
    assertThat(hold("two", 6, 2).status()).isEqualTo(201);
    assertThat(hold("nobody-said", 4, null).at("/lines/0/allowed/amount"))
        .as("one person, where nobody says how many")
        .isEqualTo("3000");
    assertThat(hold("nobody-said", 3, null).status()).isEqualTo(201);
  }

  @Test
  @Order(9)
  void a_neighbours_recalled_goods_are_none_that_it_could_spare() {
    receive("LX-SM", "大米", 1_000);
    post(
        "/stock/receipts",
        "rice",
        Map.of(
            "site",
            "BH-MKT",
            "commodity",
            "大米",
            "quantity",
            Map.of("amount", 200_000, "unit", "公斤"),
            "lot",
            Map.of("code", "BAD", "expires", today.plusDays(200).toString())));
    Map<String, Object> ask = Map.of("region", "320213");
    assertThat(line(post("/replenishment/proposals", "p-rice", ask), "RICE").at("/from").asString())
        .isEqualTo("BH-MKT");

    put(
        "/recalls/RC-RICE",
        Map.of("region", "320211", "commodity", "大米", "lot", "BAD", "reason", "霉变"));

    assertThat(post("/replenishment/proposals", "p-none", ask).body().at("/lines"))
        .noneMatch(it -> it.at("/commodity").asString().equals("RICE"));
  }

  @Test
  @Order(10)
  void nothing_where_an_element_of_a_list_belongs_is_named_by_its_place() {
    String dispatcher = TestTokens.bearer(Role.DISPATCHER, "3202");
    Map<String, Object> lines = Map.of("lines", Collections.singletonList(null));
    Map<String, Object> pick = new HashMap<>(lines);
    pick.put("rest", "keep");
    Map<String, Object> ceilings =
        Map.of("region", "320213", "ceilings", Collections.singletonList(null));

    assertThat(post("/replenishment/proposals", "null", ceilings).at("/field"))
        .isEqualTo("ceilings[0]");
    String proposal =
        post("/replenishment/proposals", "p-again", Map.of("region", "320213")).at("/proposal");
    assertThat(
            post("/replenishment/proposals/" + proposal + "/approve", "null", lines).at("/field"))
        .isEqualTo("lines[0]");
    assertThat(put("/targets/LX-SM", lines).at("/field")).isEqualTo("lines[0]");
    assertThat(post("/holds/two/pick", dispatcher, "null", pick).at("/field"))
        .isEqualTo("lines[0]");
  }

  private Answer hold(String id, int kg, @Nullable Integer persons) {
    Map<String, Object> hold = new HashMap<>();
    hold.put("site", "LX-SM");
    hold.put("region", "320213001005");
    hold.put("reference", id);
    hold.put(
        "lines",
        List.of(Map.of("commodity", "南瓜", "quantity", Map.of("amount", kg, "unit", "公斤"))));
    hold.put("persons", persons);
    return send(HttpMethod.PUT, "/holds/" + id, TestTokens.bearer(Role.DISPATCHER, "3202"), hold);
  }

  private static Map<String, Object> release(String site, int kg, String trigger, double yuan) {
    return Map.of(
        "site", site,
        "commodity", "大白菜",
        "quantity", Map.of("amount", kg, "unit", "公斤"),
        "trigger", Map.of("kind", trigger, "evidence", "锡商〔2020〕1号"),
        "price", Map.of("yuan", yuan, "unit", "元/500g"),
        "marketPrice", yuan(2),
        "perHeadKg", 5);
  }

  private static Map<String, Object> site(String kind, String region) {
    boolean shop = kind.equals("supermarket");
    return Map.of(
        "zh",
        shop ? "梁溪超市" : "滨湖市场",
        "en",
        shop ? "Liangxi shop" : "Binhu market",
        "kind",
        kind,
        "region",
        region,
        "serves",
        List.of(region));
  }

  private void receive(String site, String commodity, int kg) {
    Answer received =
        post(
            "/stock/receipts",
            UUID.randomUUID().toString(),
            Map.of(
                "site",
                site,
                "commodity",
                commodity,
                "quantity",
                Map.of("amount", kg, "unit", "公斤"),
                "lot",
                Map.of("expires", today.plusDays(30).toString())));
    assertThat(received.status()).as(received.text()).isEqualTo(200);
  }

  private Answer get(String path, String token) {
    return send(HttpMethod.GET, path, token, null);
  }

  private Answer put(String path, Object body) {
    return send(HttpMethod.PUT, path, BUREAU, body);
  }

  private Answer post(String path, String key, Object body) {
    return post(path, BUREAU, key, body);
  }

  private Answer post(String path, String token, String key, Object body) {
    return Answer.of(
        http.post()
            .uri(path)
            .header("Authorization", token)
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

  private Answer send(HttpMethod method, String path, String token, @Nullable Object body) {
    var request = http.method(method).uri(path).header("Authorization", token);
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).body(body);
    }
    return Answer.of(request);
  }
}
