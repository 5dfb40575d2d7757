package org.cailanzi.inventory.forecast;

import java.util.Collection;
import java.util.List;

/**
 * Prints how well forecasts did on the held-back end of real series: {@code
 * suite/bench/forecast.sh}.
 */
final class ForecastBenchmark {
  static final int HELD_BACK = 92;

  private ForecastBenchmark() {}

  public static void main(String[] args) {
    if (!RealSeries.there()) {
      System.out.println("No real data at " + RealSeries.FOLDER + ": set CAILANZI_DATA");
      return;
    }
    print("supermarket, categories", RealSeries.categories().values());
    print("supermarket, items", RealSeries.items(HELD_BACK).values());
    print("city in lockdown", RealSeries.cityOut().values());
    List.of(5, 7, 10, 12, 14, 18, 21, 28, 42)
        .forEach(
            known ->
                System.out.printf(
                    "supermarket, items, with %2d days of past: band holds %.0f %%%n",
                    known,
                    100
                        * Score.coverageAfter(
                            known, RealSeries.items(HELD_BACK).values(), HELD_BACK, 1)));
  }

  private static void print(String name, Collection<double[]> series) {
    Score score = Score.of(series, HELD_BACK, 1);
    System.out.printf(
        "%-24s %3d series: %.3f of seasonal-naive's error, MASE %.3f (seasonal-naive %.3f), better in %.0f %%, band holds %.0f %%%n",
        name,
        score.series(),
        score.relative(),
        score.mase(),
        score.naiveMase(),
        100 * score.beaten(),
        100 * score.coverage());
  }
}
