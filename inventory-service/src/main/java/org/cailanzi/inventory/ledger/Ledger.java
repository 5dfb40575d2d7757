package org.cailanzi.inventory.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.cailanzi.inventory.stock.Acts;
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
  private final Acts acts;

  public Ledger(Stocks stocks, Movements movements, Acts acts) {
    this.stocks = stocks;
    this.acts = acts;
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

  /** The movement that was made under a key, copied or not. */
  public Optional<Movement> under(StockKey key, Dimension dimension, String actKey) {
    // The outbox first: a movement is in the ledger and its key kept before it leaves there.
    return stocks
        .waiting(key, actKey)
        .or(() -> acts.version(key, actKey).flatMap(ver -> movements.find(key, dimension, ver)));
  }

  /** Adds up every movement of a stock and sets the sum beside the balance of the same version. */
  public Optional<Proof> prove(StockKey key) {
    return stocks.outboxOf(key).map(this::prove);
  }

  private Proof prove(Outbox outbox) {
    Tally tally = new Tally();
    each(outbox, tally::add);
    return tally.against(outbox.stock());
  }

  private void each(Outbox outbox, Consumer<Movement> reader) {
    for (long from = 0; from < outbox.stock().ver(); from += STRETCH) {
      stretch(outbox, from).forEach(reader);
    }
  }

  /** Up to so many of the latest movements that a condition fits, in order. */
  List<Movement> latest(StockKey key, Predicate<Movement> which, int limit) {
    Deque<Movement> kept = new ArrayDeque<>();
    stocks
        .outboxOf(key)
        .ifPresent(
            outbox ->
                each(
                    outbox,
                    movement -> {
                      if (which.test(movement)) {
                        kept.add(movement);
                      }
                      if (kept.size() > limit) {
                        kept.remove();
                      }
                    }));
    return List.copyOf(kept);
  }

  /** The movement that led to a version. */
  Optional<Movement> at(StockKey key, long ver) {
    return stocks
        .outboxOf(key)
        .flatMap(
            outbox -> stretch(outbox, ver - 1).stream().filter(it -> it.ver() == ver).findFirst());
  }
}
