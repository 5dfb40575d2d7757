package org.cailanzi.price.basket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.city.CityRules.IndexBase;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.price.figure.Change.Matching;
import org.cailanzi.price.figure.Panel;
import org.cailanzi.price.figure.Panel.Standing;
import org.cailanzi.price.figure.Relative;
import org.jspecify.annotations.Nullable;

/**
 * Matches the prices of a day with those of the base period. A point's base price is the mean of
 * the prices said for the days of the period (rule P10), and stays a fraction: the price of the day
 * is multiplied by how many there were, and set beside their sum.
 */
final class BasePeriod {
  private BasePeriod() {}

  /** The pairs of the points that have both; a price of the day may be carried forward. */
  static Matched matched(Panel panel, IndexBase base, LocalDate day, Matching matching) {
    List<Relative.Pair> pairs = new ArrayList<>();
    int imputed = 0;
    for (String point : panel.points()) {
      Optional<Standing> now = panel.standing(point, day, matching.carryDays());
      Optional<Relative.Pair> pair = now.flatMap(it -> pair(panel, base, point, it));
      if (pair.isPresent()) {
        pairs.add(pair.get());
        imputed += now.orElseThrow().said().equals(day) ? 0 : 1;
      }
    }
    return new Matched(pairs, imputed);
  }

  /**
   * @param imputed of how many of the points the price of the day is carried forward
   */
  record Matched(List<Relative.Pair> pairs, int imputed) {}

  // Of a product that was replaced since, the days of the period before it count by their link, and
  // where the period has days before and after one, those after it alone.
  private static Optional<Relative.Pair> pair(
      Panel panel, IndexBase base, String point, Standing now) {
    Relative.@Nullable Pair sum = null;
    List<LocalDate> days = base.first().datesUntil(base.last().plusDays(1)).toList();
    for (LocalDate it : days.reversed()) {
      Optional<UnitPrice> seen = panel.seen(point, it);
      Optional<Relative.Pair> pair =
          seen.flatMap(price -> panel.pair(point, new Standing(price, it), now));
      if (pair.isPresent()) {
        boolean another = !panel.replaced(point, it, days.getLast()).isEmpty();
        if (sum != null && another) {
          break;
        }
        sum = sum == null ? pair.get() : plus(sum, pair.get());
      }
    }
    return Optional.ofNullable(sum);
  }

  private static Relative.Pair plus(Relative.Pair sum, Relative.Pair next) {
    return new Relative.Pair(sum.now().add(next.now()), sum.then().add(next.then()));
  }
}
