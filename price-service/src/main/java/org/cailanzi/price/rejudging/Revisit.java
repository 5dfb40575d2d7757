package org.cailanzi.price.rejudging;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.price.judging.Days;
import org.cailanzi.price.judging.Judged;
import org.cailanzi.price.judging.Judging;
import org.cailanzi.price.judging.Judging.AtHand;
import org.cailanzi.price.judging.SeriesDay;
import org.cailanzi.price.quote.DayKey;
import org.cailanzi.price.quote.PointDay;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.substitution.Substitution;
import org.springframework.stereotype.Component;

/** Goes through the quotes of some days and has them judged again, some hundreds at a time. */
@Component
class Revisit {
  private static final int BATCH = 500;
  private static final int DAYS_AT_ONCE = 60;

  private final Quotes quotes;
  private final Judging judging;
  private final CityProfile city;
  private final Clock clock;

  Revisit(Quotes quotes, Judging judging, CityProfile city, Clock clock) {
    this.quotes = quotes;
    this.judging = judging;
    this.city = city;
    this.clock = clock;
  }

  /** Judges every quote of some days that is touched. */
  Tally on(Days days, Collection<Touched> touched) {
    Set<Stage> stages = touched.stream().map(Touched::stage).collect(Collectors.toSet());
    Batch batch = new Batch();
    stages.forEach(
        stage ->
            quotes.each(
                stage, days.from(), days.to(), it -> batch.add(it, Touched.goodsOf(it, touched))));
    batch.flush();
    return new Tally(batch.quotes, batch.above);
  }

  /** The quotes of a point from the day on which a product was replaced there. */
  void since(Substitution replaced) {
    Series series = replaced.series();
    LocalDate today = LocalDate.now(clock.withZone(city.zone()));
    // What is sold is judged by what was paid, too.
    List<Stage> stages =
        series.stage() == Stage.COST
            ? List.of(Stage.RETAIL, Stage.WHOLESALE)
            : List.of(series.stage());
    Batch batch = new Batch();
    for (Stage stage : stages) {
      for (Days part : new Days(replaced.from(), today).inSteps(DAYS_AT_ONCE)) {
        List<DayKey> keys = part.each().map(it -> new DayKey(series.point(), stage, it)).toList();
        quotes.days(keys).values().forEach(it -> batch.add(it, Set.of(series.commodity())));
      }
    }
    batch.flush();
  }

  /** Quotes gathered until they are worth a round. */
  private final class Batch {
    private final List<SeriesDay> work = new ArrayList<>();
    private final List<PointDay> days = new ArrayList<>();
    private long quotes;
    private long above;

    void add(PointDay day, Set<String> goods) {
      List<SeriesDay> quoted =
          day.goods().keySet().stream()
              .filter(goods::contains)
              .map(commodity -> new SeriesDay(day.series(commodity), day.key().day()))
              .toList();
      if (!quoted.isEmpty()) {
        work.addAll(quoted);
        days.add(day);
      }
      if (work.size() >= BATCH) {
        flush();
      }
    }

    void flush() {
      if (!work.isEmpty()) {
        quotes += work.size();
        above += judging.settle(work, AtHand.days(days)).stream().filter(Judged::isAbove).count();
        work.clear();
        days.clear();
      }
    }
  }

  /**
   * What came of it.
   *
   * @param quotes how many were judged
   * @param above how many of them are above a ceiling, whether new or known before
   */
  record Tally(long quotes, long above) {
    static final Tally NONE = new Tally(0, 0);

    Tally plus(Tally other) {
      return new Tally(quotes + other.quotes, above + other.above);
    }
  }
}
