package org.cailanzi.price.quote;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A stretch of one series, put together from the days at hand: on each day what counts, and apart
 * from it what waits for a person.
 */
public final class Chart {
  private final NavigableMap<LocalDate, List<Version>> said = new TreeMap<>();
  private final NavigableMap<LocalDate, Version> counting = new TreeMap<>();
  private final NavigableMap<LocalDate, Version> waiting = new TreeMap<>();

  /**
   * @param days of the series' point and stage
   */
  public Chart(String commodity, Collection<PointDay> days) {
    for (PointDay it : days) {
      if (it.goods().containsKey(commodity)) {
        LocalDate day = it.key().day();
        said.put(day, it.versions(commodity));
        it.counting(commodity).ifPresent(version -> counting.put(day, version));
        it.waiting(commodity).ifPresent(version -> waiting.put(day, version));
      }
    }
  }

  /** Everything that was said of a day, the oldest first. */
  public List<Version> said(LocalDate day) {
    return said.getOrDefault(day, List.of());
  }

  /** What counts on a day, if anything does. */
  public Optional<Version> counting(LocalDate day) {
    return Optional.ofNullable(counting.get(day));
  }

  /** What waits for a person on a day. */
  public Optional<Version> waiting(LocalDate day) {
    return Optional.ofNullable(waiting.get(day));
  }

  /** The newest statement that counts on a day or before it, not older than {@code reach} days. */
  public Optional<Seen> newest(LocalDate day, int reach) {
    return Optional.ofNullable(counting.floorEntry(day))
        .filter(it -> !it.getKey().isBefore(day.minusDays(reach)))
        .map(it -> new Seen(it.getKey(), it.getValue()));
  }

  /** The newest real price on a day or before it, not older than {@code reach} days. */
  public Optional<Seen> newestPriced(LocalDate day, int reach) {
    return priced(day, reach).findFirst();
  }

  /**
   * As {@link #newestPriced}, and a price that waits is not passed over for one of an earlier day:
   * nobody knows yet which of the two is right.
   */
  public Optional<Seen> newestClaimed(LocalDate day, int reach) {
    Optional<Seen> waits = priced(waiting, day, reach).findFirst();
    return newestPriced(day, reach)
        .filter(it -> waits.isEmpty() || !it.day().isBefore(waits.get().day()))
        .or(() -> waits);
  }

  /**
   * Real prices that count on a day or before it, not older than {@code reach} days, newest first.
   */
  public Stream<Seen> priced(LocalDate day, int reach) {
    return priced(counting, day, reach);
  }

  private static Stream<Seen> priced(
      NavigableMap<LocalDate, Version> versions, LocalDate day, int reach) {
    return versions
        .subMap(day.minusDays(reach), true, day, true)
        .descendingMap()
        .entrySet()
        .stream()
        .filter(it -> it.getValue().entry().price() != null)
        .map(it -> new Seen(it.getKey(), it.getValue()));
  }

  /** Days of which anything was said, in order. */
  public Stream<LocalDate> days(LocalDate from, LocalDate to) {
    return to.isBefore(from) ? Stream.empty() : said.subMap(from, true, to, true).keySet().stream();
  }

  /** The months that touch the days from one to another, both included. */
  public static List<YearMonth> months(LocalDate from, LocalDate to) {
    return Stream.iterate(YearMonth.from(from), it -> it.plusMonths(1))
        .takeWhile(it -> !it.isAfter(YearMonth.from(to)))
        .toList();
  }

  /** What was said, and of which day. */
  public record Seen(LocalDate day, Version version) {}
}
