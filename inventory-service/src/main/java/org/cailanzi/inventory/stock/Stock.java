package org.cailanzi.inventory.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.stock.Movement.Kind;
import org.cailanzi.inventory.stock.Movement.Reason;
import org.cailanzi.inventory.stock.StockOutcome.Changed;
import org.cailanzi.inventory.stock.StockOutcome.LotDiffers;
import org.cailanzi.inventory.stock.StockOutcome.NotEnough;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * One commodity at one site. What is on hand lies in lots; part of it may be promised to holds, and
 * lots that expired or are blocked are there but not available: {@code available = onHand − held −
 * expired − blocked}, never below zero. Every change is a value: the stock afterwards and the
 * movement that tells it.
 *
 * @param ver counts the changes; a change is written only where the version is still the one read
 */
public record Stock(
    StockKey key, long ver, Quantity onHand, Quantity held, List<Lot> lots, Sold sold) {

  public Stock {
    lots = lots.stream().sorted(Lot.FIRST_OUT).toList();
    if (!sum(lots, onHand.dimension()).equals(onHand) || held.compareTo(onHand) > 0) {
      throw new IllegalArgumentException(
          "Stock %s: %s on hand and %s held cannot lie in lots of %s"
              .formatted(key, onHand, held, sum(lots, onHand.dimension())));
    }
  }

  /** Nothing yet, before the first receipt. */
  static Stock none(StockKey key, Dimension dimension, LocalDate day) {
    Quantity nothing = Quantity.none(dimension);
    return new Stock(key, 0, nothing, nothing, List.of(), new Sold(day, List.of()));
  }

  /** What lies here past its time and is not blocked besides. */
  public Quantity expired(Instant now) {
    return sumOf(it -> it.expiredAt(now) && !it.isBlocked());
  }

  /** What a recall keeps here, expired or not. */
  public Quantity blocked() {
    return sumOf(Lot::isBlocked);
  }

  /**
   * What can still be promised or given out at an instant: at a later one, lots that expire before
   * it no longer count, and every promise counts against those that are left.
   */
  public Quantity available(Instant when) {
    Quantity fresh = sumOf(it -> it.usableAt(when));
    return fresh.minus(held.atMost(fresh));
  }

  /** Goods come in; more of a lot that is there is added to it. */
  public StockOutcome receive(Lot lot, Act act) {
    Optional<Lot> there = Picked.coded(lot.code(), lots);
    if (there.isPresent() && !there.get().sameGoods(lot)) {
      return new LotDiffers(key, there.get());
    }
    return put(Kind.RECEIVE, List.of(lot), null, act);
  }

  /**
   * Goods go out without a hold, first expired first out. Expired goods leave as waste only,
   * blocked ones only by their recall; what is promised cannot leave at all before its hold is
   * released.
   */
  public StockOutcome issue(Quantity wanted, Reason reason, Act act) {
    boolean waste = reason == Reason.WASTE;
    Quantity free =
        waste ? sumOf(it -> !it.isBlocked()).atMost(onHand.minus(held)) : available(act.at());
    if (wanted.compareTo(free) > 0) {
      return new NotEnough(key, wanted, free);
    }
    Picked picked =
        Picked.from(those(it -> waste ? !it.isBlocked() : it.usableAt(act.at())), wanted);
    return take(Kind.ISSUE, picked, reason, act);
  }

  /** Goods are promised to a hold; which lots they come from is decided when they leave. */
  public StockOutcome hold(String hold, Quantity wanted, Act act) {
    return hold(hold, wanted, act.at(), act);
  }

  /** The same for a hand-over at a later instant: what expires before it does not count. */
  public StockOutcome hold(String hold, Quantity wanted, Instant when, Act act) {
    Quantity free = available(when);
    if (wanted.compareTo(free) > 0) {
      return new NotEnough(key, wanted, free);
    }
    var stock = new Stock(key, ver + 1, onHand, held.plus(wanted), lots, sold);
    return changed(stock, Kind.HOLD, act, hold, null, List.of());
  }

  /** A promise is taken back. */
  public Changed release(String hold, Quantity promised, Act act) {
    var stock = new Stock(key, ver + 1, onHand, held.minus(promised), lots, sold);
    return changed(stock, Kind.RELEASE, act, hold, null, List.of());
  }

  /** All that was promised leaves. */
  public Changed pick(String hold, Quantity promised, Act act) {
    return pick(hold, promised, promised, act);
  }

  /**
   * Promised goods leave, first expired first out. Goods that expired since they were promised are
   * used last, and blocked ones last of all, but not refused: the hand-over has happened, and the
   * ledger must tell which lot went.
   *
   * @param ended how much of the promise ends with it, never less than what leaves
   */
  public Changed pick(String hold, Quantity ended, Quantity leaving, Act act) {
    List<Lot> freshFirst = new ArrayList<>(those(it -> it.usableAt(act.at())));
    freshFirst.addAll(those(it -> it.expiredAt(act.at()) && !it.isBlocked()));
    freshFirst.addAll(those(Lot::isBlocked));
    Picked picked = Picked.from(freshFirst, leaving);
    var stock =
        new Stock(
            key,
            ver + 1,
            onHand.minus(leaving),
            held.minus(ended),
            picked.leftOf(lots),
            sold.plus(act.day(), leaving.amount()));
    return changed(stock, Kind.PICK, act, hold, null, picked.parts());
  }

  /** Lots leave, as far as they were picked. */
  Changed take(Kind kind, Picked picked, @Nullable Reason reason, Act act) {
    Quantity taken = sum(picked.parts(), onHand.dimension());
    boolean demand = kind == Kind.ISSUE && reason != null && reason.isDemand();
    Sold after = demand ? sold.plus(act.day(), taken.amount()) : sold;
    var stock = new Stock(key, ver + 1, onHand.minus(taken), held, picked.leftOf(lots), after);
    return changed(stock, kind, act, null, reason, picked.parts());
  }

  /** Lots come in whose codes are free here or stand for the same goods. */
  Changed put(Kind kind, List<Lot> more, @Nullable Reason reason, Act act) {
    List<Lot> after = lots;
    for (Lot lot : more) {
      after = Picked.adding(lot, after);
    }
    Quantity sum = sum(more, onHand.dimension());
    var stock = new Stock(key, ver + 1, onHand.plus(sum), held, after, sold);
    return changed(stock, kind, act, null, reason, more);
  }

  /** A change that moves nothing but is told: lots of the same quantities, perhaps blocked. */
  Changed note(Kind kind, List<Lot> after, @Nullable Reason reason, Act act, List<Lot> about) {
    return changed(
        new Stock(key, ver + 1, onHand, held, after, sold), kind, act, null, reason, about);
  }

  Stock selling(Sold other) {
    return new Stock(key, ver, onHand, held, lots, other);
  }

  List<Lot> those(Predicate<Lot> which) {
    return lots.stream().filter(which).toList();
  }

  private Quantity sumOf(Predicate<Lot> which) {
    return sum(those(which), onHand.dimension());
  }

  private Changed changed(
      Stock after,
      Kind kind,
      Act act,
      @Nullable String hold,
      @Nullable Reason reason,
      List<Lot> parts) {
    long onHandBy = after.onHand.amount() - onHand.amount();
    long heldBy = after.held.amount() - held.amount();
    return new Changed(
        after, new Movement(key, after.ver, kind, onHandBy, heldBy, act, hold, reason, parts));
  }

  static Quantity sum(List<Lot> lots, Dimension dimension) {
    return lots.stream().map(Lot::quantity).reduce(Quantity.none(dimension), Quantity::plus);
  }
}
