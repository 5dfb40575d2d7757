package org.cailanzi.inventory.report;

import java.math.BigDecimal;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What a line says of the reserve. A blank is null, which is not zero.
 *
 * @param government how much of the closing is the government's own reserve (政府储备)
 * @param standardDays for how many days a standard asks that there be goods (储备标准), above 0
 * @param note what the clerk wrote in its place, such as 政府储备已到期
 */
public record Reserve(
    @Nullable Quantity government, @Nullable BigDecimal standardDays, @Nullable String note) {
  /** Nothing is said of a reserve. */
  public static final Reserve NONE = new Reserve(null, null, null);

  static Reserve of(
      @Nullable Quantity government, @Nullable BigDecimal standardDays, @Nullable String note) {
    return government == null && standardDays == null && note == null
        ? NONE
        : new Reserve(government, standardDays, note);
  }
}
