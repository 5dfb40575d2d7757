package org.cailanzi.price.quote;

import java.time.LocalDate;
import java.util.List;

/**
 * A price seen at a point on a day, or the statement that there was none.
 *
 * @param act the caller's name for sending it (an idempotency key, or a file's digest and row): the
 *     same act twice is one version, however often it is sent
 * @param doubts what keeps it waiting for a person; empty where nothing does
 */
public record Quote(Series series, LocalDate day, Entry entry, String act, List<Remark> doubts) {
  public Quote {
    doubts = List.copyOf(doubts);
  }

  public Quote(Series series, LocalDate day, Entry entry, String act) {
    this(series, day, entry, act, List.of());
  }

  /** The key of the document that it is kept in. */
  public DayKey key() {
    return series.on(day);
  }

  /** The quote as it waits for a person, where there is anything to doubt. */
  public Quote doubted(List<Remark> grounds) {
    return new Quote(series, day, entry, act, grounds);
  }
}
