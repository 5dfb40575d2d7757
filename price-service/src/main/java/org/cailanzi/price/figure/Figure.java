package org.cailanzi.price.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cailanzi.price.figure.Change.Matching;
import org.cailanzi.price.substitution.Substitution;

/**
 * What the prices of one commodity come to in a region on a day.
 *
 * @param level of the prices said for the day itself, or empty without any
 * @param onDay the change on the day before
 * @param onWeek the change on the same day of the week before
 * @param onBase the change on the city's base date
 * @param replaced the products replaced since that date
 */
public record Figure(
    LocalDate day,
    Optional<Level> level,
    Change onDay,
    Change onWeek,
    Change onBase,
    List<Substitution> replaced) {
  public static final int WEEK = 7;

  public static Figure of(Panel panel, LocalDate day, LocalDate baseDate, Matching matching) {
    return new Figure(
        day,
        Level.of(panel.seen(day).values()),
        Change.between(panel, day.minusDays(1), day, matching),
        Change.between(panel, day.minusDays(WEEK), day, matching),
        Change.between(panel, baseDate, day, matching),
        panel.replaced(baseDate, day));
  }
}
