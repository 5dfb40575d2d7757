package org.cailanzi.platform.measure;

import java.math.BigDecimal;

/**
 * A mass in whole grams, never negative: norms, demand and loads are masses whatever is counted.
 */
public record Mass(long grams) implements Comparable<Mass> {
  public static final Mass NONE = new Mass(0);

  public Mass {
    if (grams < 0) {
      throw new Unusable("重量不能为负：" + grams, "Negative mass: " + grams);
    }
  }

  /** Tonnes as the bureaus report them; below a gram is refused, not rounded. */
  public static Mass ofTonnes(BigDecimal tonnes) {
    return new Mass(MeasureUnit.TONNE.times(tonnes).amount());
  }

  public Mass plus(Mass other) {
    return new Mass(Math.addExact(grams, other.grams));
  }

  public Mass minus(Mass other) {
    return new Mass(grams - other.grams);
  }

  public Mass times(long count) {
    return new Mass(Math.multiplyExact(grams, count));
  }

  @Override
  public int compareTo(Mass other) {
    return Long.compare(grams, other.grams);
  }

  @Override
  public String toString() {
    return grams + " g";
  }
}
