package org.cailanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A city whose sum is plenty, while the people of some of its districts run short. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "cailanzi.cover.keep-every=1d")
@Import(Dated.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CityCoverScenarioTest {
  private static final String DAY = "2022-04-06";

  @LocalServerPort int port;
  @Autowired CityClock clock;
  private Calls bureau;

  @BeforeAll
  void connect() {
    bureau = Calls.at(port, TestTokens.bearer(Role.BUREAU, "3202"));
    // 10,000 people × 200 g of storable vegetables are 2 t a day; 7 days of it are 14 t.
    bureau.csv(
        "/populations/imports",
        """
        region,zh,population,source
        3202,全市,50000,普查
        320205,锡山区,10000,普查
        320206,惠山区,10000,普查
        320211,滨湖区,10000,普查
        320213,梁溪区,10000,普查
        320214,新吴区,10000,普查
        """);
    bureau.site("FULL", "supermarket", "320213001");
    bureau.site("NEAR", "supermarket", "320211001");
    bureau.site("FAR", "supermarket", "320214050");
    bureau.form("FULL", DAY, "POTATO", 2, 200);
    bureau.form("FAR", DAY, "POTATO", 2, 20);
  }

  private JsonNode storable(String region, String day) {
    return group("storable", region, day);
  }

  private JsonNode group(String group, String region, String day) {
    return Calls.item(bureau.get("/cover?region=%s&day=%s".formatted(region, day)), "group", group);
  }

  @Test
  @Order(0)
  void where_no_district_tells_anything_nobody_says_that_none_reaches_its_target() {
    assertThat(group("oil", "3202", DAY).at("/districts/text/zh").asString())
        .isEqualTo("7 个区县均无数据，是否达标无从判断");
  }

  @Test
  @Order(1)
  void districts_that_all_reach_their_target_leave_the_city_at_its_own_level() {
    JsonNode city = storable("3202", DAY);

    assertThat(city.at("/level").asString()).isEqualTo("normal");
    assertThat(city.at("/districts/below").asInt()).isZero();
    assertThat(city.at("/districts/known").asInt()).isEqualTo(2);
    assertThat(city.at("/districts/text/zh").asString()).startsWith("7 个区县中 2 个达到目标，5 个无数据");
  }

  @Test
  @Order(2)
  void one_short_district_keeps_the_city_from_being_better_than_blue() {
    bureau.form("NEAR", DAY, "POTATO", 2, 4);

    JsonNode city = storable("3202", DAY);
    assertThat(city.at("/ownLevel").asString()).as("on the sums alone").isEqualTo("normal");
    assertThat(city.at("/level").asString()).isEqualTo("blue");
    JsonNode districts = city.at("/districts");
    assertThat(districts.at("/below").asInt()).isEqualTo(1);
    assertThat(districts.at("/known").asInt()).isEqualTo(3);
    assertThat(districts.at("/worst/0/region").asString()).isEqualTo("320211");
    assertThat(districts.at("/worst/0/zh").asString()).isEqualTo("滨湖区");
    assertThat(districts.at("/worst/0/level").asString()).isEqualTo("red");
    assertThat(districts.at("/worst/0/days").asDouble()).isEqualTo(2.0);
    assertThat(city.at("/arithmetic/zh").asString())
        .contains("1 个低于目标", "滨湖区", "可供 2 天", "红色", "不好于蓝色");
    assertThat(city.at("/arithmetic/en").asString())
        .contains("1 of 7 districts below target", "Binhu", "2 days", "red", "no better than blue");
  }

  @Test
  @Order(3)
  void two_short_districts_make_it_yellow_and_those_nobody_knows_of_are_told() {
    bureau.form("FAR", DAY, "POTATO", 2, 13);

    JsonNode city = storable("3202", DAY);
    assertThat(city.at("/level").asString()).isEqualTo("yellow");
    assertThat(city.at("/districts/below").asInt()).isEqualTo(2);
    assertThat(city.at("/districts/unknown").asInt()).isEqualTo(4);
    assertThat(city.at("/districts/worst").valueStream().map(it -> it.at("/region").asString()))
        .as("the worst first")
        .containsExactly("320211", "320214");
    assertThat(city.at("/districts/text/zh").asString())
        .startsWith("7 个区县中 2 个低于目标，4 个无数据；最紧的是滨湖区：可供 2 天，红色");
  }

  @Test
  @Order(4)
  void districts_that_are_a_little_short_do_not_make_the_city_worse_than_they_are() {
    bureau.form("NEAR", DAY, "POTATO", 2, 13);

    assertThat(storable("3202", DAY).at("/level").asString()).isEqualTo("blue");
  }

  @Test
  @Order(5)
  void the_history_of_the_city_shows_the_same_levels() {
    JsonNode day =
        bureau
            .get("/cover/history?region=3202&group=storable&from=%s&to=%s".formatted(DAY, DAY))
            .body()
            .at("/items/0");

    assertThat(day.at("/level").asString()).isEqualTo("blue");
    assertThat(day.at("/ownLevel").asString()).isEqualTo("normal");
    assertThat(day.at("/districtsBelow").asInt()).isEqualTo(2);
  }

  @Test
  @Order(7)
  void what_is_told_of_the_city_alone_is_shared_and_calls_no_district_short() {
    String day = "2022-04-01";
    bureau.site("SUM", "summary", "3202");
    bureau.form("SUM", day, "POTATO", 5, 100_000);
    bureau.form("NEAR", day, "POTATO", 2, 4);
    // What a shop sends all over the city is no need of the district it stands in.
    bureau.form("FULL", day, "POTATO", 500, 200);

    JsonNode city = storable("3202", day);
    assertThat(city.at("/level").asString()).isEqualTo("normal");
    assertThat(city.at("/districts/below").asInt()).isZero();
    assertThat(city.at("/districts/known").asInt()).isEqualTo(2);
    assertThat(city.at("/districts/sharedGrams").asLong()).isEqualTo(100_000_000_000L);
    assertThat(city.at("/districts/text/en").asString())
        .contains("100000 t of markets, depots and sums");
  }

  @Test
  @Order(6)
  void a_district_and_a_street_have_none_below_them() {
    assertThat(storable("320211", DAY).at("/districts").isNull()).isTrue();
    assertThat(storable("320211", DAY).at("/level").asString()).isEqualTo("blue");
  }

  @Test
  @Order(9)
  void what_lies_in_a_market_that_supplies_the_city_is_no_districts_own() {
    String day = "2022-03-20";
    bureau.site("BIG", "wholesale-market", "320213001");
    bureau.form("BIG", day, "POTATO", 500, 100_000);
    bureau.form("NEAR", day, "POTATO", 2, 4);

    JsonNode city = storable("3202", day);
    assertThat(city.at("/level").asString()).isEqualTo("normal");
    assertThat(city.at("/districts/below").asInt()).isZero();
    assertThat(city.at("/districts/sharedGrams").asLong()).isEqualTo(100_000_000_000L);
  }

  @Test
  @Order(10)
  void a_group_whose_kinds_do_not_replace_each_other_stands_as_the_worst_of_them() {
    String day = "2022-03-10";
    // 1,000,000 masks of 3 g for 50,000 people are 20 days; 1,000 bottles of 500 g less than one.
    bureau.site("CARE", "reserve-depot", "320213001");
    bureau.put(
        "/reports/CARE/" + day,
        Map.of(
            "lines",
            List.of(
                counted("口罩", 1_000_000, "个"),
                counted("消毒液", 1_000, "瓶"),
                counted("医用手套", 900_000, "盒"))));

    assertThat(group("masks", "3202", day).at("/days").asDouble()).isEqualTo(20.0);
    JsonNode medical = group("medical", "3202", day);
    assertThat(medical.at("/level").asString()).isEqualTo("red");
    assertThat(medical.at("/days").asDouble()).isEqualTo(0.7);
    assertThat(medical.at("/reason").asString()).isEqualTo("counted-apart");
    assertThat(medical.at("/arithmetic/zh").asString()).contains("不能互相替代", "最紧的是消毒用品：可供 0.7 天，红色");
    JsonNode then =
        bureau
            .get("/cover/history?region=3202&group=medical&from=%s&to=%s".formatted(day, day))
            .body()
            .at("/items/0");
    for (String told : List.of("level", "days", "daysWithTransit", "dayLevel", "reason")) {
      assertThat(then.at("/" + told)).as(told).isEqualTo(medical.at("/" + told));
    }
  }

  private static Map<String, Object> counted(String commodity, int pieces, String unit) {
    return Map.of("commodity", commodity, "closing", Map.of("amount", pieces, "unit", unit));
  }

  @Test
  @Order(8)
  void what_is_told_of_the_city_alone_is_no_shortage_to_be_bought_for_either() {
    String today = clock.today().toString();
    bureau.form("NEAR", today, "POTATO", 2, 4);
    assertThat(unmet(today)).as("10 t short, and nobody offers any").contains("storable");

    bureau.form("SUM", today, "POTATO", 5, 100_000);

    assertThat(unmet(today)).doesNotContain("storable");
  }

  private List<String> unmet(String day) {
    Http asking = Http.to(port, TestTokens.bearer(Role.BUREAU, "3202"));
    return asking
        .post(
            "/replenishment/proposals",
            UUID.randomUUID().toString(),
            Map.of("region", "320211", "day", day))
        .body()
        .at("/unmet")
        .valueStream()
        .map(it -> it.at("/group").asString())
        .toList();
  }
}
