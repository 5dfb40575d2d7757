package org.cailanzi.price.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cailanzi.price.ceiling.InForce;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.quote.Chart;
import org.cailanzi.price.quote.DayKey;
import org.cailanzi.price.quote.Remark;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.quote.Version;
import org.cailanzi.price.verdict.Input;
import org.cailanzi.price.verdict.Reference;
import org.cailanzi.price.verdict.References;
import org.jspecify.annotations.Nullable;

/** What the ceilings of one series are reckoned from, found in the days at hand. */
public final class Inputs implements References {
  private final Series series;
  private final Reach reach;
  private final Function<Series, Chart> charts;
  private final List<LocalDate> replacements;
  private final Map<Reference.What, Map<String, Input>> found = new HashMap<>();

  /**
   * @param charts what is at hand of any series; empty where there is nothing
   * @param replacements days on which the product of the series was replaced, the earliest first
   */
  public Inputs(
      Series series, Reach reach, Function<Series, Chart> charts, List<LocalDate> replacements) {
    this.series = series;
    this.reach = reach;
    this.charts = charts;
    this.replacements = List.copyOf(replacements);
  }

  @Override
  public Input onBaseDate(LocalDate baseDate) {
    return find(Reference.What.PRICE, series, baseDate, reach.baseDate());
  }

  @Override
  public Input cost(LocalDate day) {
    return find(Reference.What.COST, costs(series), day, reach.cost());
  }

  @Override
  public Input wholesale(String point, LocalDate day) {
    return find(Reference.What.WHOLESALE, wholesale(series, point), day, 0);
  }

  @Override
  public @Nullable LocalDate replaced(LocalDate after, LocalDate until) {
    for (LocalDate it : replacements) {
      if (it.isAfter(after) && !it.isAfter(until)) {
        return it;
      }
    }
    return null;
  }

  private Input find(Reference.What what, Series of, LocalDate day, int back) {
    return found
        .computeIfAbsent(what, _ -> new HashMap<>())
        .computeIfAbsent(of.point() + "|" + day, _ -> find(what, charts.apply(of), day, back));
  }

  private static Input find(Reference.What what, Chart chart, LocalDate day, int back) {
    return chart.newestClaimed(day, back).map(it -> known(what, chart, it)).orElse(Input.None.HERE);
  }

  private static Input known(Reference.What what, Chart chart, Chart.Seen seen) {
    Reference reference = reference(what, seen);
    if (seen.version().isConfirmed()) {
      return new Input.Seen(reference);
    }
    List<Reference> before = earlier(what, chart, seen.day());
    return seen.version().waits()
        ? new Input.Doubtful(reference, before.stream().findFirst().orElse(null))
        : doubted(reference, before);
  }

  // No further back than to a price that a person has vouched for.
  private static List<Reference> earlier(Reference.What what, Chart chart, LocalDate day) {
    List<Reference> earlier = new ArrayList<>();
    Iterator<Chart.Seen> priced =
        chart.priced(day.minusDays(1), Reach.LOOK_BACK - 1).limit(Remark.COMPARED).iterator();
    boolean vouched = false;
    while (priced.hasNext() && !vouched) {
      Chart.Seen seen = priced.next();
      earlier.add(reference(what, seen));
      vouched = seen.version().isConfirmed();
    }
    return earlier;
  }

  private static Input doubted(Reference reference, List<Reference> before) {
    return Remark.looksLikeSlip(reference.price(), before.stream().map(Reference::price).toList())
        ? new Input.Doubtful(reference, before.getFirst())
        : new Input.Seen(reference);
  }

  private static Reference reference(Reference.What what, Chart.Seen seen) {
    Version version = seen.version();
    TypedPrice price = version.entry().price();
    if (price == null) {
      throw new IllegalStateException("Version " + version.number() + " has no price");
    }
    return new Reference(what, seen.day(), price);
  }

  /** The days on which lies what these ceilings are reckoned from when some days are judged. */
  public static Set<DayKey> keys(
      Series series, Collection<InForce> meant, Collection<LocalDate> judged, Reach reach) {
    Set<DayKey> keys = new HashSet<>();
    int base = reach.baseDate() + Reach.LOOK_BACK;
    int cost = reach.cost() + Reach.LOOK_BACK;
    for (InForce it : meant) {
      Limit limit = it.ceiling().limit();
      switch (limit) {
        case Limit.Absolute _, Limit.TargetPlus _, Limit.MarkupOnCost _, Limit.MarginOnPrice _ -> {}
        case Limit.BaseDatePrice(var day, _) -> add(keys, series, day.minusDays(base), day);
        case Limit.MarkupWithoutBaseTrade(var day, _) ->
            add(keys, series, day.minusDays(base), day);
        case Limit.BaseDateMargin(var day, _) -> {
          add(keys, series, day.minusDays(base), day);
          add(keys, costs(series), day.minusDays(base + (long) cost), day);
        }
        case Limit.WholesaleSpread spread -> {
          Series of = wholesale(series, spread.wholesaler().point());
          int before = spread.daysBefore();
          for (LocalDate day : judged) {
            LocalDate last = day.minusDays(before);
            add(keys, of, last.minusDays(Reach.LOOK_BACK), last);
          }
        }
      }
      if (limit.restsOnCost()) {
        for (LocalDate day : judged) {
          add(keys, costs(series), day.minusDays(cost), day);
        }
      }
    }
    return keys;
  }

  private static void add(Set<DayKey> keys, Series series, LocalDate from, LocalDate to) {
    from.datesUntil(to.plusDays(1)).forEach(it -> keys.add(series.on(it)));
  }

  private static Series costs(Series series) {
    return series.at(Stage.COST);
  }

  private static Series wholesale(Series series, String point) {
    return new Series(point, series.commodity(), Stage.WHOLESALE);
  }
}
