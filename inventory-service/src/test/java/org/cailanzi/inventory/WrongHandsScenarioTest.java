package org.cailanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.cailanzi.platform.region.RegionCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who may not take, and what cannot be meant. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongHandsScenarioTest {
  @LocalServerPort int port;
  private Calls bureau;
  private Calls delivery;
  private Calls neighbour;
  private Calls dispatcher;

  @BeforeAll
  void aSiteWithGoods() {
    bureau = Calls.at(port, TestTokens.bearer(Role.BUREAU, "3202"));
    delivery = Calls.at(port, TestTokens.bearer(Role.SERVICE, "3202"));
    neighbour = Calls.at(port, staff("of another district", "320214"));
    dispatcher = Calls.at(port, staff("of the district", "320205"));
    assertThat(
            bureau
                .put(
                    "/sites/HANDS-CP",
                    Map.of(
                        "zh",
                        "保供点",
                        "kind",
                        "community-point",
                        "region",
                        "320205001",
                        "serves",
                        List.of("320205001")))
                .status())
        .isEqualTo(200);
    assertThat(bureau.csv("/stock/imports", receipts("h1", "土豆", "100", "kg")).status())
        .isEqualTo(200);
  }

  private static String staff(String id, String region) {
    return TestTokens.bearer(
        new Caller(id, "调度", Set.of(Role.DISPATCHER), List.of(new RegionCode(region)), null));
  }

  private static String receipts(String key, String commodity, String quantity, String unit) {
    return "key,site,commodity,quantity,unit\n%s,HANDS-CP,%s,%s,%s\n"
        .formatted(key, commodity, quantity, unit);
  }

  private static Map<String, Object> hold(String region) {
    return Map.of(
        "site",
        "HANDS-CP",
        "region",
        region,
        "reference",
        "r",
        "lines",
        List.of(Map.of("commodity", "土豆", "quantity", Map.of("amount", 1, "unit", "斤"))));
  }

  @Test
  void a_districts_staff_take_no_goods_of_another_district() {
    assertThat(neighbour.put("/holds/hands-1", hold("320214001")).status()).isEqualTo(403);
    assertThat(dispatcher.put("/holds/hands-2", hold("320205001")).status()).isEqualTo(201);
  }

  @Test
  void what_a_request_rests_on_is_not_ended_behind_its_back() {
    assertThat(delivery.put("/holds/hands-3", hold("320205001")).status()).isEqualTo(201);

    for (String act : List.of("release", "issue", "extend", "confirm")) {
      Answer refused = dispatcher.post("/holds/hands-3/" + act, Map.of());
      assertThat(refused.status()).as(act).isEqualTo(403);
      assertThat(refused.at("/fix")).as(act).contains("需求");
    }
    assertThat(dispatcher.get("/holds/hands-3").at("/state")).isEqualTo("held");
    assertThat(delivery.post("/holds/hands-3/release", Map.of()).at("/state"))
        .isEqualTo("released");
  }

  @Test
  void a_row_that_cannot_be_names_its_column_its_value_and_what_is_wrong_in_chinese_too() {
    JsonNode unknown = finding(receipts("h2", "火龙果X", "1", "kg"));
    assertThat(unknown.at("/column").asString()).isEqualTo("commodity");
    assertThat(unknown.at("/value").asString()).isEqualTo("火龙果X");
    assertThat(unknown.at("/fix/zh").asString()).contains("没有商品");

    JsonNode litres = finding(receipts("h3", "青菜", "10", "L"));
    assertThat(litres.at("/column").asString()).isEqualTo("unit");
    assertThat(litres.at("/fix/zh").asString()).contains("不能准确换算");

    JsonNode crates = finding(receipts("h4", "牛奶", "2", "箱"));
    assertThat(crates.at("/column").asString()).isEqualTo("unit");
    assertThat(crates.at("/fix/en").asString()).contains("how much is in one");

    JsonNode slip = finding(receipts("h5", "土豆", "9000000000000", "t"));
    assertThat(slip.at("/fix/zh").asString()).isNotBlank();
  }

  private JsonNode finding(String table) {
    Answer report = bureau.csv("/stock/imports?mode=good-rows", table);
    assertThat(report.at("/rowsRejected")).as(report.text()).isEqualTo("1");
    return report.body().at("/findings/0");
  }

  @Test
  void nothing_at_all_in_a_list_is_named_by_its_place() {
    Answer hold =
        dispatcher.put(
            "/holds/hands-9",
            Map.of(
                "site",
                "HANDS-CP",
                "region",
                "320205001",
                "lines",
                Collections.singletonList(null)));
    assertThat(hold.status()).isEqualTo(400);
    assertThat(hold.at("/field")).isEqualTo("lines[0]");

    Answer site =
        bureau.put(
            "/sites/HANDS-2",
            Map.of(
                "zh",
                "x",
                "kind",
                "supermarket",
                "region",
                "320205",
                "serves",
                Arrays.asList("320205", null)));
    assertThat(site.at("/field")).isEqualTo("serves[1]");
  }
}
