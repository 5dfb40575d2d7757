package org.cailanzi.price.rejudging;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.price.judging.Judged;
import org.cailanzi.price.judging.Judging;
import org.cailanzi.price.judging.SeriesDay;
import org.cailanzi.price.quote.Chart;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.SeriesMonth;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.substitution.Substitution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goes through the quotes of one commodity and has them judged again, some hundreds at a time. */
@Component
class Revisit {
  private static final int BATCH = 500;

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

  /** Every quote of a commodity that is touched. */
  Tally all(Touched touched, String commodity) {
    return on(touched, commodity, null);
  }

  /**
   * The quotes of some days.
   *
   * @param days which of the touched days, or null for all of them
   */
  Tally on(Touched touched, String commodity, @Nullable NavigableSet<LocalDate> days) {
    Batch batch = new Batch();
    quotes.eachOf(
        touched.stage(),
        List.of(commodity),
        new Quotes.Months(YearMonth.from(touched.first()), YearMonth.from(touched.last())),
        month -> {
          if (touched.covers(month.place())) {
            NavigableSet<LocalDate> quoted =
                new TreeSet<>(
                    month.days().subMap(touched.first(), true, touched.last(), true).keySet());
            if (days != null) {
              quoted.retainAll(days);
            }
            batch.add(month, quoted);
          }
        });
    batch.flush();
    return new Tally(batch.quotes, batch.above);
  }

  /** The quotes of a point from the day on which a product was replaced there. */
  void since(Substitution replaced) {
    Series series = replaced.series();
    // What is sold is judged by what was paid, too.
    List<Stage> stages =
        series.stage() == Stage.COST
            ? List.of(Stage.RETAIL, Stage.WHOLESALE)
            : List.of(series.stage());
    List<YearMonth> months =
        Chart.months(replaced.from(), LocalDate.now(clock.withZone(city.zone())));
    Batch batch = new Batch();
    for (Stage stage : stages) {
      Series sold = new Series(series.point(), series.commodity(), stage);
      quotes.months(months.stream().map(sold::bucket).toList()).values().stream()
          .sorted(Comparator.comparing(SeriesMonth::id))
          .forEach(it -> batch.add(it, it.days().tailMap(replaced.from(), true).navigableKeySet()));
    }
    batch.flush();
  }

  /** Days gathered until they are worth a round. */
  private final class Batch {
    private final List<SeriesDay> days = new ArrayList<>();
    private long quotes;
    private long above;

    void add(SeriesMonth month, NavigableSet<LocalDate> quoted) {
      quoted.forEach(day -> days.add(new SeriesDay(month.series(), day)));
      if (days.size() >= BATCH) {
        flush();
      }
    }

    void flush() {
      if (!days.isEmpty()) {
        quotes += days.size();
        above += judging.settle(days).stream().filter(Judged::isAbove).count();
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
