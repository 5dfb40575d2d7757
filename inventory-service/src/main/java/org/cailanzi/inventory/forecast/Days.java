package org.cailanzi.inventory.forecast;

import java.util.Arrays;

/** Sums over a run of days in which some days tell nothing ({@code NaN}). */
final class Days {
  // 1.4826 medians of the distance from the median are one standard deviation of a normal spread.
  private static final double MEDIANS_PER_DEVIATION = 1.4826;

  private Days() {}

  // Loops, not streams: a look at cover forecasts a dozen groups from dozens of days each.

  static double[] known(double[] days) {
    double[] known = new double[days.length];
    int count = 0;
    for (double day : days) {
      if (!Double.isNaN(day)) {
        known[count++] = day;
      }
    }
    return Arrays.copyOf(known, count);
  }

  static double[] last(double[] days, int count) {
    return Arrays.copyOfRange(days, Math.max(0, days.length - count), days.length);
  }

  /** The mean of the days that tell something, or {@code NaN}. */
  static double mean(double[] days) {
    double sum = 0;
    int count = 0;
    for (double day : days) {
      if (!Double.isNaN(day)) {
        sum += day;
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  static double median(double[] days) {
    return quantile(days, 0.5);
  }

  /**
   * The value below which a share of the known days lies, between two of them where it falls so.
   */
  static double quantile(double[] days, double share) {
    double[] sorted = known(days);
    if (sorted.length == 0) {
      return Double.NaN;
    }
    Arrays.sort(sorted);
    double at = Math.clamp(share, 0, 1) * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /** The days with each value no further from the median than so many deviations. */
  static double[] tamed(double[] days, double deviations) {
    double median = median(days);
    double[] tame = new double[days.length];
    for (int day = 0; day < days.length; day++) {
      tame[day] = Math.abs(days[day] - median);
    }
    double spread = MEDIANS_PER_DEVIATION * median(tame);
    if (Double.isNaN(spread) || spread == 0) {
      return days.clone();
    }
    double most = deviations * spread;
    for (int day = 0; day < days.length; day++) {
      tame[day] =
          Double.isNaN(days[day])
              ? Double.NaN
              : Math.clamp(days[day], median - most, median + most);
    }
    return tame;
  }
}
