package org.cailanzi.price.ceiling;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.price.quote.TypedPrice;

/** How a ceiling says what the most is (rule P4). Each kind is a record of what it depends on. */
public sealed interface Limit {

  /** So much, whatever was asked before. */
  record Absolute(TypedPrice price) implements Limit {}

  /**
   * The point's own price of the base date times a factor: 1 forbids any rise, 1.15 allows 15 %.
   *
   * @param factor exact, from 0.0001 to 100, with up to four decimals
   */
  record BaseDatePrice(LocalDate baseDate, BigDecimal factor) implements Limit {
    private static final int DECIMALS = 4;

    public BaseDatePrice {
      factor = factor.stripTrailingZeros();
      if (factor.signum() <= 0
          || factor.compareTo(BigDecimal.valueOf(100)) > 0
          || factor.scale() > DECIMALS) {
        throw new Unusable(
            "系数大于 0、不超过 100，至多 4 位小数，而不是 " + factor.toPlainString(),
            "A factor is above 0, at most 100, with up to 4 decimals, not "
                + factor.toPlainString());
      }
    }

    /** The factor in ten-thousandths, whole by its rule of four decimals. */
    public long tenThousandths() {
      return factor.movePointRight(DECIMALS).longValueExact();
    }

    /**
     * The most in whole millionths of a yuan: a price of whole millionths is above the exact
     * product exactly when it is above this.
     */
    public long limitOn(long baseMicroYuan) {
      return limitOn(baseMicroYuan, tenThousandths());
    }

    /** The same, for a factor that was made ten-thousandths of before. */
    public static long limitOn(long baseMicroYuan, long tenThousandths) {
      return Math.multiplyExact(baseMicroYuan, tenThousandths) / 10_000;
    }
  }
}
