package org.cailanzi.inventory.forecast;

import java.util.Arrays;

/** Sums over a run of days in which some days tell nothing ({@code NaN}). */
final class Days {
  // 1.4826 medians of the distance from the median are one standard deviation of a normal spread.
  private static final double MEDIANS_PER_DEVIATION = 1.4826;

  private Days() {}

  static double[] known(double[] days) {
    return Arrays.stream(days).filter(it -> !Double.isNaN(it)).toArray();
  }

  static double[] last(double[] days, int count) {
    return Arrays.copyOfRange(days, Math.max(0, days.length - count), days.length);
  }

  /** The mean of the days that tell something, or {@code NaN}. */
  static double mean(double[] days) {
    return Arrays.stream(days).filter(it -> !Double.isNaN(it)).average().orElse(Double.NaN);
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
    double spread =
        MEDIANS_PER_DEVIATION
            * median(Arrays.stream(days).map(it -> Math.abs(it - median)).toArray());
    if (Double.isNaN(spread) || spread == 0) {
      return days.clone();
    }
    double most = deviations * spread;
    return Arrays.stream(days)
        .map(it -> Double.isNaN(it) ? it : Math.clamp(it, median - most, median + most))
        .toArray();
  }
}
