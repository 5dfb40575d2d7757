package org.cailanzi.inventory.stock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * lots that expired are there but not available: {@code available = onHand − held − expired}, never
 * below zero. Every change is a value: the stock afterwards and the movement that tells it.
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
  static Stock none(StockKey key, Dimension dimension, Act act) {
    Quantity nothing = Quantity.none(dimension);
    return new Stock(key, 0, nothing, nothing, List.of(), new Sold(act.day(), List.of()));
  }

  public Quantity expired(Instant now) {
    return sum(lots.stream().filter(it -> it.expiredAt(now)).toList(), onHand.dimension());
  }

  /** What can still be promised or given out. */
  public Quantity available(Instant now) {
    Quantity fresh = onHand.minus(expired(now));
    return fresh.minus(held.atMost(fresh));
  }

  /** Goods come in; more of a lot that is there is added to it. */
  public StockOutcome receive(Lot lot, Act act) {
    Optional<Lot> there = lots.stream().filter(it -> it.code().equals(lot.code())).findFirst();
    if (there.isPresent() && !there.get().sameGoods(lot)) {
      return new LotDiffers(key, there.get());
    }
    List<Lot> after = new ArrayList<>(lots);
    there.ifPresent(after::remove);
    after.add(there.map(it -> it.with(it.quantity().plus(lot.quantity()))).orElse(lot));
    var stock = new Stock(key, ver + 1, onHand.plus(lot.quantity()), held, after, sold);
    return changed(
        stock, Kind.RECEIVE, act, null, null, List.of(new Lot.Part(lot.code(), lot.quantity())));
  }

  /**
   * Goods go out without a hold, first expired first out. Expired goods leave as waste only; what
   * is promised cannot leave at all before its hold is released.
   */
  public StockOutcome issue(Quantity wanted, Reason reason, Act act) {
    boolean waste = reason == Reason.WASTE;
    Quantity free = waste ? onHand.minus(held) : available(act.at());
    if (wanted.compareTo(free) > 0) {
      return new NotEnough(key, wanted, free);
    }
    List<Lot> usable = waste ? lots : lots.stream().filter(it -> !it.expiredAt(act.at())).toList();
    Picked picked = Picked.from(usable, wanted);
    Sold after = reason.isDemand() ? sold.plus(act.day(), wanted.amount()) : sold;
    var stock = new Stock(key, ver + 1, onHand.minus(wanted), held, picked.leftOf(lots), after);
    return changed(stock, Kind.ISSUE, act, null, reason, picked.parts());
  }

  /** Goods are promised to a hold; which lots they come from is decided when they leave. */
  public StockOutcome hold(String hold, Quantity wanted, Act act) {
    Quantity free = available(act.at());
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
   * used last but not refused: the hand-over has happened, and the ledger must tell which lot went.
   *
   * @param ended how much of the promise ends with it, never less than what leaves
   */
  public Changed pick(String hold, Quantity ended, Quantity leaving, Act act) {
    List<Lot> freshFirst = new ArrayList<>(lots);
    List<Lot> stale = lots.stream().filter(it -> it.expiredAt(act.at())).toList();
    freshFirst.removeAll(stale);
    freshFirst.addAll(stale);
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

  private Changed changed(
      Stock after,
      Kind kind,
      Act act,
      @Nullable String hold,
      @Nullable Reason reason,
      List<Lot.Part> parts) {
    long onHandBy = after.onHand.amount() - onHand.amount();
    long heldBy = after.held.amount() - held.amount();
    return new Changed(
        after, new Movement(key, after.ver, kind, onHandBy, heldBy, act, hold, reason, parts));
  }

  private static Quantity sum(List<Lot> lots, Dimension dimension) {
    return lots.stream().map(Lot::quantity).reduce(Quantity.none(dimension), Quantity::plus);
  }

  /** What is taken from which lot. */
  private record Picked(List<Lot.Part> parts) {
    static Picked from(List<Lot> inOrder, Quantity wanted) {
      List<Lot.Part> parts = new ArrayList<>();
      Quantity open = wanted;
      for (Lot lot : inOrder) {
        Quantity part = lot.quantity().atMost(open);
        if (!part.isZero()) {
          parts.add(new Lot.Part(lot.code(), part));
          open = open.minus(part);
        }
      }
      return new Picked(parts);
    }

    List<Lot> leftOf(List<Lot> lots) {
      List<Lot> left = new ArrayList<>();
      for (Lot lot : lots) {
        Quantity taken =
            parts.stream()
                .filter(it -> it.lot().equals(lot.code()))
                .map(Lot.Part::quantity)
                .reduce(Quantity.none(lot.quantity().dimension()), Quantity::plus);
        if (taken.compareTo(lot.quantity()) < 0) {
          left.add(lot.with(lot.quantity().minus(taken)));
        }
      }
      return left;
    }
  }
}
