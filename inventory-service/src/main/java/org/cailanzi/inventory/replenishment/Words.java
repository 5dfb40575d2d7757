package org.cailanzi.inventory.replenishment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as one reads them aloud. */
final class Words {
  private static final int TONNE_DIGITS = 6;
  private static final int SHOWN_DIGITS = 3;

  private Words() {}

  /** Tonnes to the kilogram; what is less, to the gram. */
  static String tonnes(long grams) {
    BigDecimal exact = BigDecimal.valueOf(grams, TONNE_DIGITS);
    BigDecimal rounded = exact.setScale(SHOWN_DIGITS, RoundingMode.HALF_UP);
    BigDecimal shown = rounded.signum() == 0 ? exact : rounded;
    return shown.stripTrailingZeros().toPlainString() + " t";
  }

  /** Kilometres to the hundred metres. */
  static String kilometres(long metres) {
    return BigDecimal.valueOf(metres, 3).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  /** Days to a tenth, rounded down. */
  static String days(long grams, long daily) {
    return BigDecimal.valueOf(grams)
        .divide(BigDecimal.valueOf(daily), 1, RoundingMode.DOWN)
        .toPlainString();
  }
}
