package org.cailanzi.inventory.recall;

import java.time.Instant;
import java.util.List;
import org.cailanzi.inventory.hold.Hold;
import org.cailanzi.inventory.stock.Lot;
import org.cailanzi.inventory.stock.Movement;
import org.cailanzi.inventory.stock.Stock;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Where the lots of a recall are and went.
 *
 * @param stocks those where such lots lie
 * @param holds open ones on these stocks: any of them may have counted on the lots
 * @param taken what took or brought the lots, in order of time
 */
record Trace(List<Lying> stocks, List<Hold> holds, List<Taken> taken) {
  Trace {
    stocks = List.copyOf(stocks);
    holds = List.copyOf(holds);
    taken = List.copyOf(taken);
  }

  /**
   * Lots at a site.
   *
   * @param uncovered how much is promised there beyond what may still be given out
   */
  record Lying(String site, List<Lot> lots, Quantity uncovered) {
    static Lying of(Stock stock, List<Lot> lots, Instant now) {
      Quantity kept = stock.expired(now).plus(stock.blocked());
      Quantity fresh = stock.onHand().minus(kept);
      return new Lying(stock.key().site(), lots, stock.held().minus(stock.held().atMost(fresh)));
    }
  }

  /**
   * So much of a lot that a movement took or brought.
   *
   * @param hold what it was handed over for, or null
   */
  record Taken(Movement movement, Lot lot, @Nullable Hold hold) {}
}
