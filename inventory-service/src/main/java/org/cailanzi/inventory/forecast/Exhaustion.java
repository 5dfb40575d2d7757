package org.cailanzi.inventory.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The first day whose demand a stock cannot meet, counted from 0; null where that is not within
 * {@link #LIMIT_DAYS}. Where more is planned than goes out, people are expected to eat as planned;
 * the latest is then the day if they go on as they did.
 *
 * @param earliest one time in ten it is before this
 * @param latest one time in ten it is after this
 */
public record Exhaustion(
    @Nullable Integer expected, @Nullable Integer earliest, @Nullable Integer latest) {
  /** Nobody can tell what is eaten after so many days. */
  public static final int LIMIT_DAYS = 60;

  private static final double EARLIEST = 0.1;
  private static final double LATEST = 0.9;

  /** Of a demand that is the same every day: nothing is known of how it differs. */
  public static Exhaustion at(double stock, double perDay) {
    @Nullable Integer day = shown(dayOf(stock, _ -> perDay));
    return new Exhaustion(day, day, day);
  }

  /**
   * Of a demand that is told, and of what it would be if the forecast missed as it did before.
   *
   * @param misses by trial, how far it was off on each day ahead; beyond, it goes on missing by the
   *     mean of its last week
   * @param atLeast the demand of a day however little is told
   */
  static Exhaustion of(double stock, double[] told, List<double[]> misses, double atLeast) {
    int expected = dayOf(stock, day -> Math.max(atLeast, at(told, day)));
    // The mean of many trials may lie outside most of them; a band always contains what is
    // expected.
    return new Exhaustion(
        shown(expected),
        shown(Math.min(expected, quantile(days(stock, told, misses, atLeast), EARLIEST))),
        shown(Math.max(expected, quantile(days(stock, told, misses, 0), LATEST))));
  }

  /** The day it is gone in each trial, in order. */
  private static int[] days(double stock, double[] told, List<double[]> misses, double atLeast) {
    int[] days = new int[misses.size()];
    for (int trial = 0; trial < days.length; trial++) {
      double[] missed = misses.get(trial);
      double beyond = Days.mean(Days.last(missed, Week.DAYS));
      days[trial] =
          dayOf(
              stock,
              day ->
                  Math.max(atLeast, at(told, day) + (day < missed.length ? missed[day] : beyond)));
    }
    Arrays.sort(days);
    return days;
  }

  private static int quantile(int[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  private static int dayOf(double stock, IntToDoubleFunction demand) {
    double left = stock;
    for (int day = 0; day < LIMIT_DAYS; day++) {
      left -= Math.max(0, demand.applyAsDouble(day));
      if (left < 0 || stock <= 0) {
        return day;
      }
    }
    return LIMIT_DAYS;
  }

  private static @Nullable Integer shown(int day) {
    return day < LIMIT_DAYS ? Integer.valueOf(day) : null;
  }

  /** Beyond what is told the last week goes on. */
  private static double at(double[] told, int day) {
    int beyond = Math.max(0, day - told.length + 1);
    return told[day - Math.ceilDiv(beyond, Week.DAYS) * Week.DAYS];
  }
}
