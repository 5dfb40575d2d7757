package org.cailanzi.inventory.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a method's forecasts of days that are over missed by: from each of the last origins, told
 * from what was known then alone.
 *
 * @param errors by origin and by day ahead, what went out less what was told; {@code NaN} unknown
 */
record Trials(Method method, List<double[]> errors) {
  private static final int LEAST_PAST = Week.DAYS;

  /** The method that missed least over the first week ahead; empty where the past is too short. */
  static Optional<Trials> best(double[] past, int origins, int days) {
    return Arrays.stream(Method.values())
        .map(it -> of(it, past, origins, days))
        .filter(it -> !Double.isNaN(it.miss()))
        .min(Comparator.comparingDouble(Trials::miss));
  }

  static Trials of(Method method, double[] past, int origins, int days) {
    List<double[]> errors = new ArrayList<>();
    for (int origin = Math.max(LEAST_PAST, past.length - origins); origin < past.length; origin++) {
      double[] told = method.ahead(Arrays.copyOf(past, origin), days);
      double[] missed = new double[days];
      for (int day = 0; day < days; day++) {
        missed[day] = origin + day < past.length ? past[origin + day] - told[day] : Double.NaN;
      }
      errors.add(missed);
    }
    return new Trials(method, errors);
  }

  /** How far it was off on a day of the first week, on the mean. */
  double miss() {
    return errors.stream()
        .flatMapToDouble(it -> Arrays.stream(it).limit(Week.DAYS))
        .filter(it -> !Double.isNaN(it))
        .map(Math::abs)
        .average()
        .orElse(Double.NaN);
  }

  /** The errors without gaps: a day that is not over is missed by what the others were. */
  List<double[]> filled() {
    return errors.stream()
        .filter(it -> Days.known(it).length > 0)
        .map(
            it -> {
              double mean = Days.mean(it);
              return Arrays.stream(it).map(day -> Double.isNaN(day) ? mean : day).toArray();
            })
        .toList();
  }
}
