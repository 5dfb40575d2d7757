package org.cailanzi.inventory.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cailanzi.platform.measure.Quantity;

/** What is taken from which lot, or put to which. */
public record Picked(List<Lot> parts) {
  public Picked {
    parts = List.copyOf(parts);
  }

  /** As much as is wanted, or all, of lots in their order. */
  public static Picked from(List<Lot> inOrder, Quantity wanted) {
    List<Lot> parts = new ArrayList<>();
    Quantity open = wanted;
    for (Lot lot : inOrder) {
      Quantity part = lot.quantity().atMost(open);
      if (!part.isZero()) {
        parts.add(lot.with(part));
        open = open.minus(part);
      }
    }
    return new Picked(parts);
  }

  /** The lots without what is taken from them. */
  public List<Lot> leftOf(List<Lot> lots) {
    List<Lot> left = new ArrayList<>();
    for (Lot lot : lots) {
      Quantity taken =
          parts.stream()
              .filter(it -> it.code().equals(lot.code()))
              .map(Lot::quantity)
              .reduce(Quantity.none(lot.quantity().dimension()), Quantity::plus);
      if (taken.compareTo(lot.quantity()) < 0) {
        left.add(lot.with(lot.quantity().minus(taken)));
      }
    }
    return left;
  }

  /** The lots with another among them, which must be the same goods where its code is there. */
  static List<Lot> adding(Lot more, List<Lot> lots) {
    List<Lot> after = new ArrayList<>(lots);
    Optional<Lot> there = coded(more.code(), lots);
    there.ifPresent(after::remove);
    after.add(there.map(it -> it.plus(more)).orElse(more));
    return after;
  }

  /** The same goods under a code that is theirs or free: {@code A}, else {@code A~2} … */
  static Lot fitting(Lot lot, List<Lot> lots) {
    Lot fit = lot;
    for (int i = 2; coded(fit.code(), lots).filter(differs(fit)).isPresent(); i++) {
      fit = lot.named(lot.batch() + Lot.AGAIN + i);
    }
    return fit;
  }

  private static Predicate<Lot> differs(Lot from) {
    return it -> !it.sameGoods(from);
  }

  static Optional<Lot> coded(String code, List<Lot> lots) {
    return lots.stream().filter(it -> it.code().equals(code)).findFirst();
  }
}
