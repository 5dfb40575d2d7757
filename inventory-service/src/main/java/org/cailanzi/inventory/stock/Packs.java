package org.cailanzi.inventory.stock;

import java.math.BigDecimal;
import org.cailanzi.platform.measure.Unusable;
import org.jspecify.annotations.Nullable;

/**
 * Goods as they came packed: 3 crates of 12 times 500 g, or 3 crates that weigh 18.42 kg together.
 *
 * @param count how many crates
 * @param unit the word for a crate
 * @param of how many are in each, or null where the crates were weighed together
 * @param amount how much one of them is, or all crates together
 * @param measure the unit of the amount
 */
record Packs(long count, String unit, @Nullable Long of, BigDecimal amount, String measure) {
  private static final int LONGEST_UNIT = 10;

  Packs {
    if (count < 1 || (of != null && of < 1)) {
      throw new Unusable("件数从 1 起", "packs are counted from 1");
    }
    if (unit.isBlank() || unit.length() > LONGEST_UNIT) {
      throw new Unusable("每件的叫法应为 1 至 10 字，如 箱", "the word for a pack has 1 to 10 characters");
    }
  }

  /** The amount of all of them, exactly, in {@code measure}. */
  BigDecimal total() {
    return of == null
        ? amount
        : amount.multiply(BigDecimal.valueOf(count)).multiply(BigDecimal.valueOf(of));
  }

  /** As it was typed: {@code 3 箱 × 12 × 500 g}, or {@code 3 箱 = 18.42 kg}. */
  String typed() {
    String much = typed(amount, measure);
    return of == null
        ? count + " " + unit + " = " + much
        : count + " " + unit + " × " + of + " × " + much;
  }

  static String typed(BigDecimal amount, String measure) {
    return amount.toPlainString() + " " + measure.strip();
  }
}
