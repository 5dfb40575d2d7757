package org.cailanzi.inventory.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Contention;
import org.cailanzi.inventory.stock.Stock;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.stock.StockLocks;
import org.cailanzi.inventory.stock.StockOutcome.Changed;
import org.cailanzi.inventory.stock.Stocks;
import org.cailanzi.inventory.stock.Stocks.Promised;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The steps of a hold in the stocks of its lines. Each can be taken again, by anyone, after any
 * crash: what a stock says it promised to the hold tells whether the step was taken.
 *
 * <p>Why no promise is left behind, whoever races (ADR 0011): a line is promised only over a stock
 * version that was read <em>before</em> the hold was seen to be in taking, and giving back moves on
 * the version of every line's stock, also where it finds nothing to give back.
 */
@Component
class Lines {
  private final Stocks stocks;
  private final Holds holds;
  private final StockLocks locks;
  private final CityClock clock;

  Lines(Stocks stocks, Holds holds, StockLocks locks, CityClock clock) {
    this.stocks = stocks;
    this.holds = holds;
    this.locks = locks;
    this.clock = clock;
  }

  /** How far promising the lines has come. */
  sealed interface Progress {
    /** Every line is promised. */
    record Done() implements Progress {}

    /** Another writer was faster on one of the stocks. */
    record Raced() implements Progress {}

    record TooShort(List<Hold.Shortage> shortages) implements Progress {}

    /** The hold is another's, or no longer being taken. */
    record Overtaken() implements Progress {}
  }

  /**
   * Writes the hold down and promises its lines: three commands, whatever the number of lines. A
   * hold that is short is written down as refused at once.
   */
  Progress begin(Hold taking, Promise promise) {
    Act act = clock.act(taking.by());
    return locks.holding(
        promise.stocks(),
        () -> {
          Map<StockKey, Promised> seen = unpromised(stocks.find(promise.stocks()));
          Plan plan = Plan.of(taking.id(), promise, seen, act);
          Hold first = plan.isShort() ? taking.refused(plan.shortages(), act.at()) : taking;
          return holds.insert(first) ? progress(plan) : new Progress.Overtaken();
        });
  }

  private static Map<StockKey, Promised> unpromised(Map<StockKey, Stock> found) {
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> new Promised(it.getValue(), 0)));
  }

  /** Promises the lines that are not promised yet, until each is, or one is short. */
  Progress goOn(Hold taking, Promise promise, String by) {
    return Contention.until(
        () ->
            locks.<@Nullable Progress>holding(promise.stocks(), () -> tryOn(taking, promise, by)));
  }

  private @Nullable Progress tryOn(Hold taking, Promise promise, String by) {
    Map<StockKey, Promised> seen = stocks.promisedTo(taking.id().value(), promise.stocks());
    // Only now: what was read above is known to be from before the hold left taking.
    Optional<Hold> still = holds.find(taking.id());
    if (still.isEmpty() || still.get().state() != HoldState.TAKING) {
      return new Progress.Overtaken();
    }
    Progress step = progress(Plan.of(taking.id(), promise, seen, clock.act(by)));
    return step instanceof Progress.Raced ? null : step;
  }

  private Progress progress(Plan plan) {
    if (plan.isShort()) {
      return new Progress.TooShort(plan.shortages());
    }
    return plan.changes().isEmpty() || stocks.write(plan.changes(), List.of())
        ? new Progress.Done()
        : new Progress.Raced();
  }

  /** Gives back what is promised to a releasing hold. */
  void giveBack(Hold releasing, Promise promise, String by) {
    Act act = clock.act(by);
    eachPromised(
        releasing,
        promise,
        it -> it.stock().release(releasing.id().value(), it.promised(), act),
        true);
  }

  /** Hands over what is promised to an issuing hold. */
  void handOver(Hold issuing, Promise promise, String by) {
    Act act = clock.act(by);
    eachPromised(
        issuing, promise, it -> it.stock().pick(issuing.id().value(), it.promised(), act), false);
  }

  private void eachPromised(
      Hold hold, Promise promise, Function<Promised, Changed> step, boolean fenced) {
    Contention.until(
        () ->
            locks.<@Nullable Boolean>holding(
                promise.stocks(), () -> tryEach(hold, promise, step, fenced) ? true : null));
  }

  private boolean tryEach(
      Hold hold, Promise promise, Function<Promised, Changed> step, boolean fenced) {
    List<Changed> changes = new ArrayList<>();
    List<Stock> fences = new ArrayList<>();
    for (Promised there : stocks.promisedTo(hold.id().value(), promise.stocks()).values()) {
      if (there.quantity() > 0) {
        changes.add(step.apply(there));
      } else if (fenced) {
        fences.add(there.stock());
      }
    }
    return (changes.isEmpty() && fences.isEmpty()) || stocks.write(changes, fences);
  }
}
