package org.cailanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Two communities of one street, one of them about to be closed, and one supply point for both. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatIfScenarioTest {
  private static final String BUREAU = TestTokens.bearer(Role.BUREAU, "3202");
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @LocalServerPort int port;
  private RestTestClient http;

  @BeforeAll
  void aStreetWithASupplyPoint() {
    http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    assertThat(
            Answer.of(
                    http.post()
                        .uri("/populations/imports")
                        .header("Authorization", BUREAU)
                        .contentType(MediaType.parseMediaType("text/csv"))
                        .body(
                            """
                            region,zh,population,households,source
                            320206001001,甲社区,1000,400,普查
                            320206001002,乙社区,3000,1200,普查
                            """))
                .status())
        .isEqualTo(200);
    assertThat(
            send(
                    HttpMethod.PUT,
                    "/sites/WHATIF-CP",
                    Map.of(
                        "zh",
                        "保供点",
                        "kind",
                        "community-point",
                        "region",
                        "320206001",
                        "serves",
                        List.of("320206001"),
                        "partOf",
                        ""))
                .status())
        .isEqualTo(200);
    receive("青菜", 600_000, today.plusDays(1));
    receive("土豆", 4_000_000, today.plusDays(40));
  }

  private void receive(String commodity, long grams, LocalDate expires) {
    Map<String, Object> receipt =
        Map.of(
            "site",
            "WHATIF-CP",
            "commodity",
            commodity,
            "quantity",
            Map.of("amount", grams, "unit", "g"),
            "lot",
            Map.of("code", "W-" + commodity, "expires", expires.toString()));
    assertThat(send(HttpMethod.POST, "/stock/receipts", receipt).status()).isEqualTo(200);
  }

  @Test
  void the_closed_get_their_part_of_the_shelf_and_no_more() {
    JsonNode outlook = closed(List.of("320206001001"), 5).body();

    assertThat(outlook.at("/people").asLong()).isEqualTo(1_000);
    assertThat(outlook.at("/doorsADay").asLong())
        .as("400 homes, a pack lasts two days")
        .isEqualTo(200);
    assertThat(outlook.at("/couriers").asLong()).as("30 doors in each of two slots").isEqualTo(4);
    JsonNode leafy = group(outlook, "leafy");
    assertThat(leafy.at("/nearGrams").asLong()).as("a quarter of 600 kg").isEqualTo(150_000);
    assertThat(leafy.at("/needGramsPerDay").asLong()).isEqualTo(150_000);
    assertThat(leafy.at("/runsOut").asString()).isEqualTo(today.plusDays(1).toString());
    assertThat(leafy.at("/toMoveGrams").asLong()).isEqualTo(4 * 150_000);
    assertThat(group(outlook, "storable").at("/runsOut").isNull()).as("a tonne lasts").isTrue();
    assertThat(outlook.at("/summary/zh").asString()).contains("1,000 人", "封控 5 天");
  }

  @Test
  void what_is_eaten_before_the_closure_does_not_feed_it() {
    JsonNode outlook = closedFrom(today.plusDays(3), List.of("320206001001"), 2).body();

    JsonNode storable = group(outlook, "storable");
    assertThat(storable.at("/nearGrams").asLong()).as("of today").isEqualTo(1_000_000);
    assertThat(storable.at("/curve/0/day").asString()).isEqualTo(today.plusDays(3).toString());
    assertThat(storable.at("/curve/0/leftGrams").asLong())
        .as("a tonne less 200 kg on each of three days and on the first of the closure")
        .isEqualTo(200_000);
    assertThat(storable.at("/curve/1/shortGrams").asLong()).isZero();
    assertThat(storable.at("/curve").size()).isEqualTo(2);
    assertThat(group(outlook, "leafy").at("/curve/0/shortGrams").asLong()).isEqualTo(150_000);
  }

  @Test
  void of_people_whom_nobody_counted_nothing_is_said() {
    JsonNode unknown = closed(List.of("320206009"), 3).body();

    assertThat(unknown.at("/uncounted/0").asString()).isEqualTo("320206009");
    assertThat(unknown.at("/summary/zh").asString()).contains("人口未知", "无法推算");
    assertThat(unknown.at("/doorsADay").isNull()).isTrue();
    assertThat(group(unknown, "leafy").at("/needGramsPerDay").isNull()).isTrue();
    assertThat(group(unknown, "leafy").at("/curve").isEmpty()).isTrue();
    JsonNode some = closed(List.of("320206009", "320206001001"), 3).body();
    assertThat(some.at("/summary/zh").asString()).contains("1 个地区、1,000 人", "另有 1 个地区人口未知");
    assertThat(some.at("/summary/en").asString()).contains("in 1 region closed");
  }

  @Test
  void a_community_beside_its_own_street_is_counted_once() {
    JsonNode outlook = closed(List.of("320206001", "320206001001"), 3).body();

    assertThat(outlook.at("/people").asLong()).isEqualTo(4_000);
    assertThat(outlook.at("/regions").asInt()).isOne();
    assertThat(group(outlook, "leafy").at("/nearGrams").asLong()).isEqualTo(600_000);
  }

  @Test
  void nothing_is_touched() {
    String before = send(HttpMethod.GET, "/stock/WHATIF-CP/GREENS", null).text();

    closed(List.of("320206001"), 14);

    assertThat(send(HttpMethod.GET, "/stock/WHATIF-CP/GREENS", null).text()).isEqualTo(before);
  }

  @Test
  void what_cannot_be_meant_is_refused_with_its_field() {
    assertThat(closed(List.of("320206001001", "x"), 5).at("/field")).isEqualTo("regions[1]");
    assertThat(closed(List.of(), 5).at("/field")).isEqualTo("regions");
    assertThat(closed(List.of("220106"), 5).at("/field"))
        .as("another city")
        .isEqualTo("regions[0]");
    assertThat(closed(List.of("320206001001"), 0).at("/field")).isEqualTo("days");
    Answer past =
        send(
            HttpMethod.POST,
            "/what-ifs",
            Map.of("regions", List.of("320206001001"), "from", "2020-01-01", "days", 3));
    assertThat(past.at("/field")).isEqualTo("from");
    assertThat(past.status()).isEqualTo(400);
  }

  private static JsonNode group(JsonNode outlook, String code) {
    return outlook
        .at("/groups")
        .valueStream()
        .filter(it -> it.at("/group").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private Answer closedFrom(LocalDate from, List<String> regions, int days) {
    return send(
        HttpMethod.POST,
        "/what-ifs",
        Map.of("regions", regions, "from", from.toString(), "days", days));
  }

  private Answer closed(List<String> regions, int days) {
    return send(HttpMethod.POST, "/what-ifs", Map.of("regions", regions, "days", days));
  }

  private Answer send(
      HttpMethod method, String path, @org.jspecify.annotations.Nullable Object body) {
    RestTestClient.RequestBodySpec request =
        http.method(method)
            .uri(path)
            .header("Authorization", BUREAU)
            .header("Idempotency-Key", UUID.randomUUID().toString());
    return Answer.of(
        body == null ? request : request.contentType(MediaType.APPLICATION_JSON).body(body));
  }
}
