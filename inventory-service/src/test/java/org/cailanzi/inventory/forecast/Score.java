package org.cailanzi.inventory.forecast;

import java.util.Arrays;
import java.util.Collection;

/**
 * How forecasts of the held-back end of some series did, one to seven days ahead, from every day,
 * or from one in so many.
 *
 * @param relative mean absolute error over that of seasonal-naive on the same days, the geometric
 *     mean of all series
 * @param mase the same over the error of seasonal-naive one week ahead within the past, of the
 *     series whose past is long enough for one
 * @param coverage the share of days within the band
 * @param beaten the share of series that did better than seasonal-naive
 */
record Score(
    int series, double relative, double mase, double naiveMase, double coverage, double beaten) {
  private static final int AHEAD = 7;

  static Score of(Collection<double[]> series, int heldBack, int every) {
    int scaled = 0;
    double logs = 0;
    double mases = 0;
    double naives = 0;
    double inside = 0;
    double beaten = 0;
    for (double[] days : series) {
      One one = One.of(days, days.length - Math.min(heldBack, days.length / 2), every);
      logs += Math.log(one.error / one.naive);
      if (!Double.isNaN(one.scale)) {
        scaled++;
        mases += one.error / one.scale;
        naives += one.naive / one.scale;
      }
      inside += one.inside;
      beaten += one.error < one.naive ? 1 : 0;
    }
    int count = series.size();
    return new Score(
        count,
        Math.exp(logs / count),
        mases / scaled,
        naives / scaled,
        inside / count,
        beaten / count);
  }

  /**
   * The share of held-back days within a band that was made of so many days before them.
   *
   * @param known how long the past is cut
   */
  static double coverageAfter(int known, Collection<double[]> series, int heldBack, int every) {
    int inside = 0;
    int told = 0;
    for (double[] days : series) {
      for (int origin = days.length - heldBack; origin < days.length; origin += every) {
        var forecast = Forecast.after(Arrays.copyOfRange(days, origin - known, origin));
        for (int day = 0; day < AHEAD && origin + day < days.length; day++) {
          double went = days[origin + day];
          if (forecast.isPresent() && !Double.isNaN(went)) {
            Forecast it = forecast.get();
            inside += went >= it.low(day) && went <= it.high(day) ? 1 : 0;
            told++;
          }
        }
      }
    }
    return (double) inside / told;
  }

  private record One(double error, double naive, double scale, double inside) {
    static One of(double[] days, int start, int every) {
      double error = 0;
      double naive = 0;
      int told = 0;
      int inside = 0;
      for (int origin = start; origin < days.length; origin += every) {
        double[] past = Arrays.copyOf(days, origin);
        Forecast forecast = Forecast.after(past).orElseThrow();
        double[] lastWeek = Method.SEASONAL_NAIVE.ahead(past, AHEAD);
        for (int day = 0; day < AHEAD && origin + day < days.length; day++) {
          double went = days[origin + day];
          if (!Double.isNaN(went)) {
            error += Math.abs(went - forecast.expected(day));
            naive += Math.abs(went - lastWeek[day]);
            inside += went >= forecast.low(day) && went <= forecast.high(day) ? 1 : 0;
            told++;
          }
        }
      }
      return new One(error / told, naive / told, scale(days, start), (double) inside / told);
    }

    private static double scale(double[] days, int start) {
      double sum = 0;
      int told = 0;
      for (int day = Week.DAYS; day < start; day++) {
        double change = Math.abs(days[day] - days[day - Week.DAYS]);
        if (!Double.isNaN(change)) {
          sum += change;
          told++;
        }
      }
      return sum / told;
    }
  }
}
