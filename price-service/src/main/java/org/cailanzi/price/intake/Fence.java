package org.cailanzi.price.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.cailanzi.platform.city.PriceRules.Quality;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.quote.Remark;

/**
 * Between which changes prices of the same goods stayed at other points: quartile fences on the
 * logarithms of price relatives, as Statistics Canada recommends them (DOMAIN §2.6).
 *
 * @param low the logarithm of the lowest relative within
 * @param high that of the highest
 */
record Fence(int points, double low, double high) {

  /** Nothing where too few points are there to say what is usual. */
  static Optional<Fence> of(Ascending others, Quality rules) {
    if (others.size() < rules.fencePoints()) {
      return Optional.empty();
    }
    double lower = others.quantile(0.25);
    double upper = others.quantile(0.75);
    double reach = rules.fenceTimes().doubleValue() * (upper - lower);
    double least = StrictMath.log1p(rules.review().doubleValue());
    double middle = others.quantile(0.5);
    // Where nearly nobody moved, a small move is nothing to doubt yet.
    return Optional.of(
        new Fence(
            others.size(),
            Math.min(lower - reach, middle - least),
            Math.max(upper + reach, middle + least)));
  }

  /** What is odd about a price that moved by a relative, if it lies beyond. */
  Optional<Remark> remark(double relative, String price) {
    if (relative >= low && relative <= high) {
      return Optional.empty();
    }
    String moved = percent(relative);
    return Optional.of(
        Remark.farFromOthers(
            new Bilingual(
                "价格 %s 变动 %s%%，而其他 %d 个采价点的变动应在 %s%% 至 %s%% 之间，请核实"
                    .formatted(price, moved, points, percent(low), percent(high)),
                "%s moved by %s%%, while %d other points put it between %s%% and %s%%: check it"
                    .formatted(price, moved, points, percent(low), percent(high)))));
  }

  private static String percent(double logarithm) {
    return BigDecimal.valueOf(100 * StrictMath.expm1(logarithm))
        .setScale(2, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
