package org.cailanzi.price.verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A quotient in whole millionths, and whether anything was cut off. */
record Quotient(BigDecimal cut, boolean exact) {
  static Quotient of(BigDecimal dividend, BigDecimal divisor) {
    BigDecimal cut = dividend.divide(divisor, Sum.MICRO, RoundingMode.FLOOR);
    return new Quotient(cut, cut.multiply(divisor).compareTo(dividend) == 0);
  }

  String zh() {
    return exact ? "" : "，小数六位以下舍去";
  }

  String en() {
    return exact ? "" : ", cut after six decimals";
  }
}
