package org.cailanzi.price.breach;

import java.time.LocalDate;
import org.cailanzi.price.quote.Series;

/** What a breach is of: one quote held against one ceiling. */
public record BreachKey(Series series, LocalDate day, String ceiling) {

  /** The key of its document. */
  public String id() {
    return series.key() + "|" + day + "|" + ceiling;
  }
}
