package org.cailanzi.price.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.price.casefile.CaseFile;
import org.cailanzi.price.judging.Judged;
import org.cailanzi.price.judging.Judging;
import org.cailanzi.price.judging.SeriesDay;
import org.cailanzi.price.quote.Chart;
import org.cailanzi.price.quote.DayKey;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.Series;
import org.springframework.stereotype.Component;

/** Counts the days since a case's last breach on which its price was judged and found lawful. */
@Component
class CleanDays {
  /** Nobody asks for more clean days than there are in this long. */
  private static final int LOOK_AHEAD = 62;

  private final Quotes quotes;
  private final Judging judging;
  private final CityProfile city;
  private final Clock clock;

  CleanDays(Quotes quotes, Judging judging, CityProfile city, Clock clock) {
    this.quotes = quotes;
    this.judging = judging;
    this.city = city;
    this.clock = clock;
  }

  /** How many days; 0 while any breach after the last one of the case is known. */
  int since(CaseFile file) {
    LocalDate first = file.lastDay().map(it -> it.plusDays(1)).orElse(null);
    LocalDate today = LocalDate.now(clock.withZone(city.zone()));
    if (first == null || first.isAfter(today)) {
      return 0;
    }
    LocalDate ahead = first.plusDays(LOOK_AHEAD);
    LocalDate last = ahead.isAfter(today) ? today : ahead;
    Series series = new Series(file.key().point(), file.key().commodity(), file.stage());
    List<DayKey> keys = first.datesUntil(last.plusDays(1)).map(series::on).toList();
    Chart chart = new Chart(series.commodity(), quotes.days(keys).values());
    List<SeriesDay> days = chart.days(first, last).map(it -> new SeriesDay(series, it)).toList();
    if (days.isEmpty()) {
      return 0;
    }
    List<Judged> judged = judging.settle(days);
    boolean broken = judged.stream().anyMatch(Judged::isAbove);
    return broken ? 0 : (int) judged.stream().filter(Judged::isClean).count();
  }
}
