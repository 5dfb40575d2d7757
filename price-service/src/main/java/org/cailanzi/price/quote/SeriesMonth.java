package org.cailanzi.price.quote;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.cailanzi.price.point.Place;

/**
 * One month of a series: every day's versions, in the one document that keeps them.
 *
 * @param revision grows by one with every change; 0 before the first
 * @param days versions by day, oldest first
 */
public record SeriesMonth(
    Series series,
    YearMonth month,
    Place place,
    long revision,
    NavigableMap<LocalDate, List<Version>> days) {

  public SeriesMonth {
    days = Collections.unmodifiableNavigableMap(days);
  }

  static SeriesMonth empty(Series series, YearMonth month, Place place) {
    return new SeriesMonth(series, month, place, 0, new TreeMap<>());
  }

  public String id() {
    return series.bucket(month);
  }

  /** What counts for a day, if anything was said of it. */
  public Optional<Version> latest(LocalDate day) {
    return Optional.ofNullable(days.get(day)).map(List::getLast);
  }

  /** The version that keeps this quote already: the same act, or a latest entry just like it. */
  Optional<Version> keeping(Quote quote) {
    List<Version> versions = days.getOrDefault(quote.day(), List.of());
    return versions.stream()
        .filter(it -> it.act().equals(quote.act()))
        .findFirst()
        .or(() -> latest(quote.day()).filter(it -> it.entry().equals(quote.entry())));
  }

  /** This month with one more version of a day. */
  SeriesMonth with(Quote quote, Instant at) {
    NavigableMap<LocalDate, List<Version>> more = new TreeMap<>(days);
    List<Version> versions = new ArrayList<>(days.getOrDefault(quote.day(), List.of()));
    versions.add(new Version(versions.size() + 1, quote.entry(), quote.act(), at));
    more.put(quote.day(), List.copyOf(versions));
    return new SeriesMonth(series, month, place, revision, more);
  }
}
