package org.cailanzi.inventory.cover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import org.cailanzi.inventory.forecast.Forecast;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the days up to one.
 *
 * @param wanted the day that is looked at
 * @param kept the last day that is over: the day itself, or yesterday for today
 */
record Past(LocalDate wanted, LocalDate kept, NavigableMap<LocalDate, CoverDay> days) {
  /** A level that is older says nothing of today. */
  static final int LEVELS_DAYS = 7;

  CoverDay day() {
    return days.getOrDefault(wanted, CoverDay.NEVER);
  }

  /** The levels of the days before, the latest first. */
  List<@Nullable Level> levels(String group) {
    List<@Nullable Level> levels = new ArrayList<>();
    for (int back = 1; back <= LEVELS_DAYS; back++) {
      @Nullable Figures figures = figures(group, wanted.minusDays(back));
      levels.add(figures == null ? null : figures.level());
    }
    return levels;
  }

  /** The first day whose demand is still to come. */
  LocalDate firstAhead() {
    return kept.isBefore(wanted) ? wanted : wanted.plusDays(1);
  }

  /** Grams that went out on each day before the first ahead, {@code NaN} where nobody told. */
  double[] out(String group) {
    double[] out = new double[Forecast.PAST_DAYS];
    Arrays.fill(out, Double.NaN);
    LocalDate first = firstAhead().minusDays(out.length);
    for (int day = 0; day < out.length; day++) {
      @Nullable Figures figures = figures(group, first.plusDays(day));
      if (figures != null && figures.out() != null) {
        out[day] = figures.out();
      }
    }
    return out;
  }

  private @Nullable Figures figures(String group, LocalDate day) {
    return days.getOrDefault(day, CoverDay.NEVER).groups().get(group);
  }
}
