package org.cailanzi.price.quote;

import java.time.YearMonth;

/** One line of a chart: the prices of one commodity at one point and stage. */
public record Series(String point, String commodity, Stage stage) {

  /** The key of the document that holds a month of this series. */
  public String bucket(YearMonth month) {
    return key() + "|" + month;
  }

  public String key() {
    return point + "|" + commodity + "|" + stage.wireName();
  }
}
