package org.cailanzi.inventory.stock;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.stock.Movement.Kind;
import org.cailanzi.inventory.stock.Movement.Reason;
import org.cailanzi.inventory.stock.StockOutcome.Changed;
import org.cailanzi.inventory.stock.StockOutcome.NotEnough;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;

/** Undoes an earlier movement of a stock by a new one; both are kept (rule I7). */
public final class Reversal {
  private static final Set<Kind> BY_HAND = EnumSet.of(Kind.RECEIVE, Kind.ISSUE, Kind.REVERSE);

  private Reversal() {}

  /** Whether it may be undone by itself: a step of something larger is undone with the whole. */
  public static boolean isPossible(Movement wrong) {
    return BY_HAND.contains(wrong.kind()) && wrong.reason() != Reason.RECALL;
  }

  public static StockOutcome of(Stock stock, Movement wrong, Act act) {
    return wrong.onHand() < 0 ? putBack(stock, wrong, act) : takeOut(stock, wrong, act);
  }

  private static Changed putBack(Stock stock, Movement wrong, Act act) {
    List<Lot> fitted = new ArrayList<>();
    for (Lot lot : wrong.lots()) {
      fitted.add(Picked.fitting(lot, stock.lots()));
    }
    Changed back = stock.put(Kind.REVERSE, fitted, wrong.reason(), act);
    return isDemand(wrong)
        ? selling(back, stock.sold().less(wrong.act().day(), -wrong.onHand()))
        : back;
  }

  /**
   * Takes out the very goods that came in, as far as they are there and nobody was promised them.
   */
  private static StockOutcome takeOut(Stock stock, Movement wrong, Act act) {
    Quantity wanted = Stock.sum(wrong.lots(), stock.onHand().dimension());
    Quantity free = stillThere(stock, wrong.lots()).atMost(stock.onHand().minus(stock.held()));
    if (wanted.compareTo(free) > 0) {
      return new NotEnough(stock.key(), wanted, free);
    }
    Changed out = stock.take(Kind.REVERSE, new Picked(wrong.lots()), wrong.reason(), act);
    Quantity left = Stock.sum(out.after().those(it -> it.usableAt(act.at())), wanted.dimension());
    Quantity before = Stock.sum(stock.those(it -> it.usableAt(act.at())), wanted.dimension());
    if (left.compareTo(before) < 0 && left.compareTo(stock.held()) < 0) {
      return new NotEnough(stock.key(), wanted, stock.available(act.at()));
    }
    return isDemand(wrong) ? selling(out, stock.sold().plus(act.day(), wrong.onHand())) : out;
  }

  private static Quantity stillThere(Stock stock, List<Lot> lots) {
    Quantity there = Quantity.none(stock.onHand().dimension());
    for (Lot lot : lots) {
      there =
          there.plus(
              Picked.coded(lot.code(), stock.lots())
                  .filter(it -> it.sameGoods(lot) && !it.isBlocked())
                  .map(it -> it.quantity().atMost(lot.quantity()))
                  .orElse(Quantity.none(there.dimension())));
    }
    return there;
  }

  private static boolean isDemand(Movement wrong) {
    @Nullable Reason reason = wrong.reason();
    return reason != null && reason.isDemand();
  }

  private static Changed selling(Changed change, Sold sold) {
    return new Changed(change.after().selling(sold), change.movement());
  }
}
