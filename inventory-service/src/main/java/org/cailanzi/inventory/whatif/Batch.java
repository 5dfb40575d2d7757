package org.cailanzi.inventory.whatif;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Goods that can be eaten up to and including a day.
 *
 * @param lastDay null where nobody said when they go bad, as in a report
 */
record Batch(long grams, @Nullable LocalDate lastDay) {
  static final Comparator<Batch> FIRST_OUT =
      Comparator.comparing(Batch::lastDay, Comparator.nullsLast(Comparator.naturalOrder()));

  boolean spoiledOn(LocalDate day) {
    return lastDay != null && lastDay.isBefore(day);
  }
}
