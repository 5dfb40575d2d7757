package org.cailanzi.price.judging;

import java.time.LocalDate;
import org.cailanzi.price.quote.DayKey;
import org.cailanzi.price.quote.Quote;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Stage;

/** What is judged: whatever the latest version says of a series on a day. */
public record SeriesDay(Series series, LocalDate day) {

  public static SeriesDay of(Quote quote) {
    return new SeriesDay(quote.series(), quote.day());
  }

  DayKey key() {
    return series.on(day);
  }

  /** As it is written down. */
  String written() {
    return series.key() + "|" + day;
  }

  static SeriesDay parse(String key) {
    String[] parts = key.split("\\|", -1);
    return new SeriesDay(
        new Series(parts[0], parts[1], Stage.named(parts[2])), LocalDate.parse(parts[3]));
  }
}
