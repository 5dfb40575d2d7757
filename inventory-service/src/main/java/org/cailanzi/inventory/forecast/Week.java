package org.cailanzi.inventory.forecast;

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
    double[] sums = new double[DAYS];
    int[] weeks = new int[DAYS];
    for (int day = 0; day < past.length; day++) {
      if (!Double.isNaN(past[day])) {
        sums[day % DAYS] += past[day];
        weeks[day % DAYS]++;
      }
    }
    double level = Days.mean(past);
    double[] factors = new double[DAYS];
    for (int day = 0; day < DAYS; day++) {
      double ratio = level > 0 && weeks[day] > 0 ? sums[day] / weeks[day] / level : 1;
      factors[day] = 1 + (ratio - 1) * weeks[day] / (weeks[day] + DOUBT_WEEKS);
    }
    return new Week(factors);
  }

  double factor(int day) {
    return factors[day % DAYS];
  }

  /** The past as it would be if all days of a week were alike. */
  double[] levelled(double[] past) {
    double[] levelled = past.clone();
    for (int day = 0; day < past.length; day++) {
      levelled[day] = factor(day) > 0 ? past[day] / factor(day) : past[day];
    }
    return levelled;
  }

  /** Levels of the days after the past, as the days of the week will show them. */
  double[] shown(int after, double[] levels) {
    double[] shown = new double[levels.length];
    for (int day = 0; day < levels.length; day++) {
      shown[day] = Math.max(0, levels[day] * factor(after + day));
    }
    return shown;
  }
}
