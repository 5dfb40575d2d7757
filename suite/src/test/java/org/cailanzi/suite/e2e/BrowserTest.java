package org.cailanzi.suite.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;

/** The pages in a real browser, at a phone's and a desk's width. */
@Order(3)
@ExtendWith(LoadedCity.class)
class BrowserTest extends InBrowser {
  /** A part whose hook begins so; a file's input is hidden behind its label. */
  private Optional<WebElement> first(String hook) {
    return browser.findElements(By.cssSelector("[data-test^='%s']".formatted(hook))).stream()
        .findFirst();
  }

  /** Comes in by the card and waits for what there is. */
  private void enter(RunningSuite suite, int card) {
    browser.get(suite.gateway() + "/#/door/" + DoorCards.of(suite, card).card());
    await("redeem").click();
    await("item-GREENS");
  }

  private void fill(String commodity) {
    WebElement more = await("item-" + commodity).findElement(By.cssSelector("[data-test='more']"));
    click(more);
    await("next").click();
  }

  /** How many requests the home has that is signed in here. */
  private int requests() {
    Object items =
        ((JavascriptExecutor) browser)
            .executeAsyncScript(
                """
                const done = arguments[0];
                fetch('/api/delivery/requests').then(it => it.json()).then(it => done(it.items.length));
                """);
    return ((Number) java.util.Objects.requireNonNull(items)).intValue();
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 900"})
  void the_bureau_sees_cover_and_breaches(int width, int height, RunningSuite suite)
      throws IOException {
    at(width, height);
    signIn(suite, "bureau");

    await("cover-leafy");
    await("breach");
    await("requests");
    assertThat(text()).contains("叶菜", "可供").doesNotContain("undefined");
    shoot("bureau-" + width);
    nothingOverflows();
    nothingWasBlockedOrBroken();
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 900"})
  void the_dispatcher_sees_the_day(int width, int height, RunningSuite suite) throws IOException {
    at(width, height);
    signIn(suite, "dispatcher");

    await("waiting");
    choose("day", "2020-02-25");
    await("slot-PM").click();
    await("rounds");
    await("plan").click();
    await("round-2020-02-25.PM.courier-01");
    assertThat(text()).doesNotContain("undefined");
    shoot("dispatcher-" + width);
    nothingOverflows();
    nothingWasBlockedOrBroken();
  }

  @ParameterizedTest
  @CsvSource({"390, 844, 3", "1280, 900, 4"})
  void a_resident_comes_in_by_the_card_on_the_door(
      int width, int height, int card, RunningSuite suite) throws IOException {
    at(width, height);
    browser.get(suite.gateway() + "/#/door/" + DoorCards.of(suite, card).card());

    shoot("door-" + width);
    await("redeem").click();
    awaitText("青菜");
    assertThat(text()).doesNotContain("undefined");
    shoot("resident-" + width);
    nothingOverflows();
    nothingWasBlockedOrBroken();
  }

  @ParameterizedTest
  @CsvSource({"390, 844, 6", "1280, 900, 7"})
  void a_resident_reports_a_price_and_reads_what_becomes_of_it(
      int width, int height, int card, RunningSuite suite) throws IOException {
    at(width, height);
    enter(suite, card);
    click(await("price-report").findElement(By.tagName("summary")));
    await("report-shop").sendKeys("巷口菜店");
    await("report-commodity").findElement(By.cssSelector("[value=CABBAGE]")).click();
    await("report-yuan").sendKeys("6.50");
    click(await("report-send"));
    assertThat(await("receipts").getText()).contains("大白菜", "6.50", "待核实");
    shoot("report-" + width);
    nothingOverflows();
    nothingWasBlockedOrBroken();
  }

  @Test
  void an_order_whose_answer_is_lost_is_made_once(RunningSuite suite) throws IOException {
    at(390, 844);
    enter(suite, 2);
    int before = requests();
    fill("GREENS");
    loseAnswers("PUT", true);
    await("order").click();
    await("asking");
    shoot("order-unknown-390");
    awaitText("已收到您的申请");
    assertThat(requests()).isEqualTo(before + 1);

    // And one that never arrived is sent again.
    fill("GREENS");
    loseAnswers("PUT", false);
    await("order").click();
    await("asking");
    browser.navigate().refresh();
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(requests()).isEqualTo(before + 2));
  }

  @Test
  void the_card_on_the_door_leads_home_again_and_an_ended_session_says_so(RunningSuite suite)
      throws IOException {
    at(390, 844);
    enter(suite, 5);
    browser.get(suite.gateway() + "/#/door/" + DoorCards.of(suite, 5).card());
    browser.navigate().refresh();
    await("redeem").click();
    await("item-GREENS");

    browser.manage().deleteAllCookies();
    fill("GREENS");
    await("order").click();
    await("session-ended");
    assertThat(text()).contains("登录已过期", "网格员", "菜篮");
    shoot("session-ended-390");
  }

  @Test
  void whoever_signs_in_again_is_where_they_were(RunningSuite suite) {
    at(1280, 900);
    signIn(suite, "dispatcher");
    choose("region", "320211002");
    browser.manage().deleteAllCookies();
    await("refresh").click();
    await("session-ended");
    await("username").sendKeys("dispatcher");
    await("password").sendKeys(RunningSuite.STAFF_PASSWORD);
    await("sign-in").click();
    await("rounds");
    assertThat(browser.getCurrentUrl()).contains("region=320211002");
  }

  @Test
  void trying_a_lost_start_again_starts_and_a_courier_hands_over(RunningSuite suite)
      throws IOException {
    at(1280, 900);
    signIn(suite, "dispatcher");
    choose("day", "2020-02-25");
    await("slot-PM").click();
    await("plan").click();
    String start =
        String.valueOf(
            Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> first("start-"), Optional::isPresent)
                .orElseThrow()
                .getDomAttribute("data-test"));
    String round = start.substring("start-".length());
    await(start).click();
    await(start + "-asked");
    loseAnswers("POST", true);
    await(start + "-sure").click();
    await("retry").click();
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(await("round-" + round).getText()).contains("配送中"));
    shoot("courier-door");
    browser.manage().deleteAllCookies();

    at(390, 844);
    signIn(suite, round.substring(round.lastIndexOf('.') + 1));
    WebElement taken =
        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> first("photo-"), it -> it.isPresent())
            .orElseThrow();
    String request =
        String.valueOf(taken.getDomAttribute("data-test")).substring("photo-".length());
    taken.sendKeys(SHOTS.resolve("courier-door.png").toAbsolutePath().toString());
    Awaitility.await().atMost(PATIENCE).until(() -> await("handed-" + request).isEnabled());
    shoot("courier-390");
    await("handed-" + request).click();
    Front.Session dispatcher = new Front(suite.gateway()).staff("dispatcher");
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        dispatcher
                            .get("/api/delivery/requests/" + request)
                            .ok()
                            .path("handOver")
                            .path("photoSha256")
                            .asString(""))
                    .hasSize(64));
  }

  @Test
  void one_silent_service_says_so_and_the_rest_works(RunningSuite suite) throws IOException {
    at(1280, 900);
    suite.stop(Part.INVENTORY);
    try {
      signIn(suite, "bureau");
      await("silent-inventory");
      assertThat(text()).contains("库存服务暂无应答");
      await("breach");
      shoot("bureau-without-inventory-1280");
    } finally {
      suite.start(Part.INVENTORY);
    }
  }
}
