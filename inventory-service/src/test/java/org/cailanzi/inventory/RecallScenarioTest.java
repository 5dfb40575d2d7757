package org.cailanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cailanzi.inventory.Http.kilograms;
import static org.cailanzi.inventory.Http.line;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cailanzi.inventory.recall.SweepRecalls;
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

/** A bad lot of milk: blocked wherever it lies, traced wherever it went. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecallScenarioTest {
  private static final Map<String, String> BAD =
      Map.of("code", "PK-7", "supplier", "某肉联厂", "origin", "河南");

  @LocalServerPort int port;
  @Autowired private SweepRecalls sweep;
  private Http bureau;
  private Http delivery;

  @BeforeAll
  void open() {
    bureau = Http.to(port, TestTokens.bearer(Role.BUREAU, "3202"));
    delivery = bureau.as(TestTokens.bearer(Role.SERVICE, "3202"));
    bureau.site("RC-MKT", "wholesale-market", "320205001");
    bureau.site("RC-SHOP", "supermarket", "320205002");
    bureau.receive("rc-1", "RC-MKT", "猪肉", 100, BAD);
    bureau.put(
        "/transfers/rc-t",
        Map.of(
            "from",
            "RC-MKT",
            "to",
            "RC-SHOP",
            "lines",
            List.of(line("猪肉", 40)),
            "expectedAt",
            "" + Instant.now()));
    bureau.post("/transfers/rc-t/receipts", "rc-2", Map.of());
    bureau.receive("rc-3", "RC-SHOP", "猪肉", 20, Map.of("code", "OK-1"));
    hold("door-1", 5);
    delivery.post("/holds/door-1/issue", null, null);
    hold("door-2", 30);
    bureau.post(
        "/stock/issues",
        "rc-4",
        Map.of("site", "RC-MKT", "commodity", "PORK", "quantity", kilograms(10), "reason", "销售"));
  }

  private void hold(String id, int kilograms) {
    Answer held =
        delivery.put(
            "/holds/" + id,
            Map.of(
                "site",
                "RC-SHOP",
                "region",
                "320205002001",
                "reference",
                "request-" + id,
                "lines",
                List.of(line("猪肉", kilograms))));
    assertThat(held.status()).as(held.text()).isEqualTo(201);
  }

  @Test
  @Order(1)
  void a_blocked_lot_is_on_hand_and_not_available_and_its_ways_are_known() {
    Map<String, String> order =
        Map.of(
            "region",
            "320205",
            "commodity",
            "猪肉",
            "lot",
            "PK-7",
            "supplier",
            "某肉联厂",
            "reason",
            "检出阳性");
    Answer recall = bureau.put("/recalls/rc", order);

    assertThat(recall.status()).as(recall.text()).isEqualTo(200);
    assertThat(bureau.put("/recalls/rc", order).status()).isEqualTo(200);
    Answer stock = bureau.get("/stock/RC-SHOP/PORK");
    assertThat(stock.at("/onHand/amount")).isEqualTo("55000");
    assertThat(stock.at("/blocked/amount")).isEqualTo("35000");
    assertThat(stock.at("/available/amount")).isEqualTo("0");
    assertThat(recall.body().at("/stocks"))
        .extracting(it -> it.at("/site").asString())
        .containsExactlyInAnyOrder("RC-MKT", "RC-SHOP");
    assertThat(recall.body().at("/holds"))
        .singleElement()
        .satisfies(it -> assertThat(it.at("/reference").asString()).isEqualTo("request-door-2"));
    assertThat(recall.body().at("/taken"))
        .extracting(it -> it.at("/kind").asString())
        .contains("receive", "transfer-out", "transfer-in", "pick", "issue");
    assertThat(recall.body().at("/taken"))
        .filteredOn(it -> it.at("/kind").asString().equals("pick"))
        .singleElement()
        .satisfies(it -> assertThat(it.at("/reference").asString()).isEqualTo("request-door-1"));
  }

  @Test
  @Order(2)
  void promises_that_the_good_lots_no_longer_cover_are_counted() {
    Answer recall = bureau.get("/recalls/rc");

    assertThat(recall.body().at("/stocks"))
        .filteredOn(it -> it.at("/site").asString().equals("RC-SHOP"))
        .singleElement()
        .satisfies(it -> assertThat(it.at("/uncovered/amount").asLong()).isEqualTo(10_000));
    assertThat(bureau.as(TestTokens.bearer(Role.DISPATCHER, "320213")).get("/recalls/rc").status())
        .isEqualTo(403);
  }

  @Test
  @Order(3)
  void more_of_it_that_comes_in_later_is_blocked_too() {
    bureau.receive("rc-5", "RC-MKT", "猪肉", 7, Map.of("code", "PK-7", "supplier", "某肉联厂"));
    bureau.receive("rc-6", "RC-SHOP", "猪肉", 1, Map.of("code", "PK-8", "supplier", "某肉联厂"));
    sweep.sweep();

    assertThat(bureau.get("/stock/RC-SHOP/PORK").at("/blocked/amount")).isEqualTo("35000");
  }

  @Test
  @Order(4)
  void what_is_blocked_is_destroyed_as_far_as_promises_leave_it() {
    bureau.post("/recalls/rc/dispose", null, null);
    assertThat(bureau.get("/stock/RC-MKT/PORK").at("/onHand/amount")).isEqualTo("0");
    assertThat(bureau.get("/stock/RC-SHOP/PORK").at("/onHand/amount")).isEqualTo("30000");
    delivery.post("/holds/door-2/release", null, null);
    bureau.post("/recalls/rc/dispose", null, null);

    assertThat(bureau.get("/stock/RC-SHOP/PORK").at("/blocked/amount")).isEqualTo("0");
    assertThat(bureau.get("/stock/RC-SHOP/PORK").at("/available/amount")).isEqualTo("21000");
    assertThat(bureau.get("/ledger/proof?site=RC-SHOP&commodity=PORK").at("/agrees"))
        .isEqualTo("true");
  }

  @Test
  @Order(5)
  void a_lifted_recall_frees_its_lots() {
    Map<String, String> order =
        Map.of("region", "320205", "commodity", "猪肉", "lot", "OK-1", "reason", "误报");
    bureau.put("/recalls/rc2", order);
    assertThat(bureau.get("/stock/RC-SHOP/PORK").at("/available/amount")).isEqualTo("1000");

    assertThat(bureau.post("/recalls/rc2/lift", null, Map.of("reason", "复检合格")).at("/state"))
        .isEqualTo("lifted");

    assertThat(bureau.get("/stock/RC-SHOP/PORK").at("/available/amount")).isEqualTo("21000");
    assertThat(bureau.post("/recalls/rc2/dispose", null, null).at("/type"))
        .isEqualTo("/problems/recall-lifted");
  }

  @Test
  @Order(6)
  void the_recalls_of_a_region_are_found_when_nothing_of_them_lies_anywhere() {
    assertThat(bureau.get("/recalls?within=3202").body().at("/items"))
        .extracting(it -> it.at("/recall").asString() + " " + it.at("/state").asString())
        .containsSubsequence("rc2 lifted", "rc active");
    assertThat(bureau.get("/recalls?within=320213").body().at("/items")).isEmpty();
    assertThat(
            bureau
                .as(TestTokens.bearer(Role.DISPATCHER, "320213"))
                .get("/recalls?within=3202")
                .status())
        .isEqualTo(403);
  }
}
