package org.cailanzi.price.basket;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.figure.Relative;

/**
 * A Laspeyres index: the mean of the goods' own indices, weighted by what is spent on each in the
 * base period, Σ w·I with Σ w = 1 (CPI Manual, chapter 9, two stages). Goods with too few matched
 * points are left out and their weight goes to the others, as if they had moved like them; how much
 * weight is covered is told.
 *
 * @param coverage the share of the weight that was covered, 0 to 1, rounded down to four decimals
 * @param value the index, 100 in the base period, rounded half up to two decimals; empty where too
 *     little was covered
 */
public record BasketIndex(
    List<Part> parts, List<Left> left, BigDecimal coverage, Optional<BigDecimal> value) {
  private static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_EVEN);
  private static final int PLACES = 2;

  public BasketIndex {
    parts = List.copyOf(parts);
    left = List.copyOf(left);
  }

  /** Reckons the index of what is known. */
  public static BasketIndex of(List<Part> parts, List<Left> left, BigDecimal leastCoverage) {
    BigDecimal known = sum(parts.stream().map(Part::weight).toList());
    BigDecimal all = known.add(sum(left.stream().map(Left::weight).toList()));
    boolean enough = known.signum() > 0 && known.compareTo(leastCoverage.multiply(all)) >= 0;
    BigDecimal coverage =
        all.signum() == 0 ? BigDecimal.ZERO.setScale(4) : known.divide(all, 4, RoundingMode.DOWN);
    return new BasketIndex(
        parts, left, coverage, enough ? Optional.of(laspeyres(parts, known)) : Optional.empty());
  }

  private static BigDecimal laspeyres(List<Part> parts, BigDecimal weights) {
    List<BigDecimal> weighted = new ArrayList<>();
    parts.forEach(it -> weighted.add(it.weight().multiply(it.relative().value())));
    return sum(weighted)
        .divide(weights, DIGITS)
        .movePointRight(2)
        .setScale(PLACES, RoundingMode.HALF_UP);
  }

  private static BigDecimal sum(List<BigDecimal> terms) {
    return terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Why there is no index, where there is none. */
  public Optional<Bilingual> insufficient(BigDecimal leastCoverage) {
    return value.isPresent()
        ? Optional.empty()
        : Optional.of(
            new Bilingual(
                "数据不足：可比商品占权重 %s，至少需 %s".formatted(share(coverage), share(leastCoverage)),
                "insufficient data: comparable goods have %s of the weight, %s is needed"
                    .formatted(share(coverage), share(leastCoverage))));
  }

  private static String share(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }

  /** One of the goods with its own index over the points matched with the base period. */
  public record Part(String commodity, BigDecimal weight, Relative relative) {
    /** Rounded half up to two decimals, 100 in the base period. */
    public BigDecimal index() {
      return relative.value().movePointRight(2).setScale(PLACES, RoundingMode.HALF_UP);
    }
  }

  /** One of the goods that too few points could be matched for. */
  public record Left(String commodity, BigDecimal weight, int matched) {}
}
