package org.cailanzi.inventory.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What will go out on each of the next days, with a band that about four of five days fall into.
 * The method is the one that would have missed least on the last days of the same series; the band
 * is made of what it missed by.
 */
public final class Forecast {
  /** So many days of the past are looked at; older ones tell of other times. */
  public static final int PAST_DAYS = 84;

  static final int AHEAD_DAYS = 14;
  private static final int ORIGINS = 42;
  private static final int LEAST_KNOWN = 3;

  // The future misses more than the past did: these hold 4 of 5 days of series that were held back
  // (docs/benchmarks.md).
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  // Less than two weeks of misses are no distribution, the less so as their days overlap: with 12
  // to 18 known days such a band held one day in two. How the days themselves differ stands in.
  private static final int LEAST_TRIALS = 14;

  // A few days show less than there is: with 15 known days the band is a third wider.
  private static final double WIDER_DAYS = 5;

  private final Method method;
  private final double[] told;
  private final List<double[]> misses;

  private Forecast(Method method, double[] told, List<double[]> misses) {
    this.method = method;
    this.told = told;
    this.misses = misses;
  }

  /**
   * The forecast of the days after a past; empty where fewer than three days tell anything.
   *
   * @param out what went out day by day, {@code NaN} where nobody told
   */
  public static Optional<Forecast> after(double[] out) {
    double[] past = Days.last(out, PAST_DAYS);
    int known = Days.known(past).length;
    if (known < LEAST_KNOWN) {
      return Optional.empty();
    }
    Optional<Trials> best = Trials.best(past, ORIGINS, AHEAD_DAYS);
    Method method = best.map(Trials::method).orElse(Method.RECENT_MEDIAN);
    List<double[]> misses =
        best.map(Trials::filled)
            .filter(it -> it.size() >= LEAST_TRIALS)
            .orElseGet(() -> aroundMedian(past));
    return Optional.of(
        new Forecast(
            method,
            method.ahead(past, AHEAD_DAYS),
            misses.stream().map(it -> wider(it, 1 + WIDER_DAYS / known)).toList()));
  }

  private static List<double[]> aroundMedian(double[] past) {
    double median = Days.median(past);
    return Arrays.stream(Days.known(past))
        .mapToObj(
            it -> {
              double[] missed = new double[AHEAD_DAYS];
              Arrays.fill(missed, it - median);
              return missed;
            })
        .toList();
  }

  private static double[] wider(double[] missed, double by) {
    return Arrays.stream(missed).map(it -> it * by).toArray();
  }

  /** The name of the method that was chosen. */
  public String method() {
    return method.wireName();
  }

  /** What is told for a day ahead, from 0 to 13. */
  public double expected(int day) {
    return told[day];
  }

  public double low(int day) {
    return Math.max(0, told[day] + missed(day, LOW));
  }

  public double high(int day) {
    return Math.max(0, told[day] + missed(day, HIGH));
  }

  /** A day ahead has the misses of its neighbours too: so many trials are never alike. */
  private double missed(int day, double share) {
    return Days.quantile(
        misses.stream()
            .flatMapToDouble(
                it -> Arrays.stream(it, Math.max(0, day - 1), Math.min(AHEAD_DAYS, day + 2)))
            .toArray(),
        share);
  }

  /**
   * When a stock is gone if nothing comes in, counted from the first day after the past.
   *
   * @param atLeast the demand of a day, however little is told
   */
  public Exhaustion exhausts(double stock, double atLeast) {
    return Exhaustion.of(stock, told, misses, atLeast);
  }
}
