package org.cailanzi.inventory.replenishment;

import java.time.Instant;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Due;
import org.cailanzi.inventory.order.OrderSettings;
import org.cailanzi.inventory.replenishment.Proposal.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes on with approvals that a crash left half done. */
@Component
public class SweepProposals {
  private static final Logger LOG = LoggerFactory.getLogger(SweepProposals.class);
  private static final int AT_ONCE = 50;

  private final Proposals proposals;
  private final Approve approve;
  private final OrderSettings settings;
  private final CityClock clock;

  public SweepProposals(
      Proposals proposals, Approve approve, OrderSettings settings, CityClock clock) {
    this.proposals = proposals;
    this.approve = approve;
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
    Due.settle(AT_ONCE, () -> proposals.due(due, AT_ONCE), this::settle);
  }

  private boolean settle(Proposal proposal) {
    try {
      return approve.settle(proposal).state() == State.APPROVED;
    } catch (RuntimeException later) {
      LOG.warn("Proposal {} waits for the next sweep", proposal.id(), later);
      return false;
    }
  }
}
