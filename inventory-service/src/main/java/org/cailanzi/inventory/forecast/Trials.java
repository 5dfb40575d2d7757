package org.cailanzi.inventory.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    Map<Method, Trials> trials = new EnumMap<>(Method.class);
    for (int origin = Math.max(LEAST_PAST, past.length - origins); origin < past.length; origin++) {
      double[] went = Arrays.copyOfRange(past, origin, Math.min(past.length, origin + days));
      told(Arrays.copyOf(past, origin), days)
          .forEach(
              (method, said) ->
                  trials
                      .computeIfAbsent(method, it -> new Trials(it, new ArrayList<>()))
                      .errors
                      .add(missed(went, said)));
    }
    return trials.values().stream()
        .filter(it -> !Double.isNaN(it.miss()))
        .min(Comparator.comparingDouble(Trials::miss));
  }

  /** What each method says, each asked once: the mean of some is made of what they said. */
  private static Map<Method, double[]> told(double[] known, int days) {
    Map<Method, double[]> told = new EnumMap<>(Method.class);
    List<double[]> parts = new ArrayList<>();
    for (Method method : Method.PARTS) {
      double[] said = method.ahead(known, days);
      parts.add(said);
      told.put(method, said);
    }
    told.put(Method.TOGETHER, Method.mean(parts));
    told.put(Method.SEASONAL_NAIVE, Method.SEASONAL_NAIVE.ahead(known, days));
    return told;
  }

  private static double[] missed(double[] went, double[] told) {
    double[] missed = new double[told.length];
    for (int day = 0; day < told.length; day++) {
      missed[day] = day < went.length ? went[day] - told[day] : Double.NaN;
    }
    return missed;
  }

  /** How far it was off on a day of the first week, on the mean. */
  double miss() {
    double sum = 0;
    int count = 0;
    for (double[] missed : errors) {
      for (int day = 0; day < Math.min(Week.DAYS, missed.length); day++) {
        if (!Double.isNaN(missed[day])) {
          sum += Math.abs(missed[day]);
          count++;
        }
      }
    }
    return count == 0 ? Double.NaN : sum / count;
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
