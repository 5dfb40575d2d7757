package org.cailanzi.price.limit;

import java.math.BigDecimal;
import org.cailanzi.platform.measure.Unusable;

/**
 * A share that may be added, exact: 0.35 is 35 %.
 *
 * @param share from 0 to 10, with up to four decimals
 */
public record Rate(BigDecimal share) {
  private static final int DECIMALS = 4;
  private static final long WHOLE = 10_000;
  private static final BigDecimal MOST = BigDecimal.TEN;

  public Rate {
    share = share.stripTrailingZeros();
    if (share.signum() < 0 || share.compareTo(MOST) > 0 || share.scale() > DECIMALS) {
      throw new Unusable(
          "比率为 0 至 10、至多 4 位小数（0.35 即 35%），而不是 " + share.toPlainString(),
          "A rate is 0 to 10 with up to 4 decimals (0.35 is 35 %), not " + share.toPlainString());
    }
  }

  public static Rate of(String share) {
    return new Rate(new BigDecimal(share));
  }

  /** In ten-thousandths, whole by its rule of four decimals. */
  public long tenThousandths() {
    return share.movePointRight(DECIMALS).longValueExact();
  }

  public Rate plus(Rate other) {
    return new Rate(share.add(other.share));
  }

  /**
   * The most when the rate is on top of a price: a price of whole millionths is above the exact
   * product exactly when it is above this.
   */
  public static long onTopOf(long microYuan, long tenThousandths) {
    return Math.multiplyExact(microYuan, WHOLE + tenThousandths) / WHOLE;
  }

  /** The most when a cost must be at least the rest of the price, cut to whole millionths. */
  public static long withinPrice(long costMicroYuan, long tenThousandths) {
    return Math.multiplyExact(costMicroYuan, WHOLE) / (WHOLE - tenThousandths);
  }

  /** As people say it: {@code 35%}. */
  @Override
  public String toString() {
    BigDecimal percent = share.movePointRight(2).stripTrailingZeros();
    return percent.setScale(Math.max(0, percent.scale())).toPlainString() + "%";
  }
}
