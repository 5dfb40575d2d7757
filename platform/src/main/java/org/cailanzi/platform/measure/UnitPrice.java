package org.cailanzi.platform.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a basis of goods costs: 500 g, a litre or a piece, by dimension.
 *
 * <p>Kept in millionths of a yuan, because a price in whole fen per kilogram, tonne, 担 or 5 L is
 * then whole per basis too (5.49 元/公斤 is 2.745 元/500 g), and an exact price is what a verdict at
 * the very ceiling rests on (ADR 0003).
 *
 * @param microYuan millionths of a yuan per basis, never negative
 */
public record UnitPrice(long microYuan, Dimension dimension) implements Comparable<UnitPrice> {
  private static final int MICRO = 6;

  public UnitPrice {
    if (microYuan < 0) {
      throw new Unusable("价格不能为负：" + microYuan, "Negative price: " + microYuan);
    }
  }

  /**
   * Reads a price as quoted, such as {@code 5.48} per {@code 公斤} or {@code 66} per {@code 5L}.
   *
   * @throws NoConversion when the unit is unknown or the price per basis is not whole in millionths
   *     of a yuan
   */
  public static UnitPrice of(BigDecimal yuan, String unit) {
    MeasureUnit per = MeasureUnit.parse(unit);
    BigDecimal numerator =
        Typed.reasonable(yuan)
            .movePointRight(MICRO)
            .multiply(BigDecimal.valueOf(basis(per.dimension())));
    try {
      BigDecimal exact = numerator.divide(BigDecimal.valueOf(per.size()), RoundingMode.UNNECESSARY);
      return new UnitPrice(exact.longValueExact(), per.dimension());
    } catch (ArithmeticException notWhole) {
      throw new NoConversion(yuan.toPlainString() + " 元/" + unit, basisName(per.dimension()));
    }
  }

  /** How many grams, millilitres or pieces a price is for: 500 g (1 斤), 1 L, 1 piece. */
  public static long basis(Dimension dimension) {
    return switch (dimension) {
      case MASS -> 500;
      case VOLUME -> 1_000;
      case COUNT -> 1;
    };
  }

  private static String basisName(Dimension dimension) {
    return switch (dimension) {
      case MASS -> "元/500g";
      case VOLUME -> "元/L";
      case COUNT -> "元/件";
    };
  }

  /** How the basis is written: {@code 元/500g}, {@code 元/L} or {@code 元/件}. */
  public String unit() {
    return basisName(dimension);
  }

  /** Yuan per basis, exact. */
  public BigDecimal yuan() {
    return BigDecimal.valueOf(microYuan, MICRO);
  }

  /**
   * What a quantity costs, rounded half up to the fen once, at the end.
   *
   * @throws NoConversion when the price is for another dimension
   */
  public Money of(Quantity quantity) {
    if (quantity.dimension() != dimension) {
      throw new NoConversion(quantity.dimension().baseUnit(), basisName(dimension));
    }
    BigDecimal yuan =
        yuan()
            .multiply(BigDecimal.valueOf(quantity.amount()))
            .divide(BigDecimal.valueOf(basis(dimension)), 2, RoundingMode.HALF_UP);
    return Money.ofYuan(yuan);
  }

  /**
   * @throws NoConversion when the other price is for another dimension
   */
  @Override
  public int compareTo(UnitPrice other) {
    if (other.dimension != dimension) {
      throw new NoConversion(basisName(other.dimension), basisName(dimension));
    }
    return Long.compare(microYuan, other.microYuan);
  }

  /** The price with at least two decimals and its basis, such as {@code 2.745 元/500g}. */
  @Override
  public String toString() {
    BigDecimal plain = yuan().stripTrailingZeros();
    return plain.setScale(Math.max(2, plain.scale()), RoundingMode.UNNECESSARY).toPlainString()
        + " "
        + unit();
  }
}
