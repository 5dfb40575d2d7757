package org.cailanzi.price.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Roots to as many digits as are asked for, the same on every machine. */
final class Roots {
  // Newton doubles the right digits with every step; floating point begins with some fifteen.
  private static final int STEPS = 3;
  private static final int GUARD = 10;

  private Roots() {}

  /**
   * The n-th root of a positive number.
   *
   * @throws IllegalArgumentException for anything else
   */
  static BigDecimal of(BigDecimal number, int n, MathContext digits) {
    if (number.signum() <= 0 || n < 1) {
      throw new IllegalArgumentException("No root " + n + " of " + number);
    }
    if (n == 1) {
      return number.round(digits);
    }
    MathContext inner = new MathContext(digits.getPrecision() + GUARD, RoundingMode.HALF_EVEN);
    BigDecimal count = BigDecimal.valueOf(n);
    BigDecimal root = BigDecimal.valueOf(Math.exp(logarithm(number) / n));
    for (int i = 0; i < STEPS; i++) {
      BigDecimal powered = number.divide(root.pow(n - 1, inner), inner);
      root = root.multiply(BigDecimal.valueOf(n - 1L)).add(powered).divide(count, inner);
    }
    return root.round(digits);
  }

  // Products of many prices are beyond what a double holds, their logarithm is not.
  private static double logarithm(BigDecimal number) {
    int exponent = number.precision() - number.scale();
    double mantissa = number.movePointLeft(exponent).doubleValue();
    return Math.log(mantissa) + exponent * Math.log(10);
  }
}
