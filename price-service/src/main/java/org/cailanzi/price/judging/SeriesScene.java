package org.cailanzi.price.judging;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.InForce;
import org.cailanzi.price.ceiling.Limit;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.quote.Chart;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.SeriesMonth;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.quote.Version;
import org.cailanzi.price.verdict.CeilingIndex;
import org.cailanzi.price.verdict.Locus;
import org.cailanzi.price.verdict.Reference;
import org.cailanzi.price.verdict.References;
import org.cailanzi.price.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One series as judging sees it: the days asked for, and the days whose ceiling is reckoned from
 * one of those.
 */
final class SeriesScene {
  private final Series series;
  private final Place place;
  private final Locus locus;
  private final CeilingIndex.Subject subject;
  private final List<InForce> meant;
  private final JudgingSpan span;

  SeriesScene(CeilingIndex index, Series series, Place place, JudgingSpan span) {
    this.series = series;
    this.place = place;
    this.locus = new Locus(place);
    this.subject = new CeilingIndex.Subject(series.commodity(), series.stage());
    this.meant = index.everMeantFor(locus, subject);
    this.span = span;
  }

  /** The months that must be read to judge the days asked for and all that depends on them. */
  Set<YearMonth> months(Collection<LocalDate> asked) {
    Set<YearMonth> months = new HashSet<>();
    asked.forEach(it -> months.add(YearMonth.from(it)));
    eachOnBaseDate(
        (ceiling, baseDate) -> {
          months.addAll(Chart.months(baseDate.minusDays(span.reach()), baseDate));
          if (asked.stream().anyMatch(it -> span.reaches(baseDate, it))) {
            months.addAll(Chart.months(ceiling.from(), span.last(ceiling)));
          }
        });
    return months;
  }

  /** Judges the days asked for and all that depends on them. */
  Stream<Judged> judge(
      CeilingIndex index, Collection<LocalDate> asked, Collection<SeriesMonth> months) {
    Chart chart = new Chart(months);
    TreeSet<LocalDate> days = new TreeSet<>(asked);
    eachOnBaseDate(
        (ceiling, baseDate) -> {
          if (asked.stream().anyMatch(it -> span.reaches(baseDate, it))) {
            chart.between(ceiling.from(), span.last(ceiling)).forEach(it -> days.add(it.day()));
          }
        });
    Map<LocalDate, @Nullable Reference> known = new HashMap<>();
    return days.stream()
        .flatMap(day -> chart.newest(day, 0).stream())
        .map(
            seen ->
                judge(
                    index, seen, baseDate -> known.computeIfAbsent(baseDate, it -> at(chart, it))));
  }

  private Judged judge(CeilingIndex index, Chart.Seen seen, References references) {
    Version version = seen.version();
    TypedPrice price = version.entry().price();
    @Nullable Verdict verdict =
        price == null ? null : index.judge(locus, subject, seen.day(), price.normal(), references);
    return new Judged(
        new SeriesDay(series, seen.day()),
        place,
        version,
        verdict,
        meant.stream().filter(it -> it.everMeantFor(seen.day())).toList());
  }

  private @Nullable Reference at(Chart chart, LocalDate baseDate) {
    return chart
        .newestPriced(baseDate, span.reach())
        .map(it -> new Reference(it.day(), priceOf(it.version())))
        .orElse(null);
  }

  private static TypedPrice priceOf(Version version) {
    TypedPrice price = version.entry().price();
    if (price == null) {
      throw new IllegalStateException("Version " + version.number() + " has no price");
    }
    return price;
  }

  private void eachOnBaseDate(BiConsumer<Ceiling, LocalDate> reader) {
    for (InForce it : meant) {
      if (it.ceiling().limit() instanceof Limit.BaseDatePrice(var baseDate, _)) {
        reader.accept(it.ceiling(), baseDate);
      }
    }
  }
}
