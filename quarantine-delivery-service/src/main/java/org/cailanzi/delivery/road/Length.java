package org.cailanzi.delivery.road;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cailanzi.platform.measure.Unusable;

/**
 * How long a way is, in whole centimetres: surveys go no finer, and sums of them never drift.
 *
 * @param centimetres 0 or more
 */
public record Length(long centimetres) implements Comparable<Length> {
  public static final Length NONE = new Length(0);

  public Length {
    if (centimetres < 0) {
      throw new Unusable(
          "长度不能为负：" + centimetres + " 厘米", "A length is not negative: " + centimetres + " cm");
    }
  }

  /** Rounded to the centimetre. */
  static Length ofMetres(BigDecimal metres) {
    return new Length(metres.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  public Length plus(Length other) {
    return new Length(Math.addExact(centimetres, other.centimetres));
  }

  /** In metres, with two decimals. */
  public BigDecimal metres() {
    return BigDecimal.valueOf(centimetres, 2);
  }

  @Override
  public int compareTo(Length other) {
    return Long.compare(centimetres, other.centimetres);
  }

  @Override
  public String toString() {
    return metres().toPlainString() + " m";
  }
}
