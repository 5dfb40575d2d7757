package org.cailanzi.suite.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.JsonNode;

/** What a clerk of the bureau does at the desk, page by page, in a real browser. */
@Order(3)
@ExtendWith(LoadedCity.class)
class DeskTest extends InBrowser {

  private static Front.Session bureau(RunningSuite suite) {
    return new Front(suite.gateway()).staff("bureau");
  }

  private void sit(RunningSuite suite, String screen) {
    signIn(suite, "bureau");
    await("who");
    click(await("nav-" + screen));
  }

  private void seen(String name) throws IOException {
    assertThat(text()).doesNotContain("undefined", "NaN", "[object");
    shoot(name);
    nothingOverflows();
  }

  @Test
  void a_doubtful_price_is_put_right_once_though_its_answer_was_lost(RunningSuite suite)
      throws IOException {
    Front.Session bureau = bureau(suite);
    Map<String, Object> slip =
        Map.of(
            "point", "WX-SM-320205",
            "commodity", "PORK",
            "stage", "retail",
            "day", "2020-02-24",
            "price", Map.of("yuan", 3.2, "unit", "元/斤"));
    bureau.post("/api/price/quotes", "desk-slip", slip).ok();
    at(390, 844);
    sit(suite, "doubts");
    // The sample city's own doubts have waited longer.
    click(await("doubt-WX-SM-320205-PORK").findElement(By.cssSelector("[aria-expanded='false']")));
    assertThat(await("doubt-WX-SM-320205-PORK").getText()).contains("¥3.20/斤", "单位可能有误");
    awaitText("限价");
    awaitText("2月23日");
    seen("desk-doubt-390");

    await("right-price").sendKeys("29.30");
    WebElement reason = await("correct-0");
    loseAnswers("POST", true);
    click(reason);
    click(await("retry"));
    assertThat(await("decided").getText()).contains("样例超市 锡山区", "猪肉", "已更正");
    nothingOverflows();
    JsonNode months =
        bureau.get("/api/price/quotes?point=WX-SM-320205&commodity=PORK&month=2020-02").ok();
    JsonNode versions = months.path("items").get(months.path("items").size() - 1).path("versions");
    assertThat(versions)
        .extracting(it -> it.path("price").path("yuan").asString() + it.path("counts").asString())
        .hasSize(3)
        .endsWith("3.2false", "29.3true");
  }

  @Test
  void a_list_is_read_again_when_changes_of_it_went_by_unheard(RunningSuite suite) {
    Object hook =
        browser
            .executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                    "source",
                    "window.EventSource = class extends EventSource {"
                        + " constructor(path) { super(path); window.stream = this; } }"))
            .get("identifier");
    signIn(suite, "bureau");
    await("live");
    await("breach");
    long before = readsOfBreaches();

    browser.executeScript(
        "window.stream.dispatchEvent(new MessageEvent('fresh-list', {data: '{}'}))");

    Awaitility.await().untilAsserted(() -> assertThat(readsOfBreaches()).isGreaterThan(before));
    browser.executeCdpCommand(
        "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", String.valueOf(hook)));
  }

  private static long readsOfBreaches() {
    Object reads =
        browser.executeScript(
            "return performance.getEntriesByType('resource')"
                + ".filter(it => it.name.includes('/api/price/breaches?')).length");
    return ((Number) Objects.requireNonNull(reads)).longValue();
  }

  @Test
  void a_product_that_a_market_says_it_replaced_is_looked_into(RunningSuite suite)
      throws IOException {
    Map<String, Object> claim =
        Map.of("oldProduct", "散装鸡蛋", "newProduct", "盒装鸡蛋", "reason", "原产品停售");
    new Front(suite.gateway())
        .staff("market")
        .put("/api/price/substitutions/WX-SM-320205/EGGS/retail/2020-02-24", claim)
        .ok();
    at(390, 844);
    sit(suite, "doubts");
    click(await("kind-claim"));
    assertThat(await("claim-WX-SM-320205-EGGS").getText())
        .contains("样例超市 锡山区", "散装鸡蛋 → 盒装鸡蛋", "原产品停售");
    seen("desk-claim-390");

    click(await("confirm-0"));

    assertThat(await("decided").getText()).contains("鸡蛋", "代表品更换属实", "已到店核实");
    nothingWasBlockedOrBroken();
  }

  @Test
  void a_breach_leads_to_its_case_and_the_point_is_notified(RunningSuite suite) throws IOException {
    at(1280, 900);
    signIn(suite, "bureau");
    await("breach");
    click(browser.findElement(By.cssSelector("[data-test=breach]:not(:has(.doubt)) summary")));
    click(await("to-case"));
    assertThat(await("case-state").getText()).contains("待告诫");
    assertThat(await("clock").getText()).contains("须提醒告诫", "还剩");
    awaitText("依据价格法第三十条");
    assertThat(await("facts").getText()).contains("所售价格", "限价", "超出", "/斤");

    click(await("act-notify"));
    await("act-number").sendKeys("锡价告〔2020〕1号");
    click(await("act-send"));
    await("act-done");
    awaitText("当事人可申辩");
    assertThat(await("history").getText()).contains("提醒告诫 锡价告〔2020〕1号");
    assertThat(await("notice").getText()).contains("打印告诫书");
    seen("desk-case-1280");
    nothingWasBlockedOrBroken();
  }

  @Test
  void a_closure_is_tried_out_before_anybody_is_closed_in(RunningSuite suite) throws IOException {
    at(390, 844);
    sit(suite, "whatif");
    click(await("close-320211"));
    click(await("reckon"));
    assertThat(await("summary").getText()).contains("封控 7 天", "须调入");
    assertThat(await("need-vegetables").findElement(By.tagName("cover-curve")).isDisplayed())
        .isTrue();
    seen("desk-what-if-390");
    nothingWasBlockedOrBroken();
  }

  @Test
  void the_overview_tells_the_price_index_with_its_sums_and_what_is_warned_of(RunningSuite suite)
      throws IOException {
    at(390, 844);
    sit(suite, "overview");
    assertThat(await("index-now").getText()).matches("\\d{2,3}\\.\\d{2}");
    WebElement index = await("price-index");
    assertThat(index.getText()).contains("平均为 100", "比前一日", "比上周同日");
    click(index.findElement(By.tagName("summary")));
    assertThat(index.getText()).contains("Σ（权重 × 指数）", "拉动（点）", "猪肉");
    WebElement pork = await("warned-pork");
    assertThat(pork.getText()).contains("紧急", "猪肉", "可供");
    click(pork.findElement(By.tagName("summary")));
    assertThat(pork.getText()).contains("个采价点几何平均");
    seen("desk-overview-390");
    nothingWasBlockedOrBroken();
  }

  @Test
  void a_proposal_is_read_approved_and_becomes_an_order(RunningSuite suite) throws IOException {
    at(1280, 900);
    sit(suite, "supply");
    click(await("propose"));
    assertThat(await("proposal").getText())
        .contains("大白菜", " 吨", "样例供应商 寿光蔬菜合作社 → 样例超市", "运费", "合计 ¥");
    seen("desk-proposal-1280");

    click(await("approve"));
    click(await("approve-sure"));
    assertThat(await("approved").getText()).contains("批准");
    click(await("to-orders"));
    assertThat(await("orders").getText()).contains("大白菜", " 吨", "已下单", "还差");
    seen("desk-orders-1280");

    click(await("nav-overview"));
    click(await("nav-supply"));
    WebElement earlier = await("proposals");
    assertThat(earlier.getText()).contains("无锡市", "已批准", "bureau 批准");
    click(earlier.findElement(By.tagName("button")));
    assertThat(await("approved").getText()).contains("批准");
    nothingWasBlockedOrBroken();
  }

  private static void somebodyIsPromisedGreens(RunningSuite suite) {
    Front.Session dispatcher = new Front(suite.gateway()).staff("dispatcher");
    Map<String, Object> greens =
        Map.of("commodity", "GREENS", "quantity", Map.of("amount", 1, "unit", "斤"));
    Map<String, Object> wish =
        Map.of(
            "dwelling",
            DoorCards.of(suite, 1).dwelling(),
            "day",
            "2020-02-25",
            "slot",
            "PM",
            "items",
            List.of(greens));
    dispatcher.put("/api/delivery/requests/desk-greens", wish).ok();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> dispatcher.get("/api/delivery/requests/desk-greens").ok(),
            it -> it.path("state").asString("").equals("held"));
  }

  @Test
  void a_recalled_lot_is_followed_to_the_doors_and_given_free_again(RunningSuite suite)
      throws IOException {
    somebodyIsPromisedGreens(suite);
    at(390, 844);
    sit(suite, "recall");
    await("notice-expiring").click();
    await("find").sendKeys("GREENS");
    click(await("begin-recall"));
    await("recall-reason").sendKeys("检出农残超标");
    click(await("recall"));
    click(await("recall-sure"));
    assertThat(await("lying").getText()).contains("样例保供点", "已封存");
    assertThat(await("doors").getText()).contains("等待中的订单", "由社区调度在本页查看");
    seen("desk-recall-390");
    String recall = browser.getCurrentUrl();
    signOut();

    signIn(suite, "dispatcher");
    await("who");
    browser.get(recall);
    click(await("door"));
    assertThat(await("door-of").getText()).contains("D0");
    shoot("desk-recall-door-390");
    signOut();

    signIn(suite, "bureau");
    await("who");
    browser.get(recall);
    await("lift-reason").sendKeys("复检合格");
    click(await("lift"));
    click(await("lift-sure"));
    awaitText("已解除");
    nothingWasBlockedOrBroken();
  }
}
