package org.cailanzi.platform.measure;

import java.math.BigDecimal;

/** Numbers as people type them, before they are reckoned with. */
final class Typed {
  /** More digits than any quantity or price has; 1e999999999 written out would fill the memory. */
  private static final int MOST_DIGITS = 30;

  private Typed() {}

  /**
   * The number itself.
   *
   * @throws Unusable when it has more than 30 digits before or after the point, or is negative
   */
  static BigDecimal reasonable(BigDecimal number) {
    if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
      throw new Unusable("数字位数过多", "The number has too many digits");
    }
    if (number.signum() < 0) {
      throw new Unusable(
          number.toPlainString() + " 是负数", number.toPlainString() + " is below zero");
    }
    return number;
  }
}
