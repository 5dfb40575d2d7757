package org.cailanzi.price.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.InForce;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.quote.Chart;
import org.cailanzi.price.quote.DayKey;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.substitution.Substitution;
import org.cailanzi.price.verdict.CeilingIndex;
import org.cailanzi.price.verdict.Locus;
import org.cailanzi.price.verdict.References;

/**
 * One series as judging sees it: the days that changed, and the days whose ceiling is reckoned from
 * what changed.
 */
final class SeriesScene {
  private final Series series;
  private final Place place;
  private final Locus locus;
  private final CeilingIndex.Subject subject;
  private final List<InForce> meant;
  private final JudgingSpan span;
  private final Set<LocalDate> asked = new TreeSet<>();
  private final Set<LocalDate> costs = new TreeSet<>();

  SeriesScene(CeilingIndex index, Series series, Place place, Locus locus, JudgingSpan span) {
    this.series = series;
    this.place = place;
    this.locus = locus;
    this.subject = new CeilingIndex.Subject(series.commodity(), series.stage());
    this.meant = index.everMeantFor(locus, subject);
    this.span = span;
  }

  /** Its own price of a day changed. */
  void ask(LocalDate day) {
    asked.add(day);
  }

  /** What the point paid for the goods on a day changed. */
  void costChanged(LocalDate day) {
    costs.add(day);
  }

  /** The days that must be read to judge it. */
  Set<DayKey> keys() {
    Set<LocalDate> days = new HashSet<>();
    touched().forEach(it -> it.each().forEach(days::add));
    Set<DayKey> keys = Inputs.keys(series, meant, days, span.reach());
    days.forEach(it -> keys.add(series.on(it)));
    return keys;
  }

  /** The goods, where any ceiling rests on what the point asked or paid on another day. */
  Optional<String> goodsOfOtherDays() {
    boolean rests = meant.stream().anyMatch(it -> it.ceiling().limit().restsOnOtherDays());
    return rests ? Optional.of(series.commodity()) : Optional.empty();
  }

  /** Judges all days that are touched and have a quote. */
  Stream<Judged> judge(
      CeilingIndex index, Function<Series, Chart> charts, Collection<Substitution> substitutions) {
    Sight sight = new Sight(index, locus, subject, charts.apply(series), inputs(charts));
    Products products = Products.of(series, substitutions);
    TreeSet<LocalDate> days = new TreeSet<>();
    touched().forEach(it -> sight.chart().days(it.from(), it.to()).forEach(days::add));
    return days.stream()
        .map(day -> sight.judged(new SeriesDay(series, day), place, products, meant));
  }

  private Function<List<LocalDate>, References> inputs(Function<Series, Chart> charts) {
    Map<List<LocalDate>, References> known = new HashMap<>();
    return replaced ->
        known.computeIfAbsent(replaced, it -> new Inputs(series, span.reach(), charts, it));
  }

  private Collection<Days> touched() {
    List<Days> touched = new ArrayList<>();
    asked.forEach(it -> touched.add(new Days(it, it)));
    if (meant.stream().anyMatch(it -> it.ceiling().limit().restsOnCost())) {
      costs.forEach(it -> touched.add(span.afterCost(it)));
    }
    for (InForce it : meant) {
      if (baseChanged(it.ceiling().limit())) {
        Ceiling ceiling = it.ceiling();
        touched.add(new Days(ceiling.from(), span.last(ceiling)));
      }
    }
    return touched;
  }

  private boolean baseChanged(Limit limit) {
    Reach reach = span.reach();
    return switch (limit) {
      case Limit.BaseDatePrice(var base, _) -> any(asked, it -> reach.baseDateRestsOn(base, it));
      case Limit.MarkupWithoutBaseTrade(var base, _) ->
          any(asked, it -> reach.baseDateRestsOn(base, it));
      case Limit.BaseDateMargin(var base, _) ->
          any(asked, it -> reach.baseDateRestsOn(base, it))
              || any(costs, it -> reach.baseMarginRestsOn(base, it));
      case Limit.Absolute _,
          Limit.TargetPlus _,
          Limit.MarkupOnCost _,
          Limit.MarginOnPrice _,
          Limit.WholesaleSpread _ ->
          false;
    };
  }

  private static boolean any(Set<LocalDate> days, Predicate<LocalDate> which) {
    return days.stream().anyMatch(which);
  }
}
