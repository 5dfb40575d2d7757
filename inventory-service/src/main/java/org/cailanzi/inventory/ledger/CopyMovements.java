package org.cailanzi.inventory.ledger;

import java.util.Collection;
import java.util.List;
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
 * doubles none.
 */
@Component
public class CopyMovements {
  private static final Logger LOG = LoggerFactory.getLogger(CopyMovements.class);

  private final Stocks stocks;
  private final Acts acts;
  private final Movements movements;
  private final Outboxes outboxes;

  public CopyMovements(Stocks stocks, Acts acts, Movements movements, Outboxes outboxes) {
    this.stocks = stocks;
    this.acts = acts;
    this.movements = movements;
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

  private void copy(Collection<StockKey> keys) {
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
    stocks.clear(key, waiting);
  }
}
