package org.cailanzi.price.judging;

import java.time.LocalDate;
import org.cailanzi.price.ceiling.Ceiling;
import org.jspecify.annotations.Nullable;

/**
 * How far judging looks: back from a base date, and forward to the last day that can have quotes.
 *
 * @param reach how many days before a base date its last price still counts
 */
record JudgingSpan(int reach, LocalDate today) {

  /** Whether the price of a day can be the one that counts on a base date. */
  boolean reaches(LocalDate baseDate, LocalDate day) {
    return !day.isAfter(baseDate) && !day.isBefore(baseDate.minusDays(reach));
  }

  /** The last day of a ceiling that can have quotes. */
  LocalDate last(Ceiling ceiling) {
    @Nullable LocalDate to = ceiling.to();
    return to == null || to.isAfter(today) ? today : to;
  }
}
