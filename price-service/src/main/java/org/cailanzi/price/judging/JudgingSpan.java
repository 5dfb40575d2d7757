package org.cailanzi.price.judging;

import java.time.LocalDate;
import org.cailanzi.price.ceiling.Ceiling;
import org.jspecify.annotations.Nullable;

/** How far judging looks: back for what a ceiling is reckoned from, and forward until today. */
record JudgingSpan(Reach reach, LocalDate today) {

  /** The last day of a ceiling that can have quotes. */
  LocalDate last(Ceiling ceiling) {
    @Nullable LocalDate to = ceiling.to();
    return to == null || to.isAfter(today) ? today : to;
  }

  /** The days whose most may change when what was paid on a day does. */
  Days afterCost(LocalDate day) {
    LocalDate last = day.plusDays(reach.cost() + (long) Reach.LOOK_BACK);
    return new Days(day, last.isAfter(today) ? today : last);
  }
}
