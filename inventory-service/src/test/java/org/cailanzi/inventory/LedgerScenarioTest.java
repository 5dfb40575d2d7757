package org.cailanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cailanzi.inventory.Http.kilograms;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.cailanzi.inventory.ledger.CheckDrift;
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

/** A ledger that is corrected, proved, exported and tampered with. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LedgerScenarioTest {
  private static final String SITE = "LG-1";
  private static final Map<String, String> WHY = Map.of("reason", "录入错误");

  @LocalServerPort int port;
  @Autowired private CheckDrift drift;
  @Autowired private MongoDatabase database;
  private Http bureau;

  @BeforeAll
  void open() {
    bureau = Http.to(port, TestTokens.bearer(Role.BUREAU, "3202"));
    bureau.site(SITE, "supermarket", "320211001");
    bureau.receive("lg-1", SITE, "洋葱", 10, Map.of("code", "A", "origin", "=甘肃"));
    bureau.receive("lg-2", SITE, "洋葱", 20, Map.of("code", "B"));
    issue("lg-3", 12);
  }

  private Answer issue(String key, int kilograms) {
    return bureau.post(
        "/stock/issues",
        key,
        Map.of(
            "site", SITE, "commodity", "ONION", "quantity", kilograms(kilograms), "reason", "销售"));
  }

  private Answer reverse(int version, String key) {
    return bureau.post("/ledger/{movement}/reverse", key, WHY, SITE + "|ONION|" + version);
  }

  private String onHand() {
    return bureau.get("/stock/LG-1/ONION").at("/onHand/amount");
  }

  @Test
  @Order(1)
  void a_wrong_receipt_that_was_sold_cannot_be_undone_and_says_what_is_short() {
    Answer refused = reverse(1, "x1");

    assertThat(refused.status()).as(refused.text()).isEqualTo(409);
    assertThat(refused.at("/type")).isEqualTo("/problems/not-enough-stock");
    assertThat(refused.at("/lines/0/wanted/amount")).isEqualTo("10000");
    assertThat(refused.at("/lines/0/available/amount")).isEqualTo("0");
  }

  @Test
  @Order(2)
  void a_correction_keeps_both_and_is_made_once() {
    Answer undone = reverse(3, "x2");

    assertThat(undone.status()).as(undone.text()).isEqualTo(200);
    assertThat(undone.at("/kind")).isEqualTo("reverse");
    assertThat(undone.at("/onHand")).isEqualTo("12000");
    assertThat(undone.at("/cause")).isEqualTo("movement|LG-1|ONION|3");
    assertThat(undone.at("/note")).isEqualTo("录入错误");
    assertThat(reverse(3, "x2").text()).isEqualTo(undone.text());
    assertThat(reverse(3, "x3").at("/type")).isEqualTo("/problems/movement-reversed-before");
    assertThat(onHand()).isEqualTo("30000");
    assertThat(bureau.get("/stock/LG-1/ONION").at("/lots/0/origin")).isEqualTo("=甘肃");
    assertThat(bureau.get("/ledger?site=LG-1&commodity=ONION").body().at("/items")).hasSize(4);
  }

  @Test
  @Order(3)
  void a_reversal_is_reversed_at_most_once() {
    assertThat(reverse(4, "x4").at("/onHand")).isEqualTo("-12000");
    assertThat(reverse(4, "x5").at("/type")).isEqualTo("/problems/movement-reversed-before");
    assertThat(reverse(99, "x6").status()).isEqualTo(404);
    assertThat(onHand()).isEqualTo("18000");
  }

  @Test
  @Order(4)
  void a_step_of_a_hold_is_not_reversed_by_itself_and_what_it_promised_stays() {
    bureau
        .as(TestTokens.bearer(Role.SERVICE, "3202"))
        .put(
            "/holds/lg-h",
            Map.of(
                "site",
                SITE,
                "region",
                "320211001",
                "reference",
                "r",
                "lines",
                List.of(Http.line("ONION", 10))));

    assertThat(reverse(6, "x7").at("/type")).isEqualTo("/problems/movement-not-reversible");
    Answer promised = reverse(2, "x8");
    assertThat(promised.at("/type")).isEqualTo("/problems/not-enough-stock");
    assertThat(promised.at("/lines/0/available/amount")).isEqualTo("8000");
  }

  @Test
  @Order(5)
  void a_day_is_exported_for_excel_and_adds_up_to_the_balance() {
    String day = bureau.get("/ledger?site=LG-1&commodity=ONION").at("/items/0/at").substring(0, 10);
    String other = LocalDate.parse(day).plusDays(1).toString();
    String text =
        bureau.get("/ledger/export?site=LG-1&day={d}", day).text()
            + bureau.get("/ledger/export?site=LG-1&day={d}", other).text();

    assertThat(text).startsWith("\uFEFF\"movement\",\"at\"");
    assertThat(text).contains("\"'=甘肃\"");
    List<String[]> rows =
        text.lines()
            .filter(it -> it.startsWith("\"LG-1|ONION|"))
            .map(it -> it.substring(1, it.length() - 1).split("\",\"", -1))
            .toList();
    assertThat(rows).extracting(it -> it[0]).contains("LG-1|ONION|1", "LG-1|ONION|6");
    assertThat(rows.stream().mapToLong(it -> Long.parseLong(it[10])).sum()).isEqualTo(18_000);
    assertThat(rows.stream().mapToLong(it -> Long.parseLong(it[11])).sum()).isEqualTo(10_000);
  }

  @Test
  @Order(6)
  void a_tampered_stock_is_found_with_the_movements_that_touched_it() {
    assertThat(bureau.get("/ledger/drift?within=320211").body().at("/items")).isEmpty();
    drift.checkAll();
    assertThat(bureau.get("/ledger/drift").body().at("/drifting")).isEmpty();
    tamper(new Document("onHand", 19_000L).append("lots.0.quantity", 19_000L));

    Answer found = bureau.get("/ledger/drift?within=320211");

    assertThat(found.at("/items/0/stock")).as(found.text()).isEqualTo("LG-1|ONION");
    assertThat(found.at("/items/0/proof/lotsApart/0/lot")).isEqualTo("B");
    assertThat(found.at("/items/0/proof/ledger/onHand")).isEqualTo("18000");
    assertThat(found.body().at("/items/0/movements"))
        .extracting(it -> it.at("/version").asInt())
        .containsExactly(2, 3, 4, 5);
    tamper(new Document("onHand", 20_000L));
    assertThat(bureau.get("/ledger/drift?within=320211").at("/items/0/unreadable"))
        .contains("20000 g on hand");
    drift.checkAll();
    assertThat(bureau.get("/ledger/drift").at("/drifting/0")).isEqualTo("LG-1|ONION");
    assertThat(Integer.parseInt(bureau.get("/ledger/drift").at("/checked"))).isPositive();
    tamper(new Document("onHand", 18_000L).append("lots.0.quantity", 18_000L));
  }

  private void tamper(Document set) {
    database
        .getCollection("stock")
        .updateOne(new Document("_id", "LG-1|ONION"), new Document("$set", set));
  }
}
