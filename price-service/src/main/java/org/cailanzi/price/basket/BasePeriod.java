package org.cailanzi.price.basket;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.city.CityRules.IndexBase;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.price.figure.Change.Matching;
import org.cailanzi.price.figure.Panel;
import org.cailanzi.price.figure.Relative;

/**
 * Matches the prices of a day with those of the base period. A point's base price is the mean of
 * the prices said for the days of the period (rule P10), and stays a fraction: the price of the day
 * is multiplied by how many there were, and set beside their sum.
 */
final class BasePeriod {
  private BasePeriod() {}

  /** The pairs of the points that have both; a price of the day may be carried forward. */
  static List<Relative.Pair> pairs(Panel panel, IndexBase base, LocalDate day, Matching matching) {
    List<Relative.Pair> pairs = new ArrayList<>();
    for (String point : panel.points()) {
      Optional<Panel.Standing> now = panel.standing(point, day, matching.carryDays());
      BigInteger sum = BigInteger.ZERO;
      long days = 0;
      for (LocalDate it = base.first(); !it.isAfter(base.last()); it = it.plusDays(1)) {
        Optional<UnitPrice> seen = panel.seen(point, it);
        if (seen.isPresent()) {
          sum = sum.add(BigInteger.valueOf(seen.get().microYuan()));
          days++;
        }
      }
      if (now.isPresent() && days > 0) {
        BigInteger price = BigInteger.valueOf(now.get().price().microYuan());
        pairs.add(new Relative.Pair(price.multiply(BigInteger.valueOf(days)), sum));
      }
    }
    return pairs;
  }
}
