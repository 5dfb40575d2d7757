package org.cailanzi.inventory.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cailanzi.inventory.ledger.Proof.Sums;
import org.cailanzi.inventory.stock.Movement;
import org.cailanzi.inventory.stock.Stock;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.stock.Stocks;
import org.cailanzi.inventory.stock.Stocks.Outbox;
import org.cailanzi.platform.measure.Dimension;
import org.springframework.stereotype.Component;

/** Reads the ledger of a stock as it stands, whether or not its last movements are copied yet. */
@Component
public class Ledger {
  private static final int STRETCH = 500;

  private final Stocks stocks;
  private final Movements movements;

  public Ledger(Stocks stocks, Movements movements) {
    this.stocks = stocks;
    this.movements = movements;
  }

  /** Up to {@code limit} movements after a version, in order; empty without such a stock. */
  public Optional<List<Movement>> after(StockKey key, long version, int limit) {
    return stocks.outboxOf(key).map(outbox -> collect(outbox, version, limit));
  }

  private List<Movement> collect(Outbox outbox, long version, int limit) {
    List<Movement> collected = new ArrayList<>();
    long last = outbox.stock().ver();
    for (long from = version; from < last && collected.size() < limit; from += STRETCH) {
      collected.addAll(stretch(outbox, from));
    }
    return collected.subList(0, Math.min(limit, collected.size()));
  }

  private List<Movement> stretch(Outbox outbox, long after) {
    Stock stock = outbox.stock();
    Dimension dimension = stock.onHand().dimension();
    long upTo = Math.min(after + STRETCH, stock.ver());
    Map<Long, Movement> byVersion = new TreeMap<>();
    // Those waiting in the outbox may be copied while we read; the version makes them one.
    outbox.movements().stream()
        .filter(it -> it.ver() > after && it.ver() <= upTo)
        .forEach(it -> byVersion.put(it.ver(), it));
    movements
        .between(stock.key(), dimension, after, upTo)
        .forEach(it -> byVersion.put(it.ver(), it));
    return byVersion.values().stream().sorted(Comparator.comparingLong(Movement::ver)).toList();
  }

  /** Adds up every movement of a stock and sets the sum beside the balance of the same version. */
  public Optional<Proof> prove(StockKey key) {
    return stocks.outboxOf(key).map(this::prove);
  }

  private Proof prove(Outbox outbox) {
    Stock stock = outbox.stock();
    Sums sums = Sums.NOTHING;
    long count = 0;
    for (long from = 0; from < stock.ver(); from += STRETCH) {
      List<Movement> stretch = stretch(outbox, from);
      sums = sums.plus(stretch);
      count += stretch.size();
    }
    return new Proof(
        stock.key(),
        stock.onHand().dimension().baseUnit(),
        stock.ver(),
        new Sums(stock.onHand().amount(), stock.held().amount()),
        sums,
        count);
  }
}
