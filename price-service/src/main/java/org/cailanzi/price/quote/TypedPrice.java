package org.cailanzi.price.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.measure.Unusable;

/**
 * A price as somebody wrote it, beside its normal form (rule P1). Above zero: nothing is free, and
 * "no price" is not a price (rule P2).
 *
 * @param yuan as typed, shown with two decimals or more
 * @param unit as typed, such as {@code 元/公斤}
 */
public record TypedPrice(BigDecimal yuan, String unit, UnitPrice normal) {
  /** A million yuan per basis: no food costs that, and products of it with a factor still fit. */
  static final long MOST = 1_000_000_000_000L;

  private static final String YUAN_PER = "元/";

  public TypedPrice {
    if (normal.microYuan() <= 0) {
      throw new Unusable(
          "价格须大于零，而不是 " + yuan.toPlainString(),
          "A price is above zero, not " + yuan.toPlainString());
    }
    if (normal.microYuan() > MOST) {
      throw new Unusable(
          "价格每计价单位不超过 1000000 元，而不是 " + yuan, "A price is at most 1000000 per basis, not " + yuan);
    }
    if (yuan.scale() != 2) {
      BigDecimal plain = yuan.stripTrailingZeros();
      yuan = plain.setScale(Math.max(2, plain.scale()), RoundingMode.UNNECESSARY);
    }
    // The same few in millions of prices.
    unit = YUAN_PER.concat(basis(unit.strip())).intern();
  }

  // Without the "元/" or "/" it may begin with.
  private static String basis(String unit) {
    String per = unit.startsWith("元") ? unit.substring(1).strip() : unit;
    return per.startsWith("/") ? per.substring(1).strip() : unit;
  }

  /**
   * Reads a price as quoted, such as {@code 5.48} per {@code 元/公斤}.
   *
   * @throws org.cailanzi.platform.measure.NoConversion when the unit is unknown or the price per
   *     basis is not whole in millionths of a yuan
   * @throws IllegalArgumentException when it is not above zero
   */
  public static TypedPrice of(BigDecimal yuan, String unit) {
    if (yuan.signum() <= 0) {
      throw new Unusable(
          "价格须大于零，而不是 " + yuan.toPlainString(),
          "A price is above zero, not " + yuan.toPlainString());
    }
    return new TypedPrice(yuan, unit, UnitPrice.of(yuan, unit));
  }

  /** As typed: {@code 5.48 元/公斤}. */
  @Override
  public String toString() {
    return yuan.toPlainString() + " " + unit;
  }
}
