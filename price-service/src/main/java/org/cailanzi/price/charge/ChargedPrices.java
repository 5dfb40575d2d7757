package org.cailanzi.price.charge;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.price.judging.Inputs;
import org.cailanzi.price.judging.JudgingSettings;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.quote.Chart;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.SeriesMonth;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.substitution.Substitution;
import org.cailanzi.price.substitution.Substitutions;
import org.cailanzi.price.verdict.CeilingIndex;
import org.cailanzi.price.verdict.CurrentCeilings;
import org.cailanzi.price.verdict.Locus;
import org.cailanzi.price.verdict.Ruling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be charged at a point on a day: two months of each series, and the ceilings. */
@Component
class ChargedPrices {
  private final Quotes quotes;
  private final Substitutions substitutions;
  private final CurrentCeilings ceilings;
  private final ChargeSettings settings;
  private final JudgingSettings judging;

  ChargedPrices(
      Quotes quotes,
      Substitutions substitutions,
      CurrentCeilings ceilings,
      ChargeSettings settings,
      JudgingSettings judging) {
    this.quotes = quotes;
    this.substitutions = substitutions;
    this.ceilings = ceilings;
    this.settings = settings;
    this.judging = judging;
  }

  /**
   * The price of each commodity.
   *
   * @param places where the ceilings are looked up: at the point, and where the goods go
   */
  List<Priced> at(
      String point, List<Place> places, LocalDate day, Collection<Commodity> commodities) {
    CeilingIndex index = ceilings.now().index();
    List<Locus> loci = places.stream().distinct().map(index::at).toList();
    Map<String, SeriesMonth> months = new HashMap<>(quotes.months(recent(point, day, commodities)));
    Set<String> more = new LinkedHashSet<>();
    commodities.forEach(it -> more.addAll(inputs(index, loci, day, series(point, it))));
    more.removeAll(months.keySet());
    months.putAll(quotes.months(more));
    List<Substitution> replaced =
        substitutions.of(commodities.stream().map(Commodity::code).toList());
    List<Priced> prices = new ArrayList<>();
    for (Commodity commodity : commodities) {
      Series series = series(point, commodity);
      Inputs inputs =
          new Inputs(series, judging.reach(), it -> chart(months.values(), it), replaced);
      prices.add(price(index, loci, day, commodity, chart(months.values(), series), inputs));
    }
    return prices;
  }

  private Priced price(
      CeilingIndex index,
      List<Locus> loci,
      LocalDate day,
      Commodity commodity,
      Chart chart,
      Inputs inputs) {
    // A price that is doubted waits and does not count: nobody is to be charged a slip.
    Optional<Chart.Seen> seen = chart.newest(day, settings.quoteDays());
    @Nullable TypedPrice asked = seen.map(it -> it.version().entry().price()).orElse(null);
    if (asked == null) {
      return new Priced.NoPrice(commodity);
    }
    @Nullable Ruling strictest = null;
    for (Locus where : loci) {
      CeilingIndex.Subject what = new CeilingIndex.Subject(commodity.code(), Stage.RETAIL);
      @Nullable Ruling ruling = index.strictest(where, what, day, inputs).ruling();
      strictest = Ruling.stricter(strictest, ruling);
    }
    long most = strictest == null ? Long.MAX_VALUE : strictest.microYuan();
    long charged = Math.min(asked.normal().microYuan(), most);
    return new Priced.At(
        commodity,
        new UnitPrice(charged, asked.normal().dimension()),
        seen.orElseThrow().day(),
        seen.orElseThrow().version().entry().grade(),
        strictest,
        charged < asked.normal().microYuan());
  }

  private List<String> recent(String point, LocalDate day, Collection<Commodity> commodities) {
    List<YearMonth> months = Chart.months(day.minusDays(settings.quoteDays()), day);
    return commodities.stream()
        .flatMap(it -> months.stream().map(series(point, it)::bucket))
        .toList();
  }

  private Set<String> inputs(CeilingIndex index, List<Locus> loci, LocalDate day, Series series) {
    Set<String> months = new LinkedHashSet<>();
    CeilingIndex.Subject what = new CeilingIndex.Subject(series.commodity(), series.stage());
    for (Locus where : loci) {
      months.addAll(
          Inputs.buckets(
              series,
              index.everMeantFor(where, what),
              List.of(YearMonth.from(day)),
              judging.reach()));
    }
    return months;
  }

  private static Series series(String point, Commodity commodity) {
    return new Series(point, commodity.code(), Stage.RETAIL);
  }

  private static Chart chart(Collection<SeriesMonth> months, Series series) {
    return new Chart(months.stream().filter(it -> it.series().equals(series)).toList());
  }
}
