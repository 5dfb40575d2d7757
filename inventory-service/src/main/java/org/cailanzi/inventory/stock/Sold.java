package org.cailanzi.inventory.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What was eaten from a stock on each of its last days, in base units: the observed demand of rule
 * I4 without reading the ledger.
 *
 * @param since the day of the first movement; a day without an entry since then is a day of zero
 * @param days in order, at most {@link #KEPT}
 */
public record Sold(LocalDate since, List<Day> days) {
  /** Enough for a window of ten days before today. */
  static final int KEPT = 11;

  public Sold {
    days = List.copyOf(days);
  }

  /** So much went on one day. */
  public record Day(LocalDate day, long amount) {}

  Sold plus(LocalDate day, long amount) {
    List<Day> after = new ArrayList<>(days);
    int last = after.size() - 1;
    if (last >= 0 && !after.get(last).day().isBefore(day)) {
      // A clock that steps back over midnight books on the later day; the sum stays right.
      Day latest = after.get(last);
      after.set(last, new Day(latest.day(), Math.addExact(latest.amount(), amount)));
    } else {
      after.add(new Day(day, amount));
    }
    return new Sold(since, after.subList(Math.max(0, after.size() - KEPT), after.size()));
  }

  /** Less was sold on a day than was booked; of a day no longer kept nothing is known. */
  Sold less(LocalDate day, long amount) {
    return new Sold(
        since,
        days.stream()
            .map(it -> it.day().equals(day) ? new Day(day, Math.max(0, it.amount() - amount)) : it)
            .toList());
  }

  /** From this day on, a day without an entry is a day of zero; of days before nothing is kept. */
  public LocalDate knownFrom() {
    return days.size() < KEPT ? since : days.getFirst().day();
  }

  /**
   * The mean per day of the whole days before a day, at most {@code window} of them and none before
   * the first movement, rounded up; empty when there is no whole day yet.
   */
  public OptionalLong meanBefore(LocalDate day, int window) {
    LocalDate from = day.minusDays(window).isBefore(since) ? since : day.minusDays(window);
    long whole = day.toEpochDay() - from.toEpochDay();
    if (whole <= 0) {
      return OptionalLong.empty();
    }
    long sum =
        days.stream()
            .filter(it -> !it.day().isBefore(from) && it.day().isBefore(day))
            .mapToLong(Day::amount)
            .sum();
    return OptionalLong.of(Math.ceilDiv(sum, whole));
  }
}
