package org.cailanzi.platform.table.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a wording found in a text.
 *
 * @param words null where the wording wants none, which says that there is nothing
 * @param year 0 where the text does not say; so are month and day
 */
public record Found(@Nullable String words, int year, int month, int day) {
  public boolean isDay() {
    return day > 0;
  }

  /**
   * The day meant, if it can be known: without a year the one nearest to the reference, without a
   * month the last such day up to it.
   */
  public Optional<LocalDate> on(@Nullable LocalDate reference) {
    if (year > 0) {
      return dayOf(year, month);
    }
    if (reference == null) {
      return Optional.empty();
    }
    if (month > 0) {
      return IntStream.rangeClosed(reference.getYear() - 1, reference.getYear() + 1)
          .mapToObj(it -> dayOf(it, month))
          .flatMap(Optional::stream)
          .min(Comparator.comparingLong(it -> Math.abs(ChronoUnit.DAYS.between(it, reference))));
    }
    // Two months back there is a month of 31 days.
    return IntStream.rangeClosed(0, 2)
        .mapToObj(reference::minusMonths)
        .map(it -> dayOf(it.getYear(), it.getMonthValue()))
        .flatMap(Optional::stream)
        .filter(it -> !it.isAfter(reference))
        .findFirst();
  }

  /** Whether the text may mean that day, as far as it says. */
  public boolean mayBe(LocalDate other) {
    return (year == 0 || year == other.getYear())
        && (month == 0 || month == other.getMonthValue())
        && day == other.getDayOfMonth();
  }

  private Optional<LocalDate> dayOf(int ofYear, int ofMonth) {
    try {
      return Optional.of(LocalDate.of(ofYear, ofMonth, day));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
