package org.cailanzi.suite.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cailanzi.suite.e2e.Acknowledged.GOODS;
import static org.cailanzi.suite.e2e.Acknowledged.SITES;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.cailanzi.suite.e2e.Acknowledged.Received;
import org.cailanzi.suite.e2e.DoorWriters.Delivering;
import org.cailanzi.suite.e2e.DoorWriters.Requesting;
import org.cailanzi.suite.e2e.Front.Session;
import org.cailanzi.suite.e2e.StockWriters.Holding;
import org.cailanzi.suite.e2e.StockWriters.Quoting;
import org.cailanzi.suite.e2e.StockWriters.Receiving;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Seventeen writers at work while the four services are killed at random moments, sometimes two at
 * once. What was acknowledged is there afterwards, once; what was not is whole or absent, and holds
 * nothing. {@code -Dcailanzi.kills=200} kills more.
 */
@Order(9)
@ExtendWith(LoadedCity.class)
class FaultTest {
  private static final int KILLS = Integer.getInteger("cailanzi.kills", 20);
  private static final long SEED = 20200224;
  private static final int LEAST_OF_EACH = 20;

  private final AtomicBoolean stopped = new AtomicBoolean();
  private final Acknowledged done = new Acknowledged();

  @Test
  void nothing_acknowledged_is_lost_and_nothing_happens_twice(RunningSuite suite, Front front)
      throws Exception {
    Session bureau = front.staff("bureau");
    Session dispatcher = front.staff("dispatcher");
    Map<String, Long> before = new HashMap<>();
    SITES.forEach(it -> before.put(it, stock(bureau, it).path("onHand").path("amount").asLong()));
    OpenHolds open = new OpenHolds(bureau, dispatcher);
    Map<String, Long> ofOthers = open.heldBeyond(Map.of());

    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> work = new ArrayList<>();
      writers(front, bureau, dispatcher).forEach(it -> work.add(pool.submit(it)));
      work.add(pool.submit(() -> readWholeDocuments(bureau)));
      try {
        killAtRandom(suite);
        await("enough of every kind was acknowledged")
            .atMost(Duration.ofMinutes(2))
            .untilAsserted(
                () ->
                    assertThat(done.counts().values())
                        .as("%s", done.counts())
                        .allSatisfy(it -> assertThat(it).isGreaterThanOrEqualTo(LEAST_OF_EACH)));
      } finally {
        stopped.set(true);
      }
      for (Future<?> each : work) {
        each.get(2, TimeUnit.MINUTES);
      }
    }

    everyRequestSettles(dispatcher);
    everyHoldIsAsItWasLeft(dispatcher);
    everyReceiptIsInTheLedgerOnce(bureau);
    everyQuoteIsThere(bureau);
    theLedgerExplainsEveryBalance(bureau);
    whatCameInAndWentOutIsWhatIsThere(bureau, before);
    assertThat(open.heldBeyond(leftHeld()))
        .as("held by nobody that is known to hold")
        .isEqualTo(ofOthers);
  }

  private void killAtRandom(RunningSuite suite) {
    Random random = new Random(SEED);
    Part[] all = Part.values();
    for (int kill = 0; kill < KILLS; kill++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200 + random.nextInt(1_800)));
      // Each of the four in turn, so that none is spared by chance; now and then two at once.
      Part victim = all[kill % all.length];
      Part beside = all[(kill + 1 + random.nextInt(all.length - 1)) % all.length];
      Part[] victims = kill % 3 == 2 ? new Part[] {victim, beside} : new Part[] {victim};
      for (Part each : victims) {
        suite.kill(each);
      }
      suite.start(victims);
    }
  }

  private List<Writer> writers(Front front, Session bureau, Session dispatcher) {
    List<Writer> writers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      writers.add(new Receiving(i, bureau, done, stopped));
      writers.add(new Requesting(i, dispatcher, done, stopped));
    }
    for (int i = 0; i < SITES.size(); i++) {
      writers.add(new Holding(i, dispatcher, done, stopped));
      writers.add(new Quoting(i, bureau, done, stopped));
      String courier = "courier-%02d".formatted(i + 2);
      Session rider = front.staff(courier);
      String street = Acknowledged.region(SITES.get(i));
      writers.add(new Delivering(street, courier, dispatcher, rider, done, stopped));
    }
    assertThat(writers).hasSize(17);
    return writers;
  }

  /** What the holds of this test that were left held still hold, by site and commodity. */
  private Map<String, Long> leftHeld() {
    Map<String, Long> left = new HashMap<>();
    done.holds.values().stream()
        .filter(it -> it.state().equals("held"))
        .forEach(
            it ->
                Holding.GRAMS.forEach(
                    (commodity, grams) ->
                        left.merge(it.site() + "|" + commodity, grams, Long::sum)));
    return left;
  }

  private static JsonNode stock(Session bureau, String site) {
    return Writer.insisted(() -> bureau.get("/api/inventory/stock/" + site + "/" + GOODS)).ok();
  }

  /** A document that was half written would not add up. */
  private void readWholeDocuments(Session bureau) {
    while (!stopped.get()) {
      for (String site : SITES) {
        JsonNode stock = stock(bureau, site);
        long onHand = stock.path("onHand").path("amount").asLong();
        long held = stock.path("held").path("amount").asLong();
        long available = stock.path("available").path("amount").asLong();
        long lots =
            stock
                .path("lots")
                .valueStream()
                .mapToLong(it -> it.path("quantity").path("amount").asLong())
                .sum();
        assertThat(lots).as("lots of %s", stock).isEqualTo(onHand);
        assertThat(available).as("%s", stock).isNotNegative().isLessThanOrEqualTo(onHand - held);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  private void everyRequestSettles(Session dispatcher) {
    await("every request is where people must act, or over")
        .atMost(Duration.ofMinutes(6))
        .pollInterval(Duration.ofSeconds(2))
        .untilAsserted(
            () ->
                assertThat(done.requests)
                    .allSatisfy(
                        it ->
                            assertThat(state(dispatcher, it))
                                .as(it)
                                .isIn("held", "planned", "out", "completed", "refused")));
    assertThat(done.handedOver)
        .doesNotHaveDuplicates()
        .allSatisfy(it -> assertThat(state(dispatcher, it)).as(it).isEqualTo("completed"));
  }

  private static String state(Session caller, String path) {
    return Writer.insisted(() -> caller.get(path)).ok().path("state").asString("");
  }

  private void everyHoldIsAsItWasLeft(Session dispatcher) {
    done.holds.forEach(
        (path, left) ->
            await(path)
                // Most are at once as they were left: a delay for each is minutes for all.
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(state(dispatcher, path)).isEqualTo(left.state())));
  }

  private void everyReceiptIsInTheLedgerOnce(Session bureau) {
    Map<String, Long> seen = new ConcurrentHashMap<>();
    SITES.forEach(
        site ->
            movements(bureau, site, GOODS)
                .forEach(
                    it ->
                        it.path("lots")
                            .forEach(
                                lot -> {
                                  if (it.path("onHand").asLong() > 0) {
                                    seen.merge(lot.path("lot").asString(""), 1L, Long::sum);
                                  }
                                })));
    assertThat(done.receipts).allSatisfy(it -> assertThat(seen).containsEntry(it.lot(), 1L));
  }

  private static List<JsonNode> movements(Session bureau, String site, String commodity) {
    List<JsonNode> all = new ArrayList<>();
    String next = "";
    do {
      String path =
          "/api/inventory/ledger?site=%s&commodity=%s%s"
              .formatted(site, commodity, next.isEmpty() ? "" : "&after=" + next);
      JsonNode page = Writer.insisted(() -> bureau.get(path)).ok();
      page.path("items").forEach(all::add);
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    return all;
  }

  private void everyQuoteIsThere(Session bureau) {
    done.quotes.forEach(
        (key, yuan) -> {
          String[] parts = key.split("\\|", -1);
          String path =
              "/api/price/quotes?point=%s&commodity=ONION&stage=retail&month=%s"
                  .formatted(parts[0], parts[1].substring(0, 7));
          JsonNode month = Writer.insisted(() -> bureau.get(path)).ok();
          assertThat(month.toString())
              .as("%s %s", key, yuan)
              .contains(parts[1])
              .contains(yuan.stripTrailingZeros().toPlainString());
        });
  }

  private static void theLedgerExplainsEveryBalance(Session bureau) {
    for (String site : SITES) {
      JsonNode stocks = Writer.insisted(() -> bureau.get("/api/inventory/stock?site=" + site)).ok();
      assertThat(stocks.path("items").size()).isGreaterThan(20);
      for (JsonNode stock : stocks.path("items")) {
        String path =
            "/api/inventory/ledger/proof?site=%s&commodity=%s"
                .formatted(site, stock.path("commodity").asString(""));
        JsonNode proof = Writer.insisted(() -> bureau.get(path)).ok();
        assertThat(proof.path("agrees").asBoolean()).as("%s", proof).isTrue();
      }
    }
  }

  private void whatCameInAndWentOutIsWhatIsThere(Session bureau, Map<String, Long> before) {
    for (String site : SITES) {
      long came =
          done.receipts.stream()
              .filter(it -> it.site().equals(site))
              .mapToLong(Received::grams)
              .sum();
      long issued =
          -movements(bureau, site, GOODS).stream()
              .mapToLong(it -> it.path("onHand").asLong())
              .filter(it -> it < 0)
              .sum();
      assertThat(stock(bureau, site).path("onHand").path("amount").asLong())
          .as("on hand at %s", site)
          .isEqualTo(before.getOrDefault(site, 0L) + came - issued);
    }
    long issuedHolds =
        done.holds.values().stream().filter(it -> it.state().equals("issued")).count();
    assertThat(issues(bureau, "fault-h"))
        .as("each issued hold went out once")
        .isEqualTo(issuedHolds);
    assertThat(issues(bureau, "fault-q"))
        .as("what was handed over went out once")
        .isEqualTo(done.handedOver.stream().filter(it -> it.contains("fault-q")).count());
  }

  private static long issues(Session bureau, String holds) {
    return SITES.stream()
        .flatMap(it -> movements(bureau, it, GOODS).stream())
        .filter(it -> it.path("hold").asString("").startsWith(holds))
        .filter(it -> it.path("onHand").asLong() < 0)
        .count();
  }
}
