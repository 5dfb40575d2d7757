package org.cailanzi.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/**
 * A dispatcher's morning through the front door: where the goods are, as much as there is, within
 * the ration, confirmed, and handed over as it was weighed.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HoldScenarioTest {
  private static final String BUREAU = TestTokens.bearer(Role.BUREAU, "3202");
  private static final String DISPATCHER = TestTokens.bearer(Role.DISPATCHER, "320213");
  private static final String HOME = "320213001005";

  @LocalServerPort int port;
  private RestTestClient http;

  @BeforeAll
  void stock() {
    http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    site("CP-1", "community-point", "320213001", "320213001");
    site("SM-1", "supermarket", "320213001", "320213");
    site("CP-2", "community-point", "320213002", "320213002");
    site("DEPOT", "reserve-depot", "320213001");
    Answer goods =
        Answer.of(
            http.post()
                .uri("/stock/imports")
                .header("Authorization", BUREAU)
                .contentType(MediaType.parseMediaType("text/csv"))
                .body(
                    """
                    key,site,commodity,quantity,unit,lot,expires
                    1,CP-1,POTATO,50,公斤,,2099-01-01
                    2,CP-1,CARROT,30,公斤,,2099-01-01
                    3,SM-1,POTATO,500,公斤,,2099-01-01
                    4,SM-1,PORK,80,公斤,,2099-01-01
                    5,CP-2,CABBAGE,40,公斤,,2099-01-01
                    6,DEPOT,CABBAGE,9,吨,,2099-01-01
                    """
                        .getBytes(UTF_8)));
    assertThat(goods.at("/rowsWritten")).as(goods.text()).isEqualTo("6");
  }

  private void site(String code, String kind, String region, String... serves) {
    Map<String, Object> body = new HashMap<>();
    body.putAll(Map.of("zh", code, "kind", kind, "region", region));
    body.put("serves", List.of(serves));
    assertThat(send(HttpMethod.PUT, "/sites/" + code, BUREAU, null, body).status()).isEqualTo(200);
  }

  @Test
  @Order(1)
  void the_nearest_site_that_has_it_all_is_proposed_first_and_says_why() {
    Answer small = propose(line("土豆", 10));
    assertThat(small.at("/items/0/site")).isEqualTo("CP-1");
    assertThat(small.at("/items/0/why")).isEqualTo("服务梁溪区（320213001），整单有货");
    assertThat(small.at("/items/0/whyEn"))
        .isEqualTo("Serves Liangxi (320213001) and has all of it");

    Answer large = propose(line("土豆", 60), line("猪肉", 5));
    assertThat(large.at("/items/0/site")).isEqualTo("SM-1");
    assertThat(large.at("/items/0/whole")).isEqualTo("true");
    assertThat(large.at("/items/1/site")).isEqualTo("CP-1");
    assertThat(large.at("/items/1/why")).isEqualTo("服务梁溪区（320213001），缺 猪肉、土豆");
  }

  @Test
  @Order(2)
  void a_basket_that_no_site_has_whole_is_split_between_the_nearest_and_a_depot_serves_no_homes() {
    Answer split = propose(line("胡萝卜", 10), line("猪肉", 5), line("大白菜", 20));

    assertThat(split.body().at("/items"))
        .extracting(it -> it.at("/site").asString())
        .containsExactlyInAnyOrder("CP-1", "SM-1", "CP-2");
    assertThat(split.body().at("/items/0/whole").asBoolean()).isFalse();
    assertThat(split.body().at("/split"))
        .extracting(it -> it.at("/site").asString() + it.at("/commodities"))
        .containsExactlyInAnyOrder("CP-2[\"CABBAGE\"]", "CP-1[\"CARROT\"]", "SM-1[\"PORK\"]");
    assertThat(propose(line("大白菜", 400)).body().at("/split")).isEmpty();
  }

  @Test
  @Order(3)
  void a_hold_without_a_site_is_taken_where_it_is_whole_and_its_repeat_finds_it_there() {
    Map<String, Object> anywhere = basket(null, line("土豆", 60), line("猪肉", 5));

    Answer taken = put("far", anywhere);
    assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    assertThat(taken.at("/site")).isEqualTo("SM-1");
    Answer again = put("far", anywhere);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(taken.text());

    Answer open = send(HttpMethod.GET, "/holds?site=SM-1", BUREAU, null, null);
    assertThat(open.at("/items/0/hold")).as(open.text()).isEqualTo("far");
    assertThat(open.body().at("/items")).hasSize(1);
    assertThat(
            send(HttpMethod.GET, "/holds?site=SM-1&after=far", BUREAU, null, null)
                .body()
                .at("/items"))
        .isEmpty();
  }

  @Test
  @Order(4)
  void a_short_hold_names_goods_and_amounts_as_people_say_them() {
    Answer refused = put("short", basket("CP-1", line("土豆", 60)));

    assertThat(refused.at("/detail")).isEqualTo("CP-1 货不够，整单未预留：土豆 要 60 公斤，只有 50 公斤");
    assertThat(refused.at("/detailEn"))
        .isEqualTo("CP-1 is short, so nothing was held: Potato: 60 kg wanted, 50 kg there");
  }

  @Test
  @Order(5)
  void as_good_as_it_goes_grants_what_is_there_and_offers_what_the_line_allows() {
    Map<String, Object> potato = new HashMap<>(line("土豆", 60));
    potato.put("substitutes", "group");
    Map<String, Object> wanted = basket("CP-1", potato, line("猪肉", 5));
    wanted.put("mode", "best-effort");

    Answer taken = put("some", wanted);
    assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    assertThat(taken.body().at("/lines")).hasSize(1);
    assertThat(taken.at("/lines/0/quantity/amount")).isEqualTo("50000");
    assertThat(taken.at("/shortLines/1/commodity")).isEqualTo("POTATO");
    assertThat(taken.at("/shortLines/1/substitutes/0/commodity")).isEqualTo("CARROT");
    assertThat(taken.body().at("/shortLines/0/substitutes")).as("pork allows none").isEmpty();
    assertThat(put("some", wanted).text()).isEqualTo(taken.text());
    assertThat(post("/holds/some/release", null, null).at("/state")).isEqualTo("released");
  }

  @Test
  @Order(6)
  void a_household_gets_its_ration_and_the_refusal_says_how_much_that_is() {
    Map<String, Object> much = basket("CP-1", line("土豆", 11));
    much.put("persons", 2);

    Answer refused = put("home", much);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/type")).isEqualTo("/problems/over-ration");
    assertThat(refused.at("/detail")).isEqualTo("超过每户限购：土豆 要 11 公斤，最多 10 公斤");
    assertThat(refused.at("/lines/0/allowed/amount")).isEqualTo("10000");
    much.put("persons", 3);
    assertThat(put("home", much).status()).isEqualTo(201);
  }

  @Test
  @Order(7)
  void a_confirmed_hold_is_handed_over_as_it_was_weighed_once_per_key() {
    Map<String, Object> pork = new HashMap<>(line("猪肉", 10));
    pork.put("tolerancePercent", 5);
    assertThat(put("meal", basket("SM-1", pork, line("土豆", 4))).status()).isEqualTo(201);
    Instant delivery = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
    Answer confirmed = post("/holds/meal/confirm", null, Map.of("expiresAt", delivery.toString()));
    assertThat(confirmed.at("/confirmed")).isEqualTo("true");
    assertThat(confirmed.at("/expiresAt")).isEqualTo(delivery.toString());

    Map<String, Object> weighed = Map.of("lines", List.of(line("猪肉", "10.35")), "rest", "keep");
    Answer picked = post("/holds/meal/pick", "k1", weighed);
    assertThat(picked.status()).as(picked.text()).isEqualTo(200);
    assertThat(picked.at("/state")).isEqualTo("held");
    assertThat(picked.at("/lines/0/picked/amount")).isEqualTo("10350");
    assertThat(picked.at("/lines/0/left/amount")).isEqualTo("0");
    assertThat(picked.at("/lines/1/left/amount")).isEqualTo("4000");
    assertThat(post("/holds/meal/pick", "k1", weighed).text()).isEqualTo(picked.text());
    assertThat(post("/holds/meal/pick", "k2", weighed).at("/type"))
        .isEqualTo("/problems/more-than-held");
    assertThat(post("/holds/meal/extend", null, null).at("/expiresAt"))
        .isEqualTo(delivery.toString());
    assertThat(post("/holds/meal/release", null, null).at("/state")).isEqualTo("released");
    assertThat(stock("SM-1", "PORK", "/onHand/amount")).isEqualTo("69650");
    assertThat(stock("SM-1", "PORK", "/held/amount")).isEqualTo("5000");
  }

  @Test
  @Order(8)
  void what_cannot_be_read_is_refused_with_its_field() {
    Map<String, Object> line = new HashMap<>(line("土豆", 1));
    line.put("tolerancePercent", 21);
    assertThat(put("bad", basket("CP-1", line)).at("/field"))
        .isEqualTo("lines[0].tolerancePercent");
    Map<String, Object> mode = basket("CP-1", line("土豆", 1));
    mode.put("mode", "maybe");
    assertThat(put("bad", mode).at("/field")).isEqualTo("mode");
    assertThat(post("/holds/far/pick", "k3", Map.of("lines", List.of(line("土豆", 1)))).at("/field"))
        .isEqualTo("rest");
    assertThat(
            send(
                    HttpMethod.POST,
                    "/holds/far/extend",
                    TestTokens.bearer(Role.DISPATCHER, "320281"),
                    null,
                    null)
                .status())
        .isEqualTo(403);
  }

  private String stock(String site, String commodity, String pointer) {
    return send(HttpMethod.GET, "/stock/" + site + "/" + commodity, BUREAU, null, null).at(pointer);
  }

  private static Map<String, Object> line(String commodity, Object kilograms) {
    return Map.of("commodity", commodity, "quantity", Map.of("amount", kilograms, "unit", "公斤"));
  }

  private static Map<String, Object> basket(@Nullable String site, Map<?, ?>... lines) {
    Map<String, Object> body = new HashMap<>();
    body.put("region", HOME);
    body.put("reference", "r");
    body.put("lines", new ArrayList<>(List.of(lines)));
    if (site != null) {
      body.put("site", site);
    }
    return body;
  }

  private Answer propose(Map<?, ?>... lines) {
    return post("/holds/proposals", null, Map.of("region", HOME, "lines", List.of(lines)));
  }

  private Answer put(String hold, Object body) {
    return send(HttpMethod.PUT, "/holds/" + hold, DISPATCHER, null, body);
  }

  private Answer post(String path, @Nullable String key, @Nullable Object body) {
    return send(HttpMethod.POST, path, DISPATCHER, key, body);
  }

  private Answer send(
      HttpMethod method, String path, String token, @Nullable String key, @Nullable Object body) {
    var request = http.method(method).uri(path).header("Authorization", token);
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).body(body);
    }
    return Answer.of(request);
  }
}
