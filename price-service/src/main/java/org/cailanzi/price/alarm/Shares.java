package org.cailanzi.price.alarm;

import java.math.BigDecimal;
import org.cailanzi.platform.measure.Unusable;

/** Numbers that somebody typed, within what they can mean. */
final class Shares {
  private static final BigDecimal MOST_YUAN = new BigDecimal("1000000");

  private Shares() {}

  /** A rise as a share; 3.2 would be 320 % and is meant for 0.032. */
  static BigDecimal rise(BigDecimal share) {
    if (share.abs().compareTo(BigDecimal.ONE) >= 0 || share.scale() > 9) {
      throw new Unusable(
          "涨幅请以小数填写，如 0.032 即 3.2%，而不是 " + share,
          "A rise is a share between -1 and 1, such as 0.032 for 3.2 %, not " + share);
    }
    return share;
  }

  static BigDecimal allowance(BigDecimal yuan) {
    if (yuan.signum() <= 0 || yuan.compareTo(MOST_YUAN) > 0 || yuan.scale() > 2) {
      throw new Unusable(
          "低保标准须大于 0 元、不超过 1000000 元，至多两位小数，而不是 " + yuan,
          "The allowance is above 0 and at most 1000000 yuan, with two decimals, not " + yuan);
    }
    return yuan;
  }
}
