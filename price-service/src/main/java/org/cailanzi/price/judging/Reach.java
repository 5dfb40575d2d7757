package org.cailanzi.price.judging;

import java.time.LocalDate;

/**
 * How many days back a price may lie that a ceiling is reckoned from.
 *
 * @param baseDate before a base date
 * @param cost before the day of the price that is judged
 */
public record Reach(int baseDate, int cost) {
  /** Days before a price in which it is compared with others, to find a slip of the unit. */
  public static final int LOOK_BACK = 14;

  /** Whether a price of a day can have a say in what counts on a base date. */
  boolean baseDateRestsOn(LocalDate baseDate, LocalDate day) {
    return !day.isAfter(baseDate)
        && !day.isBefore(baseDate.minusDays(this.baseDate + (long) LOOK_BACK));
  }

  /** Whether a cost of a day can have a say in what the margin of a base date was. */
  boolean baseMarginRestsOn(LocalDate baseDate, LocalDate day) {
    return baseDateRestsOn(baseDate, day)
        || (day.isBefore(baseDate)
            && !day.isBefore(baseDate.minusDays(this.baseDate + (long) cost + LOOK_BACK)));
  }
}
