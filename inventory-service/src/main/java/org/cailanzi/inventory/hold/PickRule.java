package org.cailanzi.inventory.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cailanzi.inventory.hold.Pick.Share;
import org.cailanzi.platform.measure.Quantity;

/**
 * What may be picked from what a hold still promises: never more than is held of a line, which
 * includes the tolerance it was asked with. A weight within the tolerance fulfils its line; of a
 * line picked short of that the rest stays, unless the caller gives it back.
 */
final class PickRule {
  private PickRule() {}

  sealed interface Verdict {
    record Picks(List<Share> shares) implements Verdict {}

    /** More than is held of some lines: what was asked and the most that can be picked. */
    record TooMuch(List<Excess> excesses) implements Verdict {}
  }

  /** {@code most} is none where the hold has no such line, or no more of it. */
  record Excess(String commodity, Quantity wanted, Quantity most) {}

  static Verdict judge(List<Promise.Line> left, Map<String, Quantity> wanted, boolean keepRest) {
    List<Excess> excesses = excesses(left, wanted);
    return excesses.isEmpty()
        ? new Verdict.Picks(shares(left, wanted, keepRest))
        : new Verdict.TooMuch(excesses);
  }

  private static List<Excess> excesses(List<Promise.Line> left, Map<String, Quantity> wanted) {
    List<Excess> excesses = new ArrayList<>();
    new TreeMap<>(wanted)
        .forEach(
            (commodity, quantity) -> {
              Quantity most =
                  left.stream()
                      .filter(it -> it.commodity().equals(commodity))
                      .map(Promise.Line::upTo)
                      .findFirst()
                      .orElse(Quantity.none(quantity.dimension()));
              if (quantity.compareTo(most) > 0) {
                excesses.add(new Excess(commodity, quantity, most));
              }
            });
    return excesses;
  }

  private static List<Share> shares(
      List<Promise.Line> left, Map<String, Quantity> wanted, boolean keepRest) {
    return left.stream().flatMap(it -> share(it, wanted, keepRest).stream()).toList();
  }

  private static Optional<Share> share(
      Promise.Line line, Map<String, Quantity> wanted, boolean keepRest) {
    Quantity picked =
        wanted.getOrDefault(line.commodity(), Quantity.none(line.quantity().dimension()));
    if (keepRest && picked.isZero()) {
      return Optional.empty();
    }
    Quantity ends = keepRest && !line.isFulfilledBy(picked) ? picked : line.upTo();
    return Optional.of(new Share(line.commodity(), ends, picked));
  }

  /** Everything that is left, by the quantity that was asked for. */
  static List<Share> everything(List<Promise.Line> left) {
    return left.stream().map(it -> new Share(it.commodity(), it.upTo(), it.quantity())).toList();
  }
}
