package org.cailanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cailanzi.inventory.Http.kilograms;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a market is told, and how it writes what came in crates. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoticeScenarioTest {
  @LocalServerPort int port;
  private Http bureau;

  @BeforeAll
  void open() {
    bureau = Http.to(port, TestTokens.bearer(Role.BUREAU, "3202"));
    bureau.put(
        "/sites/NT-1",
        Map.of(
            "zh", "惠山超市", "en", "Huishan shop", "kind", "supermarket", "region", "320206101201"));
  }

  private Answer packed(String key, String commodity, Map<String, ?> packs) {
    return bureau.post(
        "/stock/receipts",
        key,
        Map.of(
            "site",
            "NT-1",
            "commodity",
            commodity,
            "packs",
            packs,
            "lot",
            Map.of("code", key, "storage", "冷藏")));
  }

  private static Map<String, Object> much(Object amount, String unit) {
    return Map.of("amount", amount, "unit", unit);
  }

  @Test
  @Order(1)
  void crates_are_counted_exactly_and_kept_as_typed() {
    Answer boxes =
        packed("p1", "西红柿", Map.of("count", 3, "unit", "箱", "of", 12, "each", much(500, "g")));
    Answer weighed =
        packed("p2", "西红柿", Map.of("count", 3, "unit", "箱", "together", much(18.42, "kg")));

    assertThat(boxes.at("/onHand/amount")).as(boxes.text()).isEqualTo("18000");
    assertThat(weighed.at("/onHand/amount")).isEqualTo("36420");
    assertThat(weighed.at("/lots/0/storage")).isEqualTo("chilled");
    assertThat(bureau.get("/ledger?site=NT-1&commodity=TOMATO").body().at("/items"))
        .extracting(it -> it.at("/note").asString())
        .containsExactly("3 箱 × 12 × 500 g", "3 箱 = 18.42 kg");
    Answer inexact =
        packed("p3", "西红柿", Map.of("count", 3, "unit", "箱", "together", much(18.4205, "kg")));
    assertThat(inexact.status()).isEqualTo(400);
    assertThat(inexact.at("/field")).isEqualTo("packs");
  }

  @Test
  @Order(2)
  void milk_in_cartons_and_medical_supplies_are_counted_by_the_piece() {
    assertThat(
            packed("p4", "牛奶", Map.of("count", 2, "unit", "箱", "of", 24, "each", much(1, "盒")))
                .at("/onHand/amount"))
        .isEqualTo("48");
    assertThat(
            packed("p5", "胰岛素", Map.of("count", 1, "unit", "盒", "of", 10, "each", much(1, "支")))
                .at("/onHand/unit"))
        .isEqualTo("piece");
    Answer table =
        bureau.csv(
            "/stock/imports",
            """
            单号,网点,品种,数量,单位,件数,每件数量,温区
            NT-a,NT-1,黄瓜,500,g,3,12,常温
            NT-b,NT-1,黄瓜,18.42,公斤,3,,冷藏
            """);
    assertThat(table.at("/rowsWritten")).as(table.text()).isEqualTo("2");
    assertThat(bureau.get("/stock/NT-1/CUCUMBER").at("/onHand/amount")).isEqualTo("36420");
    assertThat(bureau.get("/ledger?site=NT-1&commodity=CUCUMBER").at("/items/1/note"))
        .isEqualTo("3 件 = 18.42 公斤");
  }

  @Test
  @Order(3)
  void what_expires_soon_is_low_or_blocked_is_told_by_urgency() {
    Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
    bureau.receive("n1", "NT-1", "菠菜", 9, Map.of("code", "SOON", "expires", tomorrow.toString()));
    bureau.receive(
        "n2",
        "NT-1",
        "菠菜",
        4,
        Map.of("code", "LATER", "expires", "" + tomorrow.plusSeconds(600_000)));
    bureau.receive(
        "n3",
        "NT-1",
        "菠菜",
        2,
        Map.of("code", "OVER", "expires", "" + tomorrow.minusSeconds(90_000)));
    bureau.put(
        "/recalls/nt", Map.of("region", "320206", "commodity", "牛奶", "lot", "p4", "reason", "抽检"));
    bureau.put(
        "/targets/NT-1",
        Map.of(
            "lines",
            List.of(
                Map.of("commodity", "菠菜", "quantity", kilograms(14)),
                Map.of("commodity", "口罩", "quantity", much(100, "个")),
                Map.of("commodity", "黄瓜", "quantity", kilograms(1)))));

    Answer told = bureau.get("/notices?region=320206&days=2");

    assertThat(told.body().at("/items"))
        .as(told.text())
        .extracting(NoticeScenarioTest::said)
        .containsExactly(
            "blocked MILK p4 48",
            "expired SPINACH OVER 2000",
            "expiring SPINACH SOON 9000",
            "below-target MASK null 0",
            "below-target SPINACH null 13000");
    assertThat(told.at("/counts/below-target")).isEqualTo("2");
    String expires =
        ZonedDateTime.ofInstant(tomorrow, ZoneId.of("Asia/Shanghai")).toLocalDate() + " ";
    assertThat(told.body().at("/items"))
        .extracting(it -> it.at("/text/zh").asString())
        .satisfiesExactly(
            it -> assertThat(it).isEqualTo("惠山超市（NT-1，惠山区）的牛奶 48 份（批次 p4）因召回 nt 封存，不得发放"),
            it -> assertThat(it).contains("菠菜 2 公斤（批次 OVER）已于 ", "过期，请报损"),
            it -> assertThat(it).contains("菠菜 9 公斤（批次 SOON）将于 " + expires),
            it -> assertThat(it).endsWith("口罩可供 0 份，低于目标 100 份，缺 100 份"),
            it -> assertThat(it).endsWith("菠菜可供 13 公斤，低于目标 14 公斤，缺 1 公斤"));
    assertThat(told.body().at("/items"))
        .extracting(it -> it.at("/text/en").asString())
        .anySatisfy(
            it ->
                assertThat(it)
                    .contains(
                        "Huishan shop (NT-1, Huishan)",
                        "13 kg of Spinach",
                        "target of 14 kg by 1 kg"))
        .allSatisfy(it -> assertThat(it).doesNotContainPattern("\\p{IsHan}{5}"));
    assertThat(told.at("/items/0/regionName/zh")).isEqualTo("惠山区");
    assertThat(told.at("/items/0/commodityName/en")).isEqualTo("Milk");
    assertThat(bureau.get("/notices?region=320206&days=0").at("/counts/expiring")).isEmpty();
    assertThat(
            bureau
                .as(TestTokens.bearer(Role.MARKET, "320213"))
                .get("/notices?region=320206")
                .status())
        .isEqualTo(403);
  }

  private static String said(JsonNode notice) {
    return "%s %s %s %s"
        .formatted(
            notice.at("/kind").asString(),
            notice.at("/commodity").asString(),
            notice.at("/lot").asString("null"),
            notice.at("/quantity/amount").asString());
  }

  @Test
  @Order(4)
  void goods_that_expire_before_the_hand_over_do_not_count_for_it() {
    Http delivery = bureau.as(TestTokens.bearer(Role.SERVICE, "3202"));
    Map<String, Object> now = spinach(13, Instant.now());
    Map<String, Object> inTwoDays = spinach(13, Instant.now().plus(2, ChronoUnit.DAYS));

    Answer tooShort = delivery.put("/holds/nt-1", inTwoDays);

    assertThat(tooShort.at("/type")).as(tooShort.text()).isEqualTo("/problems/not-enough-stock");
    assertThat(tooShort.at("/lines/0/available/amount")).isEqualTo("4000");
    assertThat(delivery.put("/holds/nt-2", now).status()).isEqualTo(201);
  }

  private static Map<String, Object> spinach(int kilograms, Instant neededAt) {
    return Map.of(
        "site", "NT-1",
        "region", "320206001",
        "lines", List.of(Http.line("菠菜", kilograms)),
        "reference", "r",
        "neededAt", neededAt.toString());
  }
}
