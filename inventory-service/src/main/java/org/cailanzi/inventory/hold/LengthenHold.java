package org.cailanzi.inventory.hold;

import java.time.Instant;
import java.util.Optional;
import org.cailanzi.inventory.act.Contention;
import org.cailanzi.inventory.hold.HoldOutcome.Gone;
import org.cailanzi.inventory.hold.HoldOutcome.Kept;
import org.cailanzi.inventory.hold.HoldOutcome.Unknown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a hold stand for longer, or confirms it. It is only ever made longer, so repeats and
 * stragglers do no harm.
 */
@Component
class LengthenHold {
  private final Holds holds;
  private final KeepHolds keep;

  LengthenHold(Holds holds, KeepHolds keep) {
    this.holds = holds;
    this.keep = keep;
  }

  HoldOutcome extend(HoldId id, Instant until, String by) {
    return Contention.until(() -> tryUntil(id, until, false, by));
  }

  HoldOutcome confirm(HoldId id, Instant until, String by) {
    return Contention.until(() -> tryUntil(id, until, true, by));
  }

  private @Nullable HoldOutcome tryUntil(HoldId id, Instant until, boolean confirmed, String by) {
    Optional<Hold> known = holds.find(id);
    if (known.isEmpty()) {
      return new Unknown(id);
    }
    Hold hold = keep.settle(known.get(), by);
    if (hold.state() == HoldState.ISSUED) {
      return new Gone(hold);
    }
    if (hold.state() != HoldState.HELD || hold.promise() == null) {
      return KeepHolds.outcome(hold, false);
    }
    Promise longer = hold.promise().until(until, confirmed);
    if (longer.equals(hold.promise())) {
      return new Kept(hold, false);
    }
    Hold lengthened = hold.under(longer);
    return holds.move(hold, lengthened) ? new Kept(lengthened, false) : null;
  }
}
