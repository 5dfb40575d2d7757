package org.cailanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
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

/** A day of reports: due at twelve, late from then on, missing at six in the evening. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "cailanzi.cover.keep-every=1d")
@Import(Dated.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FilingScenarioTest {
  private static final String DAY = "2022-04-10";

  @LocalServerPort int port;
  @Autowired TestClock clock;
  private Calls bureau;

  @BeforeAll
  void register() {
    bureau = Calls.at(port, TestTokens.bearer(Role.BUREAU, "3202"));
    bureau.site("MARKET", "wholesale-market", "320213001");
    bureau.site("SHOP", "supermarket", "320213001");
    bureau.site("DEPOT", "reserve-depot", "320213001");
    bureau.site("POINT", "community-point", "320213001");
    bureau.put(
        "/sites/ASKED",
        Map.of("zh", "要报的点", "kind", "community-point", "region", "320213001", "reports", true));
    bureau.put(
        "/sites/CLOSED",
        Map.of("zh", "停业", "kind", "supermarket", "region", "320213001", "reports", false));
  }

  private JsonNode filing(String site) {
    return Calls.item(bureau.get("/filings?day=" + DAY + "&within=3202"), "site", site);
  }

  private JsonNode counts() {
    return bureau.get("/filings?day=" + DAY + "&within=3202").body().at("/counts");
  }

  @Test
  @Order(1)
  void the_kind_says_who_owes_unless_the_site_does() {
    assertThat(
            bureau
                .get("/filings?within=3202")
                .body()
                .at("/items")
                .valueStream()
                .map(it -> it.at("/site").asString()))
        .as("today, ten in the morning")
        .containsExactly("ASKED", "DEPOT", "MARKET", "SHOP");
    assertThat(counts().at("/due").asInt()).isEqualTo(4);
    bureau.csv(
        "/sites/imports", "site,zh,kind,region,reports\nASKED,要报的点,community-point,320213001,是\n");
    assertThat(filing("ASKED").at("/state").asString()).isEqualTo("due");
  }

  @Test
  @Order(2)
  void a_report_before_noon_is_in_time_however_late_it_is_corrected() {
    bureau.form("MARKET", DAY, "POTATO", 1, 20);
    clock.pass(Duration.ofHours(9));
    bureau.form("MARKET", DAY, "POTATO", 1, 21);

    JsonNode filed = filing("MARKET");
    assertThat(filed.at("/state").asString()).isEqualTo("filed");
    assertThat(filed.at("/cameLate").asBoolean()).isFalse();
    assertThat(filed.at("/corrected").asBoolean()).isTrue();
    assertThat(filed.at("/filedAt").asString()).isEqualTo("2022-04-10T02:00:00Z");
    clock.pass(Duration.ofHours(-9));
  }

  @Test
  @Order(3)
  void from_noon_on_it_is_late_and_from_six_on_missing() {
    clock.pass(Duration.ofHours(2));
    assertThat(filing("SHOP").at("/state").asString()).as("twelve sharp").isEqualTo("late");
    assertThat(bureau.get("/filings/reminders?day=" + DAY + "&within=3202").body().at("/items"))
        .extracting(it -> it.at("/site").asString())
        .containsExactly("ASKED", "DEPOT", "SHOP");
    clock.pass(Duration.ofMinutes(90));
    bureau.form("SHOP", DAY, "POTATO", 1, 3);
    assertThat(filing("SHOP").at("/cameLate").asBoolean()).isTrue();
    assertThat(filing("SHOP").at("/lateMinutes").asInt()).isEqualTo(90);
    clock.pass(Duration.ofMinutes(270));
    assertThat(filing("DEPOT").at("/state").asString()).as("six sharp").isEqualTo("missing");
    JsonNode reminder =
        Calls.item(bureau.get("/filings/reminders?day=" + DAY + "&within=3202"), "site", "DEPOT");
    assertThat(reminder.at("/text/zh").asString()).contains("缺报", "6 小时 0 分钟");
    assertThat(reminder.at("/text/en").asString()).contains("missing", "6 h 0 min");
  }

  @Test
  @Order(4)
  void a_site_that_holds_nothing_says_so_and_has_filed() {
    bureau.form("DEPOT", "2022-04-09", "POTATO", 0, 50);
    Answer zero = bureau.put("/filings/DEPOT/" + DAY + "/zero", Map.of());

    assertThat(zero.status()).as(zero.text()).isEqualTo(200);
    assertThat(filing("DEPOT").at("/state").asString()).isEqualTo("filed");
    assertThat(filing("DEPOT").at("/zero").asBoolean()).isTrue();
    assertThat(bureau.get("/reports/DEPOT/" + DAY).at("/lines/0/closing/amount"))
        .as("what it had the day before is no longer counted")
        .isEqualTo("0");
    assertThat(bureau.put("/filings/ASKED/" + DAY + "/zero", Map.of()).status()).isEqualTo(200);
    assertThat(filing("ASKED").at("/zero").asBoolean()).as("without any goods").isTrue();
  }

  @Test
  @Order(5)
  void a_zero_report_is_corrected_by_a_form_and_not_by_its_own_repeat() {
    clock.pass(Duration.ofMinutes(1));
    bureau.form("DEPOT", DAY, "POTATO", 0, 12);
    bureau.put("/filings/DEPOT/" + DAY + "/zero", Map.of());

    assertThat(filing("DEPOT").at("/zero").asBoolean()).isFalse();
    assertThat(bureau.get("/reports/DEPOT/" + DAY).at("/lines/0/closing/amount"))
        .isEqualTo("12000000");
  }

  @Test
  @Order(6)
  void the_month_is_a_letter_a_day() {
    Answer month = bureau.get("/filings/months/2022-04?within=320213");

    assertThat(Calls.item(month, "site", "MARKET").at("/days").asString()).isEqualTo("mmmmmmmmmf");
    assertThat(Calls.item(month, "site", "SHOP").at("/days").asString()).isEqualTo("mmmmmmmmml");
    assertThat(Calls.item(month, "site", "SHOP").at("/counts/missing").asInt()).isEqualTo(9);
    assertThat(month.at("/letters/m")).contains("missing");
    assertThat(counts().at("/filed").asInt()).isEqualTo(4);
    assertThat(counts().at("/zero").asInt()).isEqualTo(1);
  }

  @Test
  @Order(7)
  void only_the_own_region_and_no_day_to_come() {
    Calls outside = Calls.at(port, TestTokens.bearer(Role.BUREAU, "320281"));
    assertThat(outside.get("/filings?within=3202").status()).isEqualTo(403);
    assertThat(outside.put("/filings/SHOP/" + DAY + "/zero", Map.of()).status()).isEqualTo(403);
    assertThat(bureau.put("/filings/SHOP/2022-04-11/zero", Map.of()).status()).isEqualTo(400);
    assertThat(bureau.put("/filings/NOWHERE/" + DAY + "/zero", Map.of()).status()).isEqualTo(404);
  }
}
