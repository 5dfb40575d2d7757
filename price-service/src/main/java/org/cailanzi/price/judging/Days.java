package org.cailanzi.price.judging;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days from one to another, both included, none where the first comes after; written as an interval
 * of ISO 8601.
 */
public record Days(LocalDate from, LocalDate to) {

  public static Days parse(String interval) {
    String[] ends = interval.split("/", -1);
    return new Days(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
  }

  /** How many. */
  public int number() {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to)) + 1;
  }

  public Stream<LocalDate> each() {
    return to.isBefore(from) ? Stream.empty() : from.datesUntil(to.plusDays(1));
  }

  public boolean include(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** The same days in at most so many parts of about one length, in their order. */
  public List<Days> inParts(int most) {
    return inSteps(Math.ceilDiv(number(), most));
  }

  /** The same days, so many at a time. */
  public List<Days> inSteps(int length) {
    List<Days> parts = new ArrayList<>();
    for (LocalDate first = from; !first.isAfter(to); first = first.plusDays(length)) {
      LocalDate last = first.plusDays(length - 1L);
      parts.add(new Days(first, last.isAfter(to) ? to : last));
    }
    return parts;
  }

  @Override
  public String toString() {
    return from + "/" + to;
  }
}
