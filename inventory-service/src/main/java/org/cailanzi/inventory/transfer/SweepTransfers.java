package org.cailanzi.inventory.transfer;

import java.time.Instant;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finishes or undoes the transfers that a crash left under way. */
@Component
public class SweepTransfers {
  private static final String BY = "sweeper";
  private static final Logger LOG = LoggerFactory.getLogger(SweepTransfers.class);
  private static final int AT_ONCE = 200;

  private final Transfers transfers;
  private final KeepTransfers keep;
  private final TransferSettings settings;
  private final CityClock clock;

  SweepTransfers(
      Transfers transfers, KeepTransfers keep, TransferSettings settings, CityClock clock) {
    this.transfers = transfers;
    this.keep = keep;
    this.settings = settings;
    this.clock = clock;
  }

  /** Settles every transfer that is due. */
  public void sweep() {
    sweepUntil(clock.now());
  }

  /** Settles also what is under way just now: at a start, nobody of this instance is at it. */
  public void sweepAtStart() {
    sweepUntil(clock.now().plus(settings.lease()));
  }

  private void sweepUntil(Instant due) {
    Due.settle(AT_ONCE, () -> transfers.due(due, AT_ONCE), this::settle);
  }

  private boolean settle(Transfer transfer) {
    try {
      return !keep.settle(transfer, BY).isUnderWay();
    } catch (RuntimeException later) {
      LOG.warn("Transfer {} stays {} until the next sweep", transfer.id(), transfer.state(), later);
      return false;
    }
  }
}
