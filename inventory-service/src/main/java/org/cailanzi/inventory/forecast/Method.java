package org.cailanzi.inventory.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A way to tell the next days from the last ones. Each takes days without a value ({@code NaN}) as
 * not known, never as zero, and answers {@code NaN} only where nothing at all is known.
 */
enum Method {
  /** The same day of last week: what the others must beat. */
  SEASONAL_NAIVE {
    @Override
    double[] ahead(double[] past, int days) {
      double[] next = new double[days];
      for (int day = 0; day < days; day++) {
        int at = past.length + day;
        do {
          at -= Week.DAYS;
        } while (at >= 0 && (at >= past.length || Double.isNaN(past[at])));
        next[day] = at < 0 ? Days.mean(Days.last(past, Week.DAYS)) : past[at];
      }
      double mean = Days.mean(past);
      return Arrays.stream(next).map(it -> Double.isNaN(it) ? mean : it).toArray();
    }
  },
  /** The median of the last two weeks, which a few odd days do not move. */
  RECENT_MEDIAN {
    @Override
    double[] ahead(double[] past, int days) {
      double[] next = new double[days];
      double recent = Days.median(Days.last(past, 2 * Week.DAYS));
      Arrays.fill(next, Double.isNaN(recent) ? Days.median(past) : recent);
      return next;
    }
  },
  /** A mean in which yesterday weighs most, times the factor of the day of the week. */
  WEEKDAY_MEAN {
    @Override
    double[] ahead(double[] past, int days) {
      return Smoothing.ahead(past, days, List.of(WEIGHT_OF_YESTERDAY), 0);
    }
  },
  /** Exponential smoothing with a trend that fades, times the factor of the day of the week. */
  DAMPED_SMOOTHING {
    @Override
    double[] ahead(double[] past, int days) {
      return Smoothing.ahead(past, days, SMOOTHINGS, TREND);
    }
  },
  /** The mean of the three above: their mistakes seldom agree. */
  TOGETHER {
    @Override
    double[] ahead(double[] past, int days) {
      return mean(PARTS.stream().map(it -> it.ahead(past, days)).toList());
    }
  };

  /** What {@link #TOGETHER} is the mean of. */
  static final List<Method> PARTS = List.of(RECENT_MEDIAN, WEEKDAY_MEAN, DAMPED_SMOOTHING);

  private static final double WEIGHT_OF_YESTERDAY = 0.2;
  private static final List<Double> SMOOTHINGS = List.of(0.05, 0.1, 0.2, 0.35, 0.5, 0.7);
  private static final double TREND = 0.1;

  /** The next days, none below zero. */
  abstract double[] ahead(double[] past, int days);

  static double[] mean(List<double[]> parts) {
    double[] mean = new double[parts.getFirst().length];
    for (double[] part : parts) {
      for (int day = 0; day < mean.length; day++) {
        mean[day] += part[day] / parts.size();
      }
    }
    return mean;
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
