package org.cailanzi.suite.city;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How prices went from the weeks before the base date to the day: a slow rise before the Spring
 * Festival, a rush within three days after the base date that lasts three more, and from then on
 * down towards the level of the day. The base date and the day are the table's to the fen; between
 * them prices stray by a per cent, so that the ceilings from 1 February are kept.
 *
 * <p>Goods of the rush are quoted daily, as in an emergency; the others on Tuesdays and Fridays as
 * ever, and move evenly from the one level to the other. A price carried forward three days fills
 * the days between.
 */
record Course(LocalDate base, LocalDate day) {
  private static final int DAYS = 40;
  private static final double RISE_BEFORE = 0.07;
  private static final int RUSH_DAYS = 3;
  private static final int PEAK_UNTIL = 6;
  private static final double FALL_DAYS = 2.5;
  private static final double STRAY = 0.01;
  private static final Set<DayOfWeek> USUAL = Set.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);

  /** The days that are quoted, in order. */
  List<LocalDate> days(Goods goods) {
    return day.minusDays(DAYS - 1L)
        .datesUntil(day.plusDays(1))
        .filter(it -> goods.peak() != null || USUAL.contains(it.getDayOfWeek()) || told(it))
        .toList();
  }

  private boolean told(LocalDate on) {
    return on.equals(base) || on.equals(day);
  }

  /** The price about which places quote on a day. */
  BigDecimal yuan(Goods goods, LocalDate on) {
    @Nullable BigDecimal peak = goods.peak();
    if (on.equals(day)) {
      return goods.dayYuan();
    }
    if (on.equals(base)) {
      return goods.baseYuan();
    }
    double end = goods.dayYuan().doubleValue() / goods.baseYuan().doubleValue();
    double stray = new Random(on.toEpochDay() * 31 + goods.commodity().hashCode()).nextDouble();
    double level = peak == null ? evenly(end, on) : share(peak.doubleValue(), end, on);
    double share = level * (1 + STRAY * (2 * stray - 1));
    return goods.baseYuan().multiply(BigDecimal.valueOf(share)).setScale(6, RoundingMode.HALF_UP);
  }

  private double evenly(double end, LocalDate on) {
    long after = Math.max(0, ChronoUnit.DAYS.between(base, on));
    return 1 + (end - 1) * after / ChronoUnit.DAYS.between(base, day);
  }

  private double share(double peak, double end, LocalDate on) {
    long after = ChronoUnit.DAYS.between(base, on);
    if (after < 0) {
      long before = ChronoUnit.DAYS.between(day.minusDays(DAYS - 1L), base);
      return 1 + RISE_BEFORE * after / before;
    }
    if (after <= RUSH_DAYS) {
      return 1 + peak * after / RUSH_DAYS;
    }
    double top = 1 + peak;
    return after <= PEAK_UNTIL
        ? top
        : end + (top - end) * Math.exp(-(after - PEAK_UNTIL) / FALL_DAYS);
  }
}
