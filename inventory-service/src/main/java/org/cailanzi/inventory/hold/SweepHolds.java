package org.cailanzi.inventory.hold;

import java.time.Instant;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finishes or undoes what a crash left under way, and expires holds whose time is over. */
@Component
public class SweepHolds {
  /** Who did it, in movements that no caller asked for. */
  static final String BY = "sweeper";

  private static final Logger LOG = LoggerFactory.getLogger(SweepHolds.class);
  private static final int AT_ONCE = 200;

  private final Holds holds;
  private final KeepHolds keep;
  private final HoldSettings settings;
  private final CityClock clock;

  SweepHolds(Holds holds, KeepHolds keep, HoldSettings settings, CityClock clock) {
    this.holds = holds;
    this.keep = keep;
    this.settings = settings;
    this.clock = clock;
  }

  /** Settles the holds of this instance that are due; costs nothing while none is. */
  public void sweepHere() {
    Due.settle(AT_ONCE, () -> holds.dueHere(clock.now(), AT_ONCE), this::settle);
  }

  /** Settles every hold that is due, whoever has left it. */
  public void sweep() {
    sweepUntil(clock.now());
  }

  /**
   * Settles also what is under way just now: at a start, nobody of this instance is at it any more,
   * and another instance that is loses nothing by our help.
   */
  public void sweepAtStart() {
    sweepUntil(clock.now().plus(settings.lease()));
  }

  private void sweepUntil(Instant due) {
    Due.settle(AT_ONCE, () -> holds.due(due, AT_ONCE), this::settle);
  }

  private boolean settle(Hold hold) {
    try {
      return keep.settle(hold, BY).state() != hold.state();
    } catch (RuntimeException later) {
      LOG.warn("Hold {} stays {} until the next sweep", hold.id(), hold.state(), later);
      return false;
    }
  }
}
