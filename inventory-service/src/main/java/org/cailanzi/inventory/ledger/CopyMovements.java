package org.cailanzi.inventory.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cailanzi.inventory.hold.Holds;
import org.cailanzi.inventory.stock.Acts;
import org.cailanzi.inventory.stock.Movement;
import org.cailanzi.inventory.stock.Outboxes;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.stock.Stocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Copies movements from the stocks that they changed into the ledger. They leave a stock only after
 * the ledger has them, and adding one twice changes nothing: a crash in between loses none and
 * doubles none. A movement of a hold under way stays, since it tells that its step was taken.
 */
@Component
public class CopyMovements {
  private static final Logger LOG = LoggerFactory.getLogger(CopyMovements.class);

  private final Stocks stocks;
  private final Acts acts;
  private final Movements movements;
  private final Holds holds;
  private final Outboxes outboxes;

  public CopyMovements(
      Stocks stocks, Acts acts, Movements movements, Holds holds, Outboxes outboxes) {
    this.stocks = stocks;
    this.acts = acts;
    this.movements = movements;
    this.holds = holds;
    this.outboxes = outboxes;
  }

  /** What this instance has changed since the last time. */
  public void copyChanged() {
    List<StockKey> changed = outboxes.take();
    try {
      copy(changed);
    } catch (RuntimeException later) {
      outboxes.noteAll(changed);
      LOG.warn("Movements of {} stocks wait in their outboxes", changed.size(), later);
    }
  }

  /** What any instance has left, also one that is gone. */
  public void copyAll() {
    copy(stocks.withOutbox());
  }

  /** What is left of some stocks, before somebody reads what the ledger says of them. */
  public void copy(Collection<StockKey> keys) {
    for (StockKey key : keys) {
      stocks.outboxOf(key).map(Stocks.Outbox::movements).ifPresent(waiting -> copy(key, waiting));
    }
  }

  private void copy(StockKey key, List<Movement> waiting) {
    if (waiting.isEmpty()) {
      return;
    }
    movements.add(waiting);
    acts.remember(waiting);
    List<Movement> settled = settled(waiting);
    stocks.clear(key, settled);
    if (settled.size() < waiting.size()) {
      outboxes.noteAll(List.of(key));
    }
  }

  private List<Movement> settled(List<Movement> waiting) {
    Set<String> ids =
        waiting.stream().map(Movement::hold).filter(Objects::nonNull).collect(Collectors.toSet());
    Set<String> underWay = ids.isEmpty() ? Set.of() : holds.underWay(ids);
    return waiting.stream()
        .filter(it -> it.hold() == null || !underWay.contains(it.hold()))
        .toList();
  }
}
