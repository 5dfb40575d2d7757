package org.cailanzi.inventory.hold;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cailanzi.inventory.basket.StandIns.StandIn;
import org.cailanzi.platform.measure.Quantity;

/**
 * As good as it goes: of a short line what is there is granted, and what may stand in for the rest
 * is offered.
 *
 * @param offers what the site has instead, by the commodities that it is short of
 * @param beyond what of a promise its household may not have
 */
record BestEffort(
    Function<Set<String>, Map<String, List<StandIn>>> offers,
    Function<Promise, List<Shortage>> beyond)
    implements Shortfall {

  @Override
  public List<Shortage> foreseen(Promise promise) {
    return beyond.apply(promise);
  }

  @Override
  public Hold answer(Hold taking, Promise promise, List<Shortage> shortages, Instant now) {
    Map<String, Quantity> available =
        shortages.stream().collect(Collectors.toMap(Shortage::commodity, Shortage::available));
    List<Promise.Line> granted =
        promise.lines().stream().flatMap(it -> granted(it, available).stream()).toList();
    List<Shortage> told = offered(missing(promise, shortages));
    return granted.isEmpty()
        ? taking.refused(told, now)
        : taking.granted(promise.of(granted), told);
  }

  private static Optional<Promise.Line> granted(
      Promise.Line line, Map<String, Quantity> available) {
    Quantity there = available.getOrDefault(line.commodity(), line.upTo());
    return there.isZero()
        ? Optional.empty()
        : Optional.of(
            new Promise.Line(
                line.commodity(), line.quantity().atMost(there), line.upTo().atMost(there)));
  }

  /** A line that lacks only some of its tolerance is not short. */
  private static List<Shortage> missing(Promise promise, List<Shortage> shortages) {
    Map<String, Quantity> asked =
        promise.lines().stream()
            .collect(Collectors.toMap(Promise.Line::commodity, Promise.Line::quantity));
    return shortages.stream()
        .map(it -> it.wanting(asked.getOrDefault(it.commodity(), it.wanted())))
        .filter(it -> it.available().compareTo(it.wanted()) < 0)
        .toList();
  }

  private List<Shortage> offered(List<Shortage> shortages) {
    Map<String, List<StandIn>> instead =
        offers.apply(shortages.stream().map(Shortage::commodity).collect(Collectors.toSet()));
    return shortages.stream()
        .map(it -> it.offering(instead.getOrDefault(it.commodity(), List.of())))
        .toList();
  }
}
