package org.cailanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cailanzi.inventory.Http.line;

import java.time.Instant;
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

/** A van between a market and a shop, through the front door. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TransferScenarioTest {
  private static final String BUREAU = TestTokens.bearer(Role.BUREAU, "3202");
  private static final String SHOP = TestTokens.bearer(Role.MARKET, "320214");
  private final Instant tomorrow =
      Instant.now().plus(24, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

  @LocalServerPort int port;
  private Http bureau;
  private Http shop;

  @BeforeAll
  void open() {
    bureau = Http.to(port, BUREAU);
    shop = bureau.as(SHOP);
    bureau.site("TR-MKT", "wholesale-market", "320213001");
    bureau.site("TR-SHOP", "supermarket", "320214001");
    Map<String, ?> lot = Map.of("code", "SD-1", "origin", "山东寿光", "supplier", "寿光合作社");
    bureau.receive("tr-r1", "TR-MKT", "大白菜", 100, lot);
    bureau.receive("tr-r2", "TR-MKT", "土豆", 50, Map.of("code", "TZ-1"));
  }

  private Map<String, Object> van(Map<?, ?>... lines) {
    return Map.of(
        "from", "TR-MKT", "to", "TR-SHOP", "lines", List.of(lines), "expectedAt", "" + tomorrow);
  }

  @Test
  @Order(1)
  void goods_set_out_all_or_none_and_are_seen_on_their_way() {
    Answer short_ = bureau.put("/transfers/t0", van(line("大白菜", 10), line("土豆", 51)));
    assertThat(short_.at("/type")).isEqualTo("/problems/not-enough-stock");
    assertThat(short_.at("/lines/0/commodity")).isEqualTo("POTATO");
    assertThat(bureau.get("/transfers/t0").at("/state")).isEqualTo("refused");

    Answer sent = bureau.put("/transfers/t1", van(line("大白菜", 60), line("土豆", 50)));

    assertThat(sent.status()).as(sent.text()).isEqualTo(201);
    assertThat(sent.at("/state")).isEqualTo("sent");
    assertThat(bureau.put("/transfers/t1", van(line("大白菜", 60), line("土豆", 50))).status())
        .isEqualTo(200);
    assertThat(bureau.put("/transfers/t1", van(line("大白菜", 61))).status()).isEqualTo(422);
    assertThat(bureau.get("/stock/TR-MKT/CABBAGE").at("/onHand/amount")).isEqualTo("40000");
    Answer coming = shop.get("/stock/TR-SHOP/CABBAGE");
    assertThat(coming.at("/inTransit/amount")).as("though it never had any").isEqualTo("60000");
    assertThat(coming.at("/onHand/amount")).isEqualTo("0");
    assertThat(shop.get("/stock?site=TR-SHOP").body().at("/items"))
        .extracting(it -> it.at("/commodity").asString())
        .containsExactly("CABBAGE", "POTATO");
    assertThat(shop.get("/stock/TR-SHOP/ONION").status()).isEqualTo(404);
    Answer transit =
        bureau.get("/transit?region=320214&until={u}", tomorrow.plusSeconds(1).toString());
    assertThat(transit.at("/items/0/quantity/amount")).isEqualTo("60000");
    assertThat(
            bureau.get("/transit?region=320214&until={u}", "" + Instant.now()).body().at("/items"))
        .isEmpty();
  }

  @Test
  @Order(2)
  void the_destination_receives_in_parts_and_never_more_than_was_sent() {
    Map<String, Object> part = Map.of("lines", List.of(line("大白菜", 20)));
    Answer received = shop.post("/transfers/t1/receipts", "in-1", part);
    assertThat(received.status()).as(received.text()).isEqualTo(200);
    assertThat(received.at("/state")).isEqualTo("partly-received");
    assertThat(shop.post("/transfers/t1/receipts", "in-1", part).text()).isEqualTo(received.text());

    Answer stock = shop.get("/stock/TR-SHOP/CABBAGE");
    assertThat(stock.at("/onHand/amount")).isEqualTo("20000");
    assertThat(stock.at("/inTransit/amount")).isEqualTo("40000");
    assertThat(stock.at("/lots/0/supplier")).isEqualTo("寿光合作社");
    assertThat(stock.at("/lots/0/storage")).isEqualTo("ambient");

    Map<String, Object> tooMuch = Map.of("lines", List.of(line("大白菜", 41)));
    Answer refused = shop.post("/transfers/t1/receipts", "in-2", tooMuch);
    assertThat(refused.at("/type")).isEqualTo("/problems/more-than-sent");
    assertThat(refused.at("/lines/0/available/amount")).isEqualTo("40000");
    assertThat(bureau.post("/transfers/t1/cancel", null, null).at("/type"))
        .isEqualTo("/problems/transfer-received");
    assertThat(shop.put("/transfers/t9", van(line("大白菜", 1))).status())
        .as("the source is not the shop's")
        .isEqualTo(403);
  }

  @Test
  @Order(3)
  void what_did_not_arrive_is_told_with_its_reason() {
    assertThat(shop.post("/transfers/t1/close", null, null).at("/field")).isEqualTo("reason");
    assertThat(shop.post("/transfers/t1/close", null, Map.of("reason", "销售")).status())
        .isEqualTo(400);

    Answer closed = shop.post("/transfers/t1/close", null, Map.of("reason", "短少"));

    assertThat(closed.at("/state")).isEqualTo("closed");
    assertThat(closed.at("/lines/0/open/amount")).isEqualTo("40000");
    Answer ledger = bureau.get("/ledger?site=TR-SHOP&commodity=CABBAGE");
    assertThat(ledger.at("/items/1/kind")).isEqualTo("difference");
    assertThat(ledger.at("/items/1/reason")).isEqualTo("shortage");
    assertThat(ledger.at("/items/1/cause")).isEqualTo("transfer|t1");
    assertThat(ledger.at("/items/1/lots/0/quantity/amount")).isEqualTo("40000");
    assertThat(shop.get("/stock/TR-SHOP/CABBAGE").at("/inTransit/amount")).isEqualTo("0");
    assertThat(shop.post("/transfers/t1/receipts", "in-3", Map.of()).at("/type"))
        .isEqualTo("/problems/transfer-over");
  }

  @Test
  @Order(4)
  void a_cancelled_transfer_is_back_where_it_came_from() {
    bureau.put("/transfers/t2", van(line("大白菜", 40)));
    assertThat(bureau.get("/stock/TR-MKT/CABBAGE").at("/onHand/amount")).isEqualTo("0");

    assertThat(bureau.post("/transfers/t2/cancel", null, null).at("/state")).isEqualTo("cancelled");
    assertThat(bureau.post("/transfers/t2/cancel", null, null).status()).isEqualTo(200);

    Answer stock = bureau.get("/stock/TR-MKT/CABBAGE");
    assertThat(stock.at("/onHand/amount")).isEqualTo("40000");
    assertThat(stock.at("/lots/0/origin")).isEqualTo("山东寿光");
    assertThat(bureau.get("/transfers?from=TR-MKT").body().at("/items")).hasSize(3);
    assertThat(bureau.get("/transfers?to=TR-SHOP&after=t1").body().at("/items")).hasSize(1);
    assertThat(bureau.get("/ledger/proof?site=TR-MKT&commodity=CABBAGE").at("/agrees"))
        .isEqualTo("true");
  }

  @Test
  @Order(5)
  void a_transfer_received_whole_closes_by_itself() {
    bureau.put("/transfers/t3", van(line("大白菜", 40)));

    assertThat(shop.post("/transfers/t3/receipts", "in-4", Map.of()).at("/state"))
        .isEqualTo("closed");
    assertThat(shop.get("/stock/TR-SHOP/CABBAGE").at("/onHand/amount")).isEqualTo("60000");
  }
}
