package org.cailanzi.inventory.forecast;

import java.util.Arrays;
import java.util.List;

/**
 * Exponential smoothing of levelled days; odd days are tamed, days without a value are stepped
 * over.
 */
final class Smoothing {
  private static final double DAMPING = 0.85;
  private static final double ODD_DEVIATIONS = 3.5;

  private double level;
  private double trend;
  private double error;

  private Smoothing(double first) {
    this.level = first;
  }

  /**
   * @param weights of the newest day to choose from by how well each would have told the next day
   * @param trendWeight of the newest change, 0 for no trend
   */
  static double[] ahead(double[] past, int days, List<Double> weights, double trendWeight) {
    double[] tame = Days.tamed(past, ODD_DEVIATIONS);
    Week week = Week.of(tame);
    double[] levelled = week.levelled(tame);
    double[] known = Days.known(levelled);
    double[] levels = new double[days];
    if (known.length == 0) {
      Arrays.fill(levels, Double.NaN);
      return levels;
    }
    double first = first(levelled);
    Smoothing best = run(levelled, first, weights.getFirst(), trendWeight);
    for (double weight : weights.subList(1, weights.size())) {
      Smoothing other = run(levelled, first, weight, trendWeight);
      best = other.error < best.error ? other : best;
    }
    double grown = best.level;
    double damping = DAMPING;
    for (int day = 0; day < days; day++) {
      grown += best.trend * damping;
      damping *= DAMPING;
      levels[day] = grown;
    }
    return week.shown(past.length, levels);
  }

  private static double first(double[] levelled) {
    double weeks = Days.median(Arrays.copyOf(levelled, Math.min(levelled.length, 2 * Week.DAYS)));
    return Double.isNaN(weeks) ? Days.median(levelled) : weeks;
  }

  private static Smoothing run(double[] levelled, double first, double weight, double trendWeight) {
    Smoothing run = new Smoothing(first);
    for (double day : levelled) {
      run.step(day, weight, trendWeight);
    }
    return run;
  }

  private void step(double day, double weight, double trendWeight) {
    double told = level + DAMPING * trend;
    if (Double.isNaN(day)) {
      level = told;
      trend *= DAMPING;
      return;
    }
    error += Math.abs(day - told);
    double before = level;
    level = told + weight * (day - told);
    trend = trendWeight * (level - before) + (1 - trendWeight) * DAMPING * trend;
  }
}
