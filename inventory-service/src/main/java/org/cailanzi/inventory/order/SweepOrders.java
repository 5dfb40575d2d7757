package org.cailanzi.inventory.order;

import java.time.Instant;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Books the receipts and gives back the offers that a crash left half done. */
@Component
public class SweepOrders {
  private static final Logger LOG = LoggerFactory.getLogger(SweepOrders.class);
  private static final int AT_ONCE = 200;

  private final Orders orders;
  private final KeepOrders keep;
  private final OrderSettings settings;
  private final CityClock clock;

  public SweepOrders(Orders orders, KeepOrders keep, OrderSettings settings, CityClock clock) {
    this.orders = orders;
    this.keep = keep;
    this.settings = settings;
    this.clock = clock;
  }

  public void sweep() {
    sweepUntil(clock.now());
  }

  /** Settles also what is under way just now: at a start, nobody of this instance is at it. */
  public void sweepAtStart() {
    sweepUntil(clock.now().plus(settings.lease()));
  }

  private void sweepUntil(Instant due) {
    Due.settle(AT_ONCE, () -> orders.due(due, AT_ONCE), this::settle);
  }

  private boolean settle(Order order) {
    try {
      return !keep.settle(order).isUnderWay();
    } catch (RuntimeException later) {
      LOG.warn("Order {} waits for the next sweep", order.id(), later);
      return false;
    }
  }
}
