package org.cailanzi.inventory.transfer;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cailanzi.inventory.stock.Lot;
import org.cailanzi.inventory.stock.Picked;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;

/** Goods of one commodity on a vehicle, in lots. */
record Load(String commodity, Dimension dimension, List<Lot> lots) {
  Load {
    lots = List.copyOf(lots);
  }

  Quantity quantity() {
    return lots.stream().map(Lot::quantity).reduce(Quantity.none(dimension), Quantity::plus);
  }

  boolean isEmpty() {
    return quantity().isZero();
  }

  Load only(Predicate<Lot> which) {
    return new Load(commodity, dimension, lots.stream().filter(which).toList());
  }

  /** As much as is wanted, or all. */
  Load part(Quantity wanted) {
    return new Load(commodity, dimension, Picked.from(lots, wanted).parts());
  }

  Load without(Load taken) {
    return new Load(commodity, dimension, new Picked(taken.lots()).leftOf(lots));
  }

  Load with(Load more) {
    return new Load(
        commodity, dimension, Stream.concat(lots.stream(), more.lots().stream()).toList());
  }
}
