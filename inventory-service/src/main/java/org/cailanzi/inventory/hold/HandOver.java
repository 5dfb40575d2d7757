package org.cailanzi.inventory.hold;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Contention;
import org.cailanzi.inventory.hold.HoldOutcome.Kept;
import org.cailanzi.inventory.hold.HoldOutcome.PickDiffers;
import org.cailanzi.inventory.hold.HoldOutcome.TooMuch;
import org.cailanzi.inventory.hold.HoldOutcome.Unknown;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands held goods over: all of them, or what was picked and weighed. */
@Component
class HandOver {
  /** The key of the pick of everything: asked again, it is a repeat. */
  private static final String EVERYTHING = "issue";

  private final Holds holds;
  private final KeepHolds keep;
  private final CityClock clock;

  HandOver(Holds holds, KeepHolds keep, CityClock clock) {
    this.holds = holds;
    this.keep = keep;
    this.clock = clock;
  }

  /** Hands over everything that is left, as it was asked for. */
  HoldOutcome issue(HoldId id, String by) {
    Act act = clock.keyed(by, EVERYTHING, EVERYTHING);
    return handOver(id, act, left -> new PickRule.Verdict.Picks(PickRule.everything(left)));
  }

  /**
   * Hands over what was picked, once per key.
   *
   * @param keepRest whether what is not picked stays promised
   * @param act with the key of the pick and the fingerprint of what is asked
   */
  HoldOutcome pick(HoldId id, Map<String, Quantity> wanted, boolean keepRest, Act act) {
    return handOver(id, act, left -> PickRule.judge(left, wanted, keepRest));
  }

  private HoldOutcome handOver(HoldId id, Act act, Rule rule) {
    return Contention.until(() -> tryHandOver(id, act, rule));
  }

  private @Nullable HoldOutcome tryHandOver(HoldId id, Act act, Rule rule) {
    Optional<Hold> known = holds.find(id);
    if (known.isEmpty()) {
      return new Unknown(id);
    }
    Hold hold = keep.settle(known.get(), act.by());
    Optional<Pick> before = hold.pickUnder(String.valueOf(act.key()));
    if (before.isPresent()) {
      return before.get().fingerprint().equals(act.fingerprint())
          ? new Kept(hold, false)
          : new PickDiffers(hold);
    }
    if (hold.state() != HoldState.HELD) {
      return KeepHolds.outcome(hold, false);
    }
    return switch (rule.judge(hold.left())) {
      case PickRule.Verdict.TooMuch(var excesses) -> new TooMuch(hold, excesses);
      case PickRule.Verdict.Picks(var shares) -> {
        Hold issuing = hold.issuing(pick(act, shares));
        yield holds.move(hold, issuing)
            ? KeepHolds.outcome(keep.settle(issuing, act.by()), false)
            : null;
      }
    };
  }

  private Pick pick(Act act, List<Pick.Share> shares) {
    return new Pick(
        String.valueOf(act.key()),
        String.valueOf(act.fingerprint()),
        shares,
        act.by(),
        clock.now());
  }

  private interface Rule {
    PickRule.Verdict judge(List<Promise.Line> left);
  }
}
