package org.cailanzi.inventory.hold;

import java.util.List;
import java.util.Optional;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Contention;
import org.cailanzi.inventory.hold.HoldOutcome.Freed;
import org.cailanzi.inventory.hold.HoldOutcome.Gone;
import org.cailanzi.inventory.hold.HoldOutcome.Kept;
import org.cailanzi.inventory.hold.HoldOutcome.OtherRequest;
import org.cailanzi.inventory.hold.HoldOutcome.Over;
import org.cailanzi.inventory.hold.HoldOutcome.Refused;
import org.cailanzi.inventory.hold.Lines.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes, releases and expires holds. Whoever comes upon a hold under way finishes what is begun
 * before anything else: a repeat, a release, a hand-over and the sweeper alike.
 */
@Component
class KeepHolds {
  private final Holds holds;
  private final Lines lines;
  private final CityClock clock;

  KeepHolds(Holds holds, Lines lines, CityClock clock) {
    this.holds = holds;
    this.lines = lines;
    this.clock = clock;
  }

  /** Promises every line, or what a shortfall leaves of them. */
  HoldOutcome take(HoldId id, Promise promise, Shortfall shortfall, String by) {
    Hold taking = Hold.taking(id, promise, by, clock.now());
    Lines.Begun begun = lines.begin(taking, promise, shortfall);
    Hold first = begun.hold();
    return switch (begun.progress()) {
      case Progress.Done() ->
          outcome(settle(move(first, first.into(HoldState.HELD, clock.now())), by), true);
      case Progress.Raced() -> outcome(settle(first, by), true);
      case Progress.TooShort _ -> new Refused(first);
      case Progress.Denied(var beyond) -> outcome(settle(deny(first, beyond), by), true);
      case Progress.Overtaken() -> repeated(known(id), promise, by);
    };
  }

  private HoldOutcome repeated(Hold known, Promise promise, String by) {
    return known.promise() == null || known.isFor(promise.fingerprint())
        ? outcome(settle(known, by), false)
        : new OtherRequest(known.id());
  }

  /** Frees what is promised; of a hold never taken it is remembered, so that it never will be. */
  HoldOutcome release(HoldId id, String by) {
    return Contention.until(() -> tryRelease(id, by));
  }

  private @Nullable HoldOutcome tryRelease(HoldId id, String by) {
    Optional<Hold> known = holds.find(id);
    if (known.isEmpty()) {
      Hold never = Hold.neverTaken(id, by, clock.now());
      return holds.insert(never) ? new Freed(never) : null;
    }
    Hold hold = known.get();
    if (hold.state() == HoldState.TAKING || hold.state() == HoldState.HELD) {
      Hold releasing = hold.releasing(HoldState.RELEASED, List.of(), clock.now());
      if (!holds.move(hold, releasing)) {
        return null;
      }
      hold = releasing;
    }
    Hold over = settle(hold, by);
    return switch (over.state()) {
      case ISSUED -> new Gone(over);
      // A part of it was being handed over; now the rest can be released.
      case HELD -> null;
      default -> new Freed(over);
    };
  }

  Optional<Hold> find(HoldId id) {
    return holds.find(id);
  }

  /** Does whatever a hold still has to have done, and expires it when it is time. */
  Hold settle(Hold hold, String by) {
    Hold at = hold;
    for (Hold next = step(at, by); next.ver() != at.ver(); next = step(at, by)) {
      at = next;
    }
    return at;
  }

  private Hold step(Hold hold, String by) {
    @Nullable Promise promise = hold.promise();
    if (promise == null) {
      return hold;
    }
    return switch (hold.state()) {
      case TAKING -> promise.expiredAt(clock.now()) ? expire(hold) : goOn(hold, promise, by);
      case HELD -> promise.expiredAt(clock.now()) ? expire(hold) : hold;
      case RELEASING -> {
        lines.giveBack(hold, promise, by);
        HoldState then = hold.then() == null ? HoldState.RELEASED : hold.then();
        yield move(hold, hold.into(then, clock.now()));
      }
      case ISSUING -> {
        lines.handOver(hold, promise, by);
        HoldState then = hold.hasMoreLeft() ? HoldState.HELD : HoldState.ISSUED;
        yield move(hold, hold.into(then, clock.now()));
      }
      case RELEASED, ISSUED, REFUSED, EXPIRED -> hold;
    };
  }

  private Hold expire(Hold hold) {
    return move(hold, hold.releasing(HoldState.EXPIRED, List.of(), clock.now()));
  }

  private Hold goOn(Hold taking, Promise promise, String by) {
    return switch (lines.goOn(taking, promise, by)) {
      case Progress.Done() -> move(taking, taking.into(HoldState.HELD, clock.now()));
      case Progress.TooShort(var shortages) ->
          move(taking, taking.releasing(HoldState.REFUSED, shortages, clock.now()));
      case Progress.Denied(var beyond) -> deny(taking, beyond);
      case Progress.Raced(), Progress.Overtaken() -> known(taking.id());
    };
  }

  private Hold deny(Hold taking, List<Shortage> beyond) {
    return move(taking, taking.denied(beyond, clock.now()));
  }

  /** Moves a hold on, or finds where somebody else has moved it. */
  private Hold move(Hold from, Hold to) {
    return holds.move(from, to) ? to : known(from.id());
  }

  private Hold known(HoldId id) {
    return holds.find(id).orElseThrow(() -> new IllegalStateException("No hold " + id));
  }

  static HoldOutcome outcome(Hold settled, boolean created) {
    return switch (settled.state()) {
      case HELD, ISSUED -> new Kept(settled, created);
      case REFUSED -> new Refused(settled);
      case RELEASED, EXPIRED -> new Over(settled);
      case TAKING, RELEASING, ISSUING ->
          throw new IllegalStateException("Hold " + settled.id() + " is still under way");
    };
  }
}
