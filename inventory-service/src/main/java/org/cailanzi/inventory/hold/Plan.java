package org.cailanzi.inventory.hold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.stock.Movement.Kind;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.stock.StockOutcome.Changed;
import org.cailanzi.inventory.stock.Stocks.Steps;
import org.cailanzi.platform.measure.Quantity;

/**
 * What promising a hold's lines takes, decided on stocks as they were seen: a change for each line
 * that is not promised yet, or every line that is short.
 */
record Plan(List<Changed> changes, List<Shortage> shortages) {

  static Plan of(HoldId id, Promise promise, Map<StockKey, Steps> seen, Act act) {
    Instant good = promise.goodAt(act.at());
    List<Changed> changes = new ArrayList<>();
    List<Shortage> shortages = new ArrayList<>();
    for (Promise.Line line : promise.lines()) {
      Steps there = seen.get(promise.stockOf(line));
      if (there != null && there.has(Kind.HOLD)) {
        continue;
      }
      if (there != null
          && there.stock().hold(id.value(), line.upTo(), good, act) instanceof Changed change) {
        changes.add(change);
      } else {
        Quantity none = Quantity.none(line.quantity().dimension());
        Quantity available = there == null ? none : there.stock().available(good);
        shortages.add(new Shortage(line.commodity(), line.upTo(), available, List.of()));
      }
    }
    return new Plan(List.copyOf(changes), List.copyOf(shortages));
  }

  /** The same, short also of what the household may not have. */
  Plan shortAlsoOf(List<Shortage> beyond) {
    if (beyond.isEmpty()) {
      return this;
    }
    Map<String, Shortage> byCommodity = new TreeMap<>();
    Stream.concat(shortages.stream(), beyond.stream())
        .forEach(
            it ->
                byCommodity.merge(
                    it.commodity(),
                    it,
                    (one, other) ->
                        one.available().compareTo(other.available()) <= 0 ? one : other));
    return new Plan(changes, List.copyOf(byCommodity.values()));
  }

  boolean isShort() {
    return !shortages.isEmpty();
  }
}
