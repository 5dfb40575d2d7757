package org.cailanzi.price.basket;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
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
    return weighted(parts)
        .divide(weights, DIGITS)
        .movePointRight(2)
        .setScale(PLACES, RoundingMode.HALF_UP);
  }

  private static BigDecimal weighted(List<Part> parts) {
    return sum(parts.stream().map(it -> it.weight().multiply(it.relative().value())).toList());
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

  /**
   * How the index comes about, for whoever reckons it again from the goods' own; these are rounded
   * where they are shown, and not before.
   */
  public Optional<Bilingual> arithmetic() {
    return value.map(
        it -> {
          String sum = it.toPlainString();
          BigDecimal known = sum(parts.stream().map(Part::weight).toList());
          BigDecimal weighted =
              weighted(parts).movePointRight(2).setScale(PLACES, RoundingMode.HALF_UP);
          return new Bilingual(
              "%d 种可比商品 Σ（权重 × 指数）÷ Σ 权重 = %s ÷ %s = %s，其中 %d 种含沿用前价"
                  .formatted(parts.size(), weighted, known.toPlainString(), sum, imputed()),
              "%d comparable goods, Σ (weight × index) ÷ Σ weight = %s ÷ %s = %s; %d of them with imputed prices"
                  .formatted(parts.size(), weighted, known.toPlainString(), sum, imputed()));
        });
  }

  /** How many of the goods have a price that is carried forward from an earlier day. */
  public long imputed() {
    return parts.stream().filter(it -> it.imputed() > 0).count();
  }

  /**
   * One of the goods with its own index over the points matched with the base period.
   *
   * @param imputed of how many of the points the price is carried forward from an earlier day
   */
  public record Part(String commodity, BigDecimal weight, Relative relative, int imputed) {
    /** Rounded half up to two decimals, 100 in the base period. */
    public BigDecimal index() {
      return relative.value().movePointRight(2).setScale(PLACES, RoundingMode.HALF_UP);
    }
  }

  /** One of the goods that too few points could be matched for. */
  public record Left(String commodity, BigDecimal weight, int matched) {}
}
