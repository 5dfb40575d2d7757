package org.cailanzi.price.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.measure.UnitPrice;

/**
 * Where the prices that were said for a day lie, in yuan per basis, rounded half up to the fen
 * (rule P2).
 *
 * @param mean the arithmetic mean of the points' prices
 * @param lowerQuartile a quarter of the way up the sorted prices, by straight lines between them
 *     (Hyndman and Fan's type 7); the median and the upper quartile likewise
 * @param spread the interquartile range, upper less lower quartile
 */
public record Level(
    int points,
    BigDecimal mean,
    BigDecimal median,
    BigDecimal min,
    BigDecimal max,
    BigDecimal lowerQuartile,
    BigDecimal upperQuartile,
    BigDecimal spread,
    String unit) {
  private static final int QUARTERS = 4;

  /** Nothing where there is no price. */
  public static Optional<Level> of(Collection<UnitPrice> prices) {
    if (prices.isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> sorted = prices.stream().sorted().map(UnitPrice::yuan).toList();
    BigDecimal sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal lower = quarter(sorted, 1);
    BigDecimal upper = quarter(sorted, 3);
    return Optional.of(
        new Level(
            sorted.size(),
            sum.divide(BigDecimal.valueOf(sorted.size()), 2, RoundingMode.HALF_UP),
            toFen(quarter(sorted, 2)),
            toFen(sorted.getFirst()),
            toFen(sorted.getLast()),
            toFen(lower),
            toFen(upper),
            toFen(upper.subtract(lower)),
            prices.iterator().next().unit()));
  }

  // The place is (n - 1) · q/4 from the first on: a whole part, and quarters towards the next.
  private static BigDecimal quarter(List<BigDecimal> sorted, int quarters) {
    int place = (sorted.size() - 1) * quarters;
    BigDecimal low = sorted.get(place / QUARTERS);
    int beyond = place % QUARTERS;
    if (beyond == 0) {
      return low;
    }
    BigDecimal gap = sorted.get(place / QUARTERS + 1).subtract(low);
    return low.add(gap.multiply(BigDecimal.valueOf(beyond)).divide(BigDecimal.valueOf(QUARTERS)));
  }

  private static BigDecimal toFen(BigDecimal yuan) {
    return yuan.setScale(2, RoundingMode.HALF_UP);
  }
}
