package org.cailanzi.inventory.stock;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.stock.Movement.Kind;
import org.cailanzi.inventory.stock.Movement.Reason;
import org.cailanzi.inventory.stock.StockOutcome.Changed;
import org.cailanzi.platform.measure.Quantity;

/** What a recall does to a stock: its lots stay on hand and are not available. */
public final class Blocking {
  private Blocking() {}

  /** Blocks the lots that a recall means and has not blocked; empty where there are none. */
  public static Optional<Changed> block(Stock stock, String recall, Predicate<Lot> meant, Act act) {
    Predicate<Lot> open = it -> !it.blockedBy().contains(recall) && meant.test(it);
    return changed(stock, Kind.BLOCK, open, recall, act);
  }

  /** Frees the lots that a recall has blocked; what another blocks too stays blocked. */
  public static Optional<Changed> unblock(Stock stock, String recall, Act act) {
    return changed(stock, Kind.UNBLOCK, it -> it.blockedBy().contains(recall), recall, act);
  }

  private static Optional<Changed> changed(
      Stock stock, Kind kind, Predicate<Lot> which, String recall, Act act) {
    List<Lot> about = stock.those(which);
    if (about.isEmpty()) {
      return Optional.empty();
    }
    List<Lot> after =
        stock.lots().stream().map(it -> which.test(it) ? turned(it, recall) : it).toList();
    return Optional.of(stock.note(kind, after, null, act, about));
  }

  private static Lot turned(Lot lot, String recall) {
    Set<String> recalls = new TreeSet<>(lot.blockedBy());
    if (!recalls.remove(recall)) {
      recalls.add(recall);
    }
    return lot.blockedBy(recalls);
  }

  /**
   * Destroys what a recall has blocked, as far as promises leave it: what is held stays on hand
   * until its holds are over.
   */
  public static Optional<Changed> dispose(Stock stock, String recall, Act act) {
    List<Lot> blocked = stock.those(it -> it.blockedBy().contains(recall));
    Quantity free =
        Stock.sum(blocked, stock.onHand().dimension()).atMost(stock.onHand().minus(stock.held()));
    return free.isZero()
        ? Optional.empty()
        : Optional.of(stock.take(Kind.ISSUE, Picked.from(blocked, free), Reason.RECALL, act));
  }
}
