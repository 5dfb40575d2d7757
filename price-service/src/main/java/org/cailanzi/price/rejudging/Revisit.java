package org.cailanzi.price.rejudging;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.cailanzi.price.judging.Judged;
import org.cailanzi.price.judging.Judging;
import org.cailanzi.price.judging.SeriesDay;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.SeriesMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goes through the quotes of one commodity and has them judged again, some hundreds at a time. */
@Component
class Revisit {
  private static final int BATCH = 500;

  private final Quotes quotes;
  private final Judging judging;

  Revisit(Quotes quotes, Judging judging) {
    this.quotes = quotes;
    this.judging = judging;
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
