package org.cailanzi.inventory.hold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Contention;
import org.cailanzi.inventory.stock.Movement.Kind;
import org.cailanzi.inventory.stock.Stock;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.stock.StockLocks;
import org.cailanzi.inventory.stock.StockOutcome.Changed;
import org.cailanzi.inventory.stock.Stocks;
import org.cailanzi.inventory.stock.Stocks.Steps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The steps of a hold in the stocks of its lines, and in what its household has of limited goods,
 * which is settled before anything is promised. Each can be taken again, by anyone, after any
 * crash: the movement in the stock's outbox, which stays there while the hold is under way, tells
 * whether the step was taken.
 *
 * <p>Why no step is taken twice and no promise left behind, whoever races (ADR 0011): a step is
 * written only over a stock version that was read <em>before</em> the hold was seen in the state
 * the step belongs to, and giving back moves on the version of every line's stock, also where it
 * finds nothing to give back.
 */
@Component
class Lines {
  private final Stocks stocks;
  private final Holds holds;
  private final StockLocks locks;
  private final AllotHold allot;
  private final CityClock clock;

  Lines(Stocks stocks, Holds holds, StockLocks locks, AllotHold allot, CityClock clock) {
    this.stocks = stocks;
    this.holds = holds;
    this.locks = locks;
    this.allot = allot;
    this.clock = clock;
  }

  /** How far promising the lines has come. */
  sealed interface Progress {
    /** Every line is promised. */
    record Done() implements Progress {}

    /** Another writer was faster on one of the stocks. */
    record Raced() implements Progress {}

    record TooShort(List<Shortage> shortages) implements Progress {}

    /** Its household may not have it, and nothing of it was or will be promised. */
    record Denied(List<Shortage> beyond) implements Progress {}

    /** The hold is another's, or no longer being taken. */
    record Overtaken() implements Progress {}
  }

  /** A hold as it was written down, and how far promising its lines has come. */
  record Begun(Hold hold, Progress progress) {}

  /**
   * Writes the hold down and promises its lines: three commands, whatever the number of lines, and
   * one more where the household may have only so much. A hold that is short is written down as
   * refused at once, or as asking for what is there.
   */
  Begun begin(Hold taking, Promise promise, Shortfall shortfall) {
    Act act = clock.act(taking.by());
    return locks.holding(
        promise.stocks(),
        () -> {
          Map<StockKey, Steps> seen = untouched(stocks.find(promise.stocks()));
          Plan plan =
              Plan.of(taking.id(), promise, seen, act).shortAlsoOf(shortfall.foreseen(promise));
          if (!plan.isShort()) {
            return begun(taking, promise, plan);
          }
          Hold less = shortfall.answer(taking, promise, plan.shortages(), act.at());
          return less.state() == HoldState.TAKING && less.promise() != null
              ? begun(less, less.promise(), Plan.of(taking.id(), less.promise(), seen, act))
              : begun(less, promise, plan);
        });
  }

  private Begun begun(Hold first, Promise promise, Plan plan) {
    if (!holds.insert(first)) {
      return new Begun(first, new Progress.Overtaken());
    }
    return new Begun(
        first,
        plan.isShort()
            ? new Progress.TooShort(plan.shortages())
            : allot.denied(first, promise).orElseGet(() -> progress(plan)));
  }

  private static Map<StockKey, Steps> untouched(Map<StockKey, Stock> found) {
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> new Steps(it.getValue(), Set.of())));
  }

  /** Promises the lines that are not promised yet, until each is, or one is short. */
  Progress goOn(Hold taking, Promise promise, String by) {
    return allot
        .denied(taking, promise)
        .orElseGet(
            () ->
                Contention.until(
                    () ->
                        locks.<@Nullable Progress>holding(
                            promise.stocks(), () -> tryOn(taking, promise, by))));
  }

  private @Nullable Progress tryOn(Hold taking, Promise promise, String by) {
    Map<StockKey, Steps> seen = stocks.steps(taking.id().value(), promise.stocks());
    if (!isStill(taking)) {
      return new Progress.Overtaken();
    }
    Progress step = progress(Plan.of(taking.id(), promise, seen, clock.act(by)));
    return step instanceof Progress.Raced ? null : step;
  }

  /**
   * Asked after the stocks were read: they are then known to be from before the hold moved on. No
   * two of its ways have one version.
   */
  private boolean isStill(Hold hold) {
    return holds.find(hold.id()).filter(it -> it.ver() == hold.ver()).isPresent();
  }

  private Progress progress(Plan plan) {
    if (plan.isShort()) {
      return new Progress.TooShort(plan.shortages());
    }
    return plan.changes().isEmpty() || stocks.write(plan.changes(), List.of())
        ? new Progress.Done()
        : new Progress.Raced();
  }

  /** Gives back what is still promised to a releasing hold, last of all to its household. */
  void giveBack(Hold releasing, Promise promise, String by) {
    String id = releasing.id().value();
    Act act = clock.act(by);
    Map<StockKey, Step> steps = new LinkedHashMap<>();
    for (Promise.Line line : releasing.left()) {
      steps.put(
          promise.stockOf(line),
          new Step(
              Kind.RELEASE,
              there ->
                  releasing.whole() || there.has(Kind.HOLD)
                      ? Optional.of(there.stock().release(id, line.upTo(), act))
                      : Optional.empty()));
    }
    takeEach(releasing, id, steps);
    allot.lower(releasing, promise);
  }

  /** Hands over what the last pick of an issuing hold says, and ends what it ends. */
  void handOver(Hold issuing, Promise promise, String by) {
    String step = issuing.pickStep();
    Act act = clock.act(by);
    Map<StockKey, Step> steps = new LinkedHashMap<>();
    for (Pick.Share share : issuing.sharesUnderWay()) {
      steps.put(promise.stockOf(share.commodity()), handingOver(share, step, act));
    }
    takeEach(issuing, step, steps);
    if (issuing.freesAllowance()) {
      allot.lower(issuing, promise);
    }
  }

  private static Step handingOver(Pick.Share share, String step, Act act) {
    return share.picked().isZero()
        ? new Step(
            Kind.RELEASE, there -> Optional.of(there.stock().release(step, share.ends(), act)))
        : new Step(
            Kind.PICK,
            there -> Optional.of(there.stock().pick(step, share.ends(), share.picked(), act)));
  }

  /**
   * Takes a step of every line until each is taken, or somebody else has taken them all. A line
   * without anything to change gets a fence.
   */
  private void takeEach(Hold hold, String name, Map<StockKey, Step> steps) {
    Contention.until(
        () ->
            locks.<@Nullable Boolean>holding(
                steps.keySet(), () -> tryEach(hold, name, steps) ? true : null));
  }

  private boolean tryEach(Hold hold, String name, Map<StockKey, Step> steps) {
    Map<StockKey, Steps> seen = stocks.steps(name, steps.keySet());
    if (!isStill(hold)) {
      return true;
    }
    List<Changed> changes = new ArrayList<>();
    List<Stock> fences = new ArrayList<>();
    steps.forEach(
        (key, step) -> {
          @Nullable Steps there = seen.get(key);
          if (there != null && !there.has(step.kind())) {
            step.rule().apply(there).ifPresentOrElse(changes::add, () -> fences.add(there.stock()));
          }
        });
    return (changes.isEmpty() && fences.isEmpty()) || stocks.write(changes, fences);
  }

  /**
   * @param kind tells in the outbox that it was taken
   * @param rule what becomes of the line's stock; empty where there is nothing to change
   */
  private record Step(Kind kind, Function<Steps, Optional<Changed>> rule) {}
}
