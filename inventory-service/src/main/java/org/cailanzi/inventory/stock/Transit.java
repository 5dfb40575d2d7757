package org.cailanzi.inventory.stock;

import java.util.ArrayList;
import java.util.List;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.stock.Movement.Kind;
import org.cailanzi.inventory.stock.Movement.Reason;
import org.cailanzi.inventory.stock.StockOutcome.Changed;
import org.cailanzi.inventory.stock.StockOutcome.NotEnough;
import org.cailanzi.platform.measure.Quantity;

/** What goods on their way between two sites do to the stock at either end. */
public final class Transit {
  private Transit() {}

  /** Goods set out, first expired first out; what is promised, expired or blocked stays. */
  public static StockOutcome out(Stock from, Quantity wanted, Act act) {
    Quantity free = from.available(act.at());
    if (wanted.compareTo(free) > 0) {
      return new NotEnough(from.key(), wanted, free);
    }
    Picked picked = Picked.from(from.those(it -> it.usableAt(act.at())), wanted);
    return from.take(Kind.TRANSFER_OUT, picked, null, act);
  }

  /** Goods will not set out any more under this act's key. */
  public static Changed withdraw(Stock from, Act act) {
    return from.note(Kind.TRANSFER_WITHDRAWN, from.lots(), null, act, List.of());
  }

  /** Lots arrive or come back; one whose code stands for other goods here gets a number. */
  public static Changed in(Stock to, Kind kind, List<Lot> lots, Act act) {
    List<Lot> fitted = new ArrayList<>();
    List<Lot> there = to.lots();
    for (Lot lot : lots) {
      Lot fit = Picked.fitting(lot, there);
      fitted.add(fit);
      there = Picked.adding(fit, there);
    }
    return to.put(kind, fitted, null, act);
  }

  /** Lots did not arrive: nothing changes here, and the ledger says what and why. */
  public static Changed missing(Stock to, Reason reason, List<Lot> lots, Act act) {
    return to.note(Kind.DIFFERENCE, to.lots(), reason, act, lots);
  }
}
