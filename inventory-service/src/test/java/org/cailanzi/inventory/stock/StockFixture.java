package org.cailanzi.inventory.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;

/** Stocks, lots and acts that are valid unless a test says otherwise. */
public final class StockFixture {
  public static final Instant NOON = Instant.parse("2020-02-24T04:00:00Z");
  public static final LocalDate DAY = LocalDate.of(2020, 2, 24);
  public static final StockKey CABBAGE = new StockKey("WX-CP-01", "CABBAGE");

  private static final AtomicLong NUMBERS = new AtomicLong();

  private StockFixture() {}

  public static Quantity grams(long grams) {
    return Quantity.grams(grams);
  }

  /** An act at noon under a fresh key. */
  public static Act act() {
    return actAt(NOON);
  }

  public static Act actAt(Instant at) {
    return act(at, "key-" + NUMBERS.incrementAndGet());
  }

  public static Act act(Instant at, String key) {
    return new Act(at, DAY, "test", key, "print of " + key);
  }

  /** A lot that came this morning and keeps for so many hours after noon. */
  public static Lot lot(String code, long grams, int hours) {
    return new Lot(
        code, "山东寿光", "样例", NOON.minusSeconds(3600), NOON.plusSeconds(3600L * hours), grams(grams));
  }

  public static Stock empty() {
    return Stock.none(CABBAGE, Dimension.MASS, act().day());
  }

  public static Stock stockOf(Lot... lots) {
    Stock stock = empty();
    for (Lot lot : lots) {
      stock = changed(stock.receive(lot, act()));
    }
    return stock;
  }

  /** The stock after a change that must have been possible. */
  public static Stock changed(StockOutcome outcome) {
    if (outcome instanceof StockOutcome.Changed(var after, _)) {
      return after;
    }
    throw new AssertionError("Refused: " + outcome);
  }
}
