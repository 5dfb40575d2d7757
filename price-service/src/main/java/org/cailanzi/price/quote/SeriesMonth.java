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
import org.cailanzi.price.quote.Doubt.Decision;
import org.jspecify.annotations.Nullable;

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

  /** What was said last of a day, whether it counts or not. */
  public Optional<Version> latest(LocalDate day) {
    return Optional.ofNullable(days.get(day)).map(List::getLast);
  }

  /** What counts for a day: the latest version that nobody doubts, or that was confirmed. */
  public Optional<Version> counting(LocalDate day) {
    return days.getOrDefault(day, List.of()).stream()
        .filter(Version::counts)
        .reduce((_, later) -> later);
  }

  /** What waits for a person: the latest version of a day, as long as it is doubted. */
  Optional<Version> waiting(LocalDate day) {
    return latest(day).filter(Version::waits);
  }

  /** Since when the first of its days has waited for a person. */
  Optional<Instant> waitingSince() {
    return days.keySet().stream()
        .flatMap(it -> waiting(it).stream())
        .map(Version::at)
        .min(Instant::compareTo);
  }

  /**
   * The version that keeps this quote already: the same act, or a latest entry just like it that
   * was not rejected.
   */
  Optional<Version> keeping(Quote quote) {
    List<Version> versions = days.getOrDefault(quote.day(), List.of());
    return versions.stream()
        .filter(it -> it.act().equals(quote.act()))
        .findFirst()
        .or(
            () ->
                latest(quote.day())
                    .filter(it -> !it.isRejected() && it.entry().equals(quote.entry())));
  }

  /** This month with one more version of a day. */
  SeriesMonth with(Quote quote, Instant at) {
    List<Version> versions = new ArrayList<>(days.getOrDefault(quote.day(), List.of()));
    versions.add(
        new Version(versions.size() + 1, quote.entry(), quote.act(), at, Doubt.of(grounds(quote))));
    return with(quote.day(), versions);
  }

  // A price that is relied on already is not doubted again because somebody repeats it.
  private List<Remark> grounds(Quote quote) {
    TypedPrice price = quote.entry().price();
    boolean reliedOn =
        counting(quote.day())
            .map(it -> it.entry().price())
            .filter(it -> price != null && it.normal().equals(price.normal()))
            .isPresent();
    return reliedOn ? List.of() : quote.doubts();
  }

  private SeriesMonth with(LocalDate day, List<Version> versions) {
    NavigableMap<LocalDate, List<Version>> more = new TreeMap<>(days);
    more.put(day, List.copyOf(versions));
    return new SeriesMonth(series, month, place, revision, more);
  }

  /** What a decision on a version comes to here; {@link #decided} is the month after it. */
  DecideOutcome decide(LocalDate day, int number, Decision decision) {
    List<Version> versions = days.getOrDefault(day, List.of());
    if (number < 1 || number > versions.size()) {
      return new DecideOutcome.Unknown();
    }
    Version version = versions.get(number - 1);
    @Nullable Doubt doubt = version.doubt();
    if (doubt == null) {
      return new DecideOutcome.NotDoubted(version);
    }
    if (doubt.decision() != null) {
      return doubt.decision().finding() == decision.finding()
          ? new DecideOutcome.DecidedBefore(version)
          : new DecideOutcome.DecidedOtherwise(version);
    }
    return number < versions.size()
        ? new DecideOutcome.Superseded(versions.getLast())
        : new DecideOutcome.Decided(version.decided(decision));
  }

  /** This month with a version of a day as it was decided. */
  SeriesMonth decided(LocalDate day, Version version) {
    List<Version> versions = new ArrayList<>(days.getOrDefault(day, List.of()));
    versions.set(version.number() - 1, version);
    return with(day, versions);
  }
}
