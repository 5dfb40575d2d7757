package org.cailanzi.price.quote;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A stretch of one series, put together from the months at hand. */
public final class Chart {
  private final NavigableMap<LocalDate, Version> latest = new TreeMap<>();

  public Chart(Collection<SeriesMonth> months) {
    for (SeriesMonth month : months) {
      month.days().forEach((day, versions) -> latest.put(day, versions.getLast()));
    }
  }

  /** The newest statement on a day or before it, not older than {@code reach} days. */
  public Optional<Seen> newest(LocalDate day, int reach) {
    return Optional.ofNullable(latest.floorEntry(day))
        .filter(it -> !it.getKey().isBefore(day.minusDays(reach)))
        .map(it -> new Seen(it.getKey(), it.getValue()));
  }

  /** The newest real price on a day or before it, not older than {@code reach} days. */
  public Optional<Seen> newestPriced(LocalDate day, int reach) {
    return priced(day, reach).findFirst();
  }

  /** Real prices on a day or before it, not older than {@code reach} days, the newest first. */
  public Stream<Seen> priced(LocalDate day, int reach) {
    return latest.subMap(day.minusDays(reach), true, day, true).descendingMap().entrySet().stream()
        .filter(it -> it.getValue().entry().price() != null)
        .map(it -> new Seen(it.getKey(), it.getValue()));
  }

  /** Days with a statement, in order. */
  public Stream<Seen> between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return Stream.empty();
    }
    return latest.subMap(from, true, to, true).entrySet().stream()
        .map((Map.Entry<LocalDate, Version> it) -> new Seen(it.getKey(), it.getValue()));
  }

  /** The months that touch the days from one to another, both included. */
  public static List<YearMonth> months(LocalDate from, LocalDate to) {
    return Stream.iterate(YearMonth.from(from), it -> it.plusMonths(1))
        .takeWhile(it -> !it.isAfter(YearMonth.from(to)))
        .toList();
  }

  /** What counts on a day. */
  public record Seen(LocalDate day, Version version) {}
}
