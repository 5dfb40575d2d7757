package org.cailanzi.price.charge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.price.judging.Inputs;
import org.cailanzi.price.judging.JudgingSettings;
import org.cailanzi.price.judging.Products;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.quote.Chart;
import org.cailanzi.price.quote.DayKey;
import org.cailanzi.price.quote.PointDay;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.Series;
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

/** What may be charged at a point on a day: its last days, and the ceilings. */
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
    Set<DayKey> keys = new LinkedHashSet<>(recent(point, day));
    commodities.forEach(it -> keys.addAll(inputs(index, loci, day, series(point, it))));
    Collection<PointDay> days = quotes.days(keys).values();
    List<Substitution> replaced =
        substitutions.of(commodities.stream().map(Commodity::code).toList());
    List<Priced> prices = new ArrayList<>();
    for (Commodity commodity : commodities) {
      Series series = series(point, commodity);
      // What a market only claims lets it charge no more.
      List<LocalDate> confirmed = Products.of(series, replaced).confirmed();
      Inputs inputs = new Inputs(series, judging.reach(), it -> chart(days, it), confirmed);
      prices.add(price(index, loci, day, commodity, chart(days, series), inputs));
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

  private List<DayKey> recent(String point, LocalDate day) {
    return day.minusDays(settings.quoteDays())
        .datesUntil(day.plusDays(1))
        .map(it -> new DayKey(point, Stage.RETAIL, it))
        .toList();
  }

  private Set<DayKey> inputs(CeilingIndex index, List<Locus> loci, LocalDate day, Series series) {
    Set<DayKey> keys = new LinkedHashSet<>();
    CeilingIndex.Subject what = new CeilingIndex.Subject(series.commodity(), series.stage());
    for (Locus where : loci) {
      keys.addAll(
          Inputs.keys(series, index.everMeantFor(where, what), List.of(day), judging.reach()));
    }
    return keys;
  }

  private static Series series(String point, Commodity commodity) {
    return new Series(point, commodity.code(), Stage.RETAIL);
  }

  private static Chart chart(Collection<PointDay> days, Series series) {
    return new Chart(
        series.commodity(),
        days.stream()
            .filter(it -> it.key().point().equals(series.point()))
            .filter(it -> it.key().stage() == series.stage())
            .toList());
  }
}
