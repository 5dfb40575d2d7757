package org.cailanzi.price.alarm;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cailanzi.platform.city.FigureRules.Grade;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.figure.Change;

/** How one commodity moved in one district up to a day. */
record Move(RegionCode district, String commodity, LocalDate day, Change onDay, Change onWeek) {

  /** Whether it rose by more than a grade's threshold, on the day or on the week before. */
  boolean over(Grade grade) {
    return rose(onDay, grade.day()) || rose(onWeek, grade.week());
  }

  static boolean rose(Change change, BigDecimal share) {
    return change.known().filter(it -> it.roseMoreThan(share)).isPresent();
  }

  /** Whether neither change could be told. */
  boolean unknown() {
    return onDay.known().isEmpty() && onWeek.known().isEmpty();
  }
}
