package org.cailanzi.price.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.limit.Rate;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.quote.Chart;
import org.cailanzi.price.quote.DayKey;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.quote.Version;

/** What the breaches of a series should be, worked out again from the beginning. */
record Naive(List<Ceiling> ceilings, Quotes quotes, Series series, Place place) {

  /** The ceiling that is broken, with the version that breaks it. */
  Optional<String> brokenOn(LocalDate day) {
    Optional<Version> version = of(series).newest(day, 0).map(Chart.Seen::version);
    return strictest(day)
        .filter(
            it -> version.filter(seen -> price(seen) > limit(it, day).orElseThrow()).isPresent())
        .map(it -> it.id() + " v" + version.orElseThrow().number());
  }

  private Optional<Ceiling> strictest(LocalDate day) {
    return ceilings.stream()
        .filter(it -> it.scope().region().contains(place.region()))
        .filter(it -> !day.isBefore(it.from()))
        .filter(it -> ceilings.stream().noneMatch(next -> supersedes(next, it, day)))
        .filter(it -> limit(it, day).isPresent())
        .min(
            (one, other) -> {
              int order =
                  Long.compare(limit(one, day).orElseThrow(), limit(other, day).orElseThrow());
              return order != 0 ? order : one.id().compareTo(other.id());
            });
  }

  private static boolean supersedes(Ceiling next, Ceiling it, LocalDate day) {
    return it.id().equals(next.supersedes()) && !day.isBefore(next.from());
  }

  private Optional<Long> limit(Ceiling ceiling, LocalDate day) {
    return switch (ceiling.limit()) {
      case Limit.Absolute(var price) -> Optional.of(price.normal().microYuan());
      case Limit.BaseDatePrice base ->
          of(series).newestPriced(base.baseDate(), 14).map(it -> base.limitOn(price(it.version())));
      case Limit.MarkupOnCost(var rate) ->
          of(new Series(series.point(), series.commodity(), Stage.COST))
              .newestPriced(day, 3)
              .map(it -> Rate.onTopOf(price(it.version()), rate.tenThousandths()));
      case Limit.WholesaleSpread spread ->
          of(new Series(spread.wholesaler().point(), series.commodity(), Stage.WHOLESALE))
              .newestPriced(day, 0)
              .map(
                  it ->
                      Rate.onTopOf(
                          price(it.version()),
                          Objects.requireNonNull(spread.rates().get("IV")).tenThousandths()));
      default -> throw new IllegalArgumentException("Not in these tests: " + ceiling);
    };
  }

  private Chart of(Series which) {
    List<DayKey> days =
        LocalDate.of(2020, 1, 1).datesUntil(LocalDate.of(2020, 3, 1)).map(which::on).toList();
    return new Chart(which.commodity(), quotes.days(days).values());
  }

  private static long price(Version version) {
    TypedPrice price = version.entry().price();
    return price == null ? 0 : price.normal().microYuan();
  }
}
