package org.cailanzi.inventory.forecast;

import java.util.stream.IntStream;

/**
 * How the days of a week differ, as factors around one. A factor is believed the more, the more
 * weeks tell of it. Days are counted from the first of the past, so that no calendar is needed.
 */
final class Week {
  static final int DAYS = 7;

  // Four weeks that agree are believed two thirds.
  private static final double DOUBT_WEEKS = 2;

  private final double[] factors;

  private Week(double[] factors) {
    this.factors = factors;
  }

  static Week of(double[] past) {
    double[] factors = new double[DAYS];
    double level = Days.mean(past);
    for (int day = 0; day < DAYS; day++) {
      double[] same = same(past, day);
      double ratio = level > 0 && same.length > 0 ? Days.mean(same) / level : 1;
      factors[day] = 1 + (ratio - 1) * same.length / (same.length + DOUBT_WEEKS);
    }
    return new Week(factors);
  }

  private static double[] same(double[] past, int day) {
    return IntStream.range(0, past.length)
        .filter(it -> it % DAYS == day)
        .mapToDouble(it -> past[it])
        .filter(it -> !Double.isNaN(it))
        .toArray();
  }

  double factor(int day) {
    return factors[day % DAYS];
  }

  /** The past as it would be if all days of a week were alike. */
  double[] levelled(double[] past) {
    return IntStream.range(0, past.length)
        .mapToDouble(it -> factor(it) > 0 ? past[it] / factor(it) : past[it])
        .toArray();
  }

  /** Levels of the days after the past, as the days of the week will show them. */
  double[] shown(int after, double[] levels) {
    return IntStream.range(0, levels.length)
        .mapToDouble(it -> Math.max(0, levels[it] * factor(after + it)))
        .toArray();
  }
}
