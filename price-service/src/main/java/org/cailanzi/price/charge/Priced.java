package org.cailanzi.price.charge;

import java.time.LocalDate;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.price.verdict.Ruling;
import org.jspecify.annotations.Nullable;

/** What may be charged for goods at a point. */
sealed interface Priced {
  Commodity commodity();

  /**
   * The price seen, or the strictest ceiling where that is lower.
   *
   * @param grade as it was quoted, or null
   * @param ruling the strictest ceiling in force, or null without any
   * @param capped whether the ceiling is below what was seen
   */
  record At(
      Commodity commodity,
      UnitPrice price,
      LocalDate quoteDay,
      @Nullable String grade,
      @Nullable Ruling ruling,
      boolean capped)
      implements Priced {}

  /** No quote is recent enough, or the newest says that there is no price. */
  record NoPrice(Commodity commodity) implements Priced {}
}
