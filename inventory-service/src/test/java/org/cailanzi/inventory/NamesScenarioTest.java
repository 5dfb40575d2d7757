package org.cailanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sentences call places and goods what people call them, with the code beside the name. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamesScenarioTest {
  private static final String SHOP = "NAME-SM";
  private static final String DEPOT = "NAME-RD";

  @LocalServerPort int port;
  private Http bureau;

  @BeforeAll
  void register() {
    bureau = Http.to(port, TestTokens.bearer(Role.BUREAU, "3202"));
    site(SHOP, "荣巷超市", "Rongxiang store", "supermarket", "320211002");
    site(DEPOT, "耐储菜储备库", "Vegetable depot", "reserve-depot", "320205");
    bureau.receive("name-1", SHOP, "大白菜", 50, Map.of("code", "N-1"));
    bureau.receive("name-2", DEPOT, "大白菜", 900, Map.of("code", "N-2"));
  }

  private void site(String code, String zh, String en, String kind, String region) {
    Map<String, String> site = Map.of("zh", zh, "en", en, "kind", kind, "region", region);
    assertThat(bureau.put("/sites/" + code, site).status()).isEqualTo(200);
  }

  @Test
  void too_little_to_issue_hold_or_send() {
    Answer issue =
        bureau.post(
            "/stock/issues",
            "name-issue",
            Map.of(
                "site",
                SHOP,
                "commodity",
                "大白菜",
                "quantity",
                Http.kilograms(700),
                "reason",
                "sale"));
    assertThat(issue.at("/detail")).isEqualTo("荣巷超市（NAME-SM） 库存不足：大白菜 需要 700 公斤，可用 50 公斤");
    assertThat(issue.at("/detailEn"))
        .isEqualTo(
            "Not enough at Rongxiang store (NAME-SM): Chinese cabbage: wanted 700 kg, available 50"
                + " kg");
    Answer hold =
        bureau
            .as(TestTokens.bearer(Role.SERVICE, "3202"))
            .put(
                "/holds/name-hold",
                Map.of(
                    "site", SHOP, "region", "320211002", "lines", List.of(Http.line("大白菜", 700))));
    assertThat(hold.at("/detail")).startsWith("荣巷超市（NAME-SM） 货不够，整单未预留：大白菜 要 700 公斤");
    assertThat(transfer("name-t1", 700).at("/detail")).startsWith("荣巷超市（NAME-SM） 库存不足：大白菜");
  }

  private Answer transfer(String id, int kilograms) {
    return bureau.put(
        "/transfers/" + id,
        Map.of(
            "from",
            SHOP,
            "to",
            DEPOT,
            "expectedAt",
            Instant.now().plus(1, ChronoUnit.HOURS).toString(),
            "lines",
            List.of(Http.line("大白菜", kilograms))));
  }

  @Test
  void goods_on_their_way_and_more_of_them_than_were_sent() {
    assertThat(transfer("name-t2", 5).status()).isEqualTo(201);

    Answer transit =
        bureau.get("/transit?region=3202&until=" + Instant.now().plus(2, ChronoUnit.HOURS));
    assertThat(transit.at("/items/0/fromName/zh")).as(transit.text()).isEqualTo("荣巷超市");
    assertThat(transit.at("/items/0/toName/en")).isEqualTo("Vegetable depot");
    assertThat(transit.at("/items/0/commodityName/zh")).isEqualTo("大白菜");
    Answer surplus =
        bureau.post(
            "/transfers/name-t2/receipts",
            "name-surplus",
            Map.of("lines", List.of(Http.line("大白菜", 6))));
    assertThat(surplus.at("/detail"))
        .isEqualTo("调拨 name-t2（荣巷超市（NAME-SM） → 耐储菜储备库（NAME-RD））：大白菜实收 6 公斤，在途 5 公斤");
  }

  @Test
  void transfers_and_holds_name_their_places_and_goods() {
    site("NAME-A", "东亭超市", "Dongting store", "supermarket", "320205001");
    bureau.receive("name-5", "NAME-A", "大白菜", 50, Map.of("code", "N-5"));
    Answer sent =
        bureau.put(
            "/transfers/name-t3",
            Map.of(
                "from",
                "NAME-A",
                "to",
                DEPOT,
                "expectedAt",
                Instant.now().plus(9, ChronoUnit.HOURS).toString(),
                "lines",
                List.of(Http.line("大白菜", 1))));
    assertThat(sent.at("/lines/0/commodityName/zh")).as(sent.text()).isEqualTo("大白菜");
    for (String path : List.of("/transfers/name-t3", "/transfers?from=NAME-A")) {
      Answer told = bureau.get(path);
      String at = path.contains("?") ? "/items/0" : "";
      assertThat(told.at(at + "/fromName/zh")).as(told.text()).isEqualTo("东亭超市");
      assertThat(told.at(at + "/toName/en")).isEqualTo("Vegetable depot");
      assertThat(told.at(at + "/lines/0/commodityName/en")).isEqualTo("Chinese cabbage");
    }

    Map<String, Object> order =
        Map.of(
            "site",
            "NAME-A",
            "region",
            "320205001",
            "mode",
            "best-effort",
            "lines",
            List.of(Http.line("大白菜", 1), Http.line("土豆", 1)));
    Http service = bureau.as(TestTokens.bearer(Role.SERVICE, "3202"));
    for (Answer told :
        List.of(service.put("/holds/name-h3", order), service.get("/holds/name-h3"))) {
      assertThat(told.at("/lines/0/commodityName/zh")).as(told.text()).isEqualTo("大白菜");
      assertThat(told.at("/shortLines/0/commodityName/zh")).isEqualTo("土豆");
    }
    assertThat(bureau.get("/holds?site=NAME-A").text()).contains("\"commodityName\"");
  }

  private Answer release(String key, String commodity, Map<String, ?> trigger, int perHeadKg) {
    return bureau.post(
        "/reserve-releases",
        key,
        Map.of(
            "site",
            DEPOT,
            "commodity",
            commodity,
            "quantity",
            Http.kilograms(100),
            "trigger",
            trigger,
            "price",
            Map.of("yuan", 1.5, "unit", "元/500g"),
            "marketPrice",
            Map.of("yuan", 2, "unit", "元/500g"),
            "perHeadKg",
            perHeadKg));
  }

  @Test
  void a_release_that_breaks_its_rules() {
    Map<String, String> order = Map.of("kind", "order", "evidence", "锡商〔2020〕1号");

    assertThat(release("name-release", "大白菜", order, 6).at("/detail"))
        .isEqualTo("耐储菜储备库（NAME-RD）的大白菜：每人每天限购 6 公斤，不得超过 5 公斤");
  }

  @Test
  void the_cover_that_a_release_rests_on() {
    bureau.csv("/populations/imports", "region,zh,population,source\n320206,惠山区,50000,普查\n");
    bureau.site("NAME-HS", "supermarket", "320206001");
    bureau.receive("name-3", "NAME-HS", "土豆", 20, Map.of("code", "N-3"));
    bureau.receive("name-4", DEPOT, "土豆", 900, Map.of("code", "N-4"));

    Answer released = release("name-low", "土豆", Map.of("kind", "low-cover", "region", "320206"), 2);

    assertThat(released.at("/evidence"))
        .as(released.text())
        .endsWith(" 惠山区耐储蔬菜可供 20 公斤，日需 10000 公斤，目标 7 天");
  }

  @Test
  void a_recalled_lot() {
    Answer recall =
        bureau.put(
            "/recalls/name-recall",
            Map.of("region", "3202", "commodity", "大白菜", "lot", "N-9", "reason", "农残超标"));
    assertThat(recall.at("/regionName/zh")).as(recall.text()).isEqualTo("无锡市");
    assertThat(recall.at("/commodityName/zh")).isEqualTo("大白菜");
    bureau.receive("name-9", SHOP, "大白菜", 5, Map.of("code", "N-9"));
    assertThat(bureau.get("/recalls/name-recall").at("/taken/0/siteName/zh")).isEqualTo("荣巷超市");
    assertThat(bureau.get("/recalls?within=3202").at("/items/0/commodityName/en"))
        .isEqualTo("Chinese cabbage");
  }

  @Test
  void what_is_not_there_and_who_may() {
    assertThat(bureau.get("/recalls/none").at("/detail")).isEqualTo("没有编号为 none 的召回");
    assertThat(
            bureau
                .as(TestTokens.bearer(Role.DISPATCHER, "3202"))
                .put("/recalls/name-x", Map.of())
                .at("/detail"))
        .isEqualTo("此操作须由商务局办理");
  }
}
