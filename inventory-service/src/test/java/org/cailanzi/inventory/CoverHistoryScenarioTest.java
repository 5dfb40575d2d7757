package org.cailanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.cailanzi.inventory.cover.KeepCover;
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

/** What a bureau sees of days that are over, of the day itself, and of the day it runs out. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "cailanzi.cover.keep-every=1d")
@Import(Dated.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CoverHistoryScenarioTest {
  private static final String STREET = "320213001";

  @LocalServerPort int port;
  @Autowired TestClock clock;
  @Autowired KeepCover keep;
  private Calls bureau;

  @BeforeAll
  void connect() {
    bureau = Calls.at(port, TestTokens.bearer(Role.BUREAU, "3202"));
    bureau.site("MKT", "wholesale-market", STREET);
    // 10,000 people × 200 g of storable vegetables are 2 t a day; 7 days of it are 14 t.
    bureau.csv(
        "/populations/imports",
        """
        region,zh,population,source
        320213001005,样例,10000,普查
        320213002005,样例,10000,普查
        """);
  }

  private List<String> history(String field, String from, String to) {
    return texts(
        field,
        bureau.get(
            "/cover/history?region=%s&group=storable&from=%s&to=%s".formatted(STREET, from, to)));
  }

  private static List<String> texts(String field, Answer answer) {
    return answer
        .body()
        .at("/items")
        .valueStream()
        .map(it -> it.at("/" + field).asString())
        .toList();
  }

  @Test
  @Order(1)
  void a_level_is_raised_at_once_and_lowered_after_two_better_days() {
    double[] closings = {20, 4, 20, 20, 9, 11, 20};
    for (int day = 0; day < closings.length; day++) {
      bureau.form("MKT", "2022-04-0" + (day + 1), "POTATO", 2 + day % 3 * 0.5, closings[day]);
    }

    assertThat(history("dayLevel", "2022-04-01", "2022-04-07"))
        .containsExactly("normal", "red", "normal", "normal", "orange", "yellow", "normal");
    assertThat(history("level", "2022-04-01", "2022-04-07"))
        .containsExactly("normal", "red", "red", "normal", "orange", "orange", "yellow");
    JsonNode storable = storable("2022-04-03");
    assertThat(storable.at("/level").asString()).as("the same day by itself").isEqualTo("red");
    assertThat(storable.at("/dayLevel").asString()).isEqualTo("normal");
    assertThat(storable.at("/arithmetic/zh").asString()).contains("此前为红色，连续 2 天好转才下调");
    assertThat(storable.at("/arithmetic/en").asString()).contains("was red before");
  }

  private JsonNode storable(String day) {
    return Calls.item(bureau.get("/cover?region=" + STREET + "&day=" + day), "group", "storable");
  }

  @Test
  @Order(2)
  void a_correction_changes_the_days_that_it_speaks_of_and_their_levels() {
    bureau.form("MKT", "2022-04-02", "POTATO", 2, 20);

    assertThat(history("level", "2022-04-01", "2022-04-05"))
        .containsExactly("normal", "normal", "normal", "normal", "orange");
    assertThat(history("availableGrams", "2022-04-02", "2022-04-02")).containsExactly("20000000");
  }

  @Test
  @Order(3)
  void a_day_without_a_report_counts_the_last_one_and_then_is_unknown() {
    assertThat(history("availableGrams", "2022-04-07", "2022-04-10"))
        .containsExactly("20000000", "20000000", "20000000", "20000000");
    assertThat(history("reason", "2022-03-30", "2022-03-31"))
        .containsExactly("no-stock-reported", "no-stock-reported");
    assertThat(history("outGrams", "2022-04-06", "2022-04-08"))
        .containsExactly("3000000", "2000000", "");
  }

  @Test
  @Order(4)
  void the_day_it_runs_out_has_a_band() {
    JsonNode runsOut = storable("2022-04-07").at("/runsOut");

    // 20 t at 2 to 3 t a day, from the 8th on.
    assertThat(runsOut.at("/expected").asString()).isBetween("2022-04-14", "2022-04-17");
    assertThat(runsOut.at("/earliest").asString())
        .isLessThanOrEqualTo(runsOut.at("/expected").asString());
    assertThat(runsOut.at("/latest").asString())
        .isGreaterThanOrEqualTo(runsOut.at("/expected").asString());
    assertThat(runsOut.at("/pace").asString()).isNotIn("plan", "unknown");
    JsonNode pork =
        Calls.item(bureau.get("/cover?region=" + STREET + "&day=2022-04-07"), "group", "pork");
    assertThat(pork.at("/runsOut/pace").asString()).isEqualTo("unknown");
    assertThat(
            pork.at("/runsOut/expected").isMissingNode() || pork.at("/runsOut/expected").isNull())
        .isTrue();
  }

  @Test
  @Order(5)
  void a_stock_of_one_kind_is_found() {
    assertThat(
            storable("2022-04-07")
                .at("/variety/findings")
                .valueStream()
                .map(it -> it.at("/code").asString()))
        .containsExactly("too-few-kinds", "one-kind-dominates");
    for (String kind : List.of("CABBAGE", "CARROT", "ONION", "RADISH")) {
      bureau.form("MKT", "2022-04-07", kind, 0, 6);
    }
    JsonNode variety = storable("2022-04-07").at("/variety");
    assertThat(variety.at("/kinds").asInt()).isEqualTo(5);
    assertThat(variety.at("/largest").asString()).isEqualTo("POTATO");
    assertThat(variety.at("/largestPercent").asInt()).isEqualTo(45);
    assertThat(variety.at("/findings")).isEmpty();
  }

  @Test
  @Order(6)
  void live_stock_is_kept_when_its_day_is_over() {
    bureau.site("SHOP", "supermarket", "320213002");
    bureau.csv("/stock/imports", "key,site,commodity,quantity,unit\nL-1,SHOP,土豆,500,公斤\n");
    keep.keep();
    clock.pass(Duration.ofDays(2));
    keep.keep();

    Answer then =
        bureau.get("/cover/history?region=320213002&group=storable&from=2022-04-10&to=2022-04-12");
    assertThat(texts("availableGrams", then)).containsExactly("500000", "0", "500000");
    assertThat(texts("reason", then)).containsExactly("", "no-stock-reported", "");

    bureau.site("STALL", "wholesale-market", "320213002");
    bureau.form("STALL", "2022-04-10", "ONION", 0, 1);
    Answer after =
        bureau.get("/cover/history?region=320213002&group=storable&from=2022-04-10&to=2022-04-10");
    assertThat(texts("availableGrams", after))
        .as("a report of the day adds to what was live then")
        .containsExactly("1500000");
  }

  @Test
  @Order(7)
  void whoever_asks_wrongly_is_told_what_to_mend() {
    String asked = "/cover/history?region=" + STREET;
    assertThat(bureau.get(asked + "&group=sweets&from=2022-04-01&to=2022-04-02").status())
        .isEqualTo(404);
    Answer backwards = bureau.get(asked + "&group=pork&from=2022-04-02&to=2022-04-01");
    assertThat(backwards.status()).isEqualTo(400);
    assertThat(backwards.at("/field")).isEqualTo("to");
    assertThat(
            bureau
                .get("/cover/history?region=3201&group=pork&from=2022-04-01&to=2022-04-02")
                .status())
        .isEqualTo(403);
    assertThat(
            Calls.at(port, TestTokens.bearer(Role.MARKET, "3202"))
                .get(asked + "&group=pork&from=2022-04-01&to=2022-04-02")
                .status())
        .isEqualTo(403);
  }
}
