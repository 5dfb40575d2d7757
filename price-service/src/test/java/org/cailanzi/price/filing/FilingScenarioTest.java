package org.cailanzi.price.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.price.Requests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A day of prices: due at two in the afternoon, late from then on, missing at six. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@Import(FilingScenarioTest.Dated.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FilingScenarioTest {
  private static final String DAY = "2020-03-10";

  @Autowired RestTestClient client;
  @Autowired HandClock clock;

  @BeforeAll
  void four_points_in_two_districts() {
    register("F-MARKET", "market", "320213001");
    register("F-SHOP", "supermarket", "320213001");
    register("F-SUPPLY", "wholesale", "320211001");
    register("F-ONLINE", "online", "320211001");
  }

  @Test
  @Order(1)
  void before_two_all_kinds_that_owe_are_due() {
    clock.at("13:59:59");

    JsonNode all = filings("3202");
    assertThat(all.at("/day").asString()).as("today").isEqualTo(DAY);
    assertThat(all.at("/counts/owed").asInt()).isEqualTo(3);
    assertThat(all.at("/counts/due").asInt()).isEqualTo(3);
    assertThat(all.at("/items").valueStream().map(it -> it.at("/point").asString()))
        .as("by region")
        .containsExactly("F-SUPPLY", "F-MARKET", "F-SHOP");
    assertThat(item("F-SHOP").at("/due").asString()).isEqualTo("2020-03-10T06:00:00Z");
    assertThat(item("F-SHOP").at("/missingFrom").asString()).isEqualTo("2020-03-10T10:00:00Z");
  }

  @Test
  @Order(2)
  void a_price_in_time_is_filed_and_its_correction_is_counted_not_late() {
    quote("F-SHOP", "CABBAGE", "2.10");
    quote("F-SHOP", "POTATO", "2.60");
    clock.at("15:30:00");
    quote("F-SHOP", "CABBAGE", "2.20");

    JsonNode shop = item("F-SHOP");
    assertThat(shop.at("/state").asString()).isEqualTo("filed");
    assertThat(shop.at("/cameLate").asBoolean()).isFalse();
    assertThat(shop.at("/corrections").asInt()).isEqualTo(1);
    assertThat(shop.at("/zero").asBoolean()).isFalse();
    assertThat(shop.has("by")).as("no person is named").isFalse();
  }

  @Test
  @Order(3)
  void no_goods_is_a_report_too_and_this_one_came_late() {
    noPrice("F-MARKET", "CABBAGE");

    JsonNode market = item("F-MARKET");
    assertThat(market.at("/state").asString()).isEqualTo("filed");
    assertThat(market.at("/zero").asBoolean()).isTrue();
    assertThat(market.at("/cameLate").asBoolean()).isTrue();
    assertThat(market.at("/lateMinutes").asInt()).isEqualTo(90);
  }

  @Test
  @Order(4)
  void who_has_not_filed_is_late_and_from_six_on_missing() {
    assertThat(item("F-SUPPLY").at("/state").asString()).isEqualTo("late");
    clock.at("18:00:00");

    assertThat(item("F-SUPPLY").at("/state").asString()).isEqualTo("missing");
    JsonNode reminders = body("/filings/reminders?within=3202");
    assertThat(reminders.at("/items").size()).isEqualTo(1);
    assertThat(reminders.at("/items/0/text/zh").asString())
        .isEqualTo("点F-SUPPLY：2020-03-10 日报缺报，已逾期 4 小时 0 分钟，请立即补报；无货也须填“无”");
    assertThat(reminders.at("/items/0/region").asString()).isEqualTo("320211001");
  }

  @Test
  @Order(5)
  void a_month_is_a_letter_a_day() {
    JsonNode month = body("/filings/months/2020-03?within=320213");

    assertThat(month.at("/items").valueStream().map(it -> it.at("/days").asString()))
        .containsExactly("mmmmmmmmml", "mmmmmmmmmf");
    assertThat(month.at("/items/0/counts/missing").asInt()).isEqualTo(9);
    assertThat(month.at("/letters/z").asString()).contains("零报告");
  }

  @Test
  @Order(6)
  void only_for_the_bureau_and_markets_of_the_region() {
    Requests.as(client, Role.BUREAU, "320211")
        .get("/filings?within=3202")
        .expectStatus()
        .isForbidden();
    Requests.as(client, Role.COURIER, "3202")
        .get("/filings?within=3202")
        .expectStatus()
        .isForbidden();
  }

  private JsonNode filings(String within) {
    return body("/filings?within=" + within);
  }

  private JsonNode item(String point) {
    return filings("3202")
        .at("/items")
        .valueStream()
        .filter(it -> it.at("/point").asString().equals(point))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode body(String path) {
    return Objects.requireNonNull(
        Requests.bureau(client)
            .get(path)
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody());
  }

  private void quote(String point, String commodity, String yuan) {
    send(point + commodity + yuan, Requests.quote(point, commodity, yuan, "元/500g", DAY));
  }

  private void noPrice(String point, String commodity) {
    send(
        point + commodity,
        Map.of(
            "point",
            point,
            "commodity",
            commodity,
            "stage",
            "retail",
            "day",
            DAY,
            "noPrice",
            true));
  }

  private void send(String key, Map<String, Object> quote) {
    Requests.bureau(client).post("/quotes", key, quote).expectStatus().isCreated();
  }

  private void register(String code, String kind, String region) {
    Requests.bureau(client)
        .put("/points/" + code, Requests.point("点" + code, code, kind, region))
        .expectStatus()
        .isCreated();
  }

  @TestConfiguration
  static class Dated {
    @Bean
    @Primary
    HandClock handClock() {
      return new HandClock();
    }
  }

  /** Shows what a test sets it to, in the city's time. */
  static final class HandClock extends Clock {
    private volatile Instant now = Instant.EPOCH;

    void at(String time) {
      now = LocalDate.parse(DAY).atTime(java.time.LocalTime.parse(time)).toInstant(CITY);
    }

    private static final ZoneOffset CITY = ZoneOffset.ofHours(8);

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return CITY;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }
}
