package org.cailanzi.price.quote;

import java.time.LocalDate;

/** One line of a chart: the prices of one commodity at one point and stage. */
public record Series(String point, String commodity, Stage stage) {

  /** The key of the document that holds a day of this series. */
  public DayKey on(LocalDate day) {
    return new DayKey(point, stage, day);
  }

  /** The same goods at the same point, at another stage. */
  public Series at(Stage other) {
    return new Series(point, commodity, other);
  }

  public String key() {
    return point + "|" + commodity + "|" + stage.wireName();
  }
}
