package org.cailanzi.suite.e2e;

import static org.cailanzi.suite.e2e.Acknowledged.GOODS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cailanzi.suite.e2e.Acknowledged.Held;
import org.cailanzi.suite.e2e.Acknowledged.Received;
import org.cailanzi.suite.e2e.Front.Answer;
import org.cailanzi.suite.e2e.Front.Session;

/** Those who write to stock and prices. */
final class StockWriters {
  private StockWriters() {}

  /** Brings goods in, each lot under its own name. */
  static final class Receiving extends Writer {
    private final int who;
    private final Session bureau;
    private final Acknowledged done;

    Receiving(int who, Session bureau, Acknowledged done, AtomicBoolean stopped) {
      super(20200224 + who, stopped);
      this.who = who;
      this.bureau = bureau;
      this.done = done;
    }

    @Override
    void act(int number) {
      String lot = "FAULT-R" + who + "-" + number;
      String site = Acknowledged.anySite(random);
      long grams = 500L * (1 + random.nextInt(20));
      Map<String, Object> receipt =
          Map.of(
              "site",
              site,
              "commodity",
              GOODS,
              "quantity",
              Map.of("amount", grams, "unit", "g"),
              "lot",
              Map.of("code", lot, "expires", "2020-04-01"));
      insisted(() -> bureau.post("/api/inventory/stock/receipts", lot, receipt)).ok();
      done.receipts.add(new Received(site, lot, grams));
    }
  }

  /** Takes goods and gives them back, hands them out or leaves them held. */
  static final class Holding extends Writer {
    static final Map<String, Long> GRAMS = Map.of(GOODS, 500L, "CARROT", 500L);

    private final int who;
    private final Session dispatcher;
    private final Acknowledged done;

    Holding(int who, Session dispatcher, Acknowledged done, AtomicBoolean stopped) {
      super(20200324 + who, stopped);
      this.who = who;
      this.dispatcher = dispatcher;
      this.done = done;
    }

    @Override
    void act(int number) {
      String path = "/api/inventory/holds/fault-h" + who + "-" + number;
      String site = Acknowledged.anySite(random);
      Map<String, Object> hold =
          Map.of(
              "site",
              site,
              "region",
              Acknowledged.region(site),
              "reference",
              "fault",
              "lines",
              GRAMS.entrySet().stream()
                  .map(
                      it ->
                          Map.of(
                              "commodity",
                              it.getKey(),
                              "quantity",
                              Map.of("amount", it.getValue(), "unit", "g")))
                  .toList());
      Answer taken = insisted(() -> dispatcher.put(path, hold));
      if (taken.status() == 409) {
        done.holds.put(path, new Held(site, "refused"));
        return;
      }
      taken.ok();
      switch (random.nextInt(3)) {
        case 0 -> end(path, site, "release", "released");
        case 1 -> end(path, site, "issue", "issued");
        default -> done.holds.put(path, new Held(site, "held"));
      }
    }

    private void end(String path, String site, String act, String state) {
      insisted(() -> dispatcher.post(path + "/" + act, path + act, Map.of())).ok();
      done.holds.put(path, new Held(site, state));
    }
  }

  /** Files prices, each on a day of its own. */
  static final class Quoting extends Writer {
    private final int who;
    private final Session bureau;
    private final Acknowledged done;

    Quoting(int who, Session bureau, Acknowledged done, AtomicBoolean stopped) {
      super(20200524 + who, stopped);
      this.who = who;
      this.bureau = bureau;
      this.done = done;
    }

    @Override
    void act(int number) {
      String point = Acknowledged.SITES.get(who);
      LocalDate day = LocalDate.parse("2019-01-01").plusDays(number % 365);
      BigDecimal yuan = BigDecimal.valueOf(200 + number % 400, 2);
      Map<String, Object> quote =
          Map.of(
              "point",
              point,
              "commodity",
              "ONION",
              "stage",
              "retail",
              "day",
              day.toString(),
              "price",
              Map.of("yuan", yuan, "unit", "元/500g"));
      insisted(() -> bureau.post("/api/price/quotes", "fault-p" + who + "-" + number, quote)).ok();
      done.quotes.put(point + "|" + day, yuan);
    }
  }
}
