package org.cailanzi.price.quote;

import org.cailanzi.platform.measure.Unusable;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a series on a day.
 *
 * @param price or null, where the statement is that there is no price ("无", rule P2)
 * @param collector who saw the price
 * @param stalls what the stalls asked of which the price is the mean, or null where nobody says
 */
public record Entry(
    @Nullable TypedPrice price,
    String collector,
    Source source,
    @Nullable String grade,
    @Nullable String note,
    @Nullable Stalls stalls) {

  public Entry(
      @Nullable TypedPrice price,
      String collector,
      Source source,
      @Nullable String grade,
      @Nullable String note) {
    this(price, collector, source, grade, note, null);
  }

  public Entry {
    if (collector.isBlank()) {
      throw new Unusable("报价须写明采价人", "A quote names its collector");
    }
  }
}
