package org.cailanzi.price.anomaly;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The trend of a price with its seasons, fitted to all months up to the last by ordinary least
 * squares without a constant: price = α·t + Σ β_m·[month is m] (WFP's note, April 2014).
 *
 * @param slope α, the rise from one month to the next
 * @param expected what the last month would cost by the trend
 * @param sigma the standard error of the regression, with n − 13 degrees of freedom; more where a
 *     calendar month has no price at all
 */
record SeasonalTrend(double slope, double expected, double sigma) {
  /** An error this small beside the price is that of the machine. */
  private static final double NO_ERROR = 1e-12;

  /** Nothing where the months are too few to tell, or where none differs from the trend. */
  static Optional<SeasonalTrend> of(MonthlyPrices known) {
    YearMonth first = known.prices().firstKey();
    List<Integer> seasons =
        known.prices().keySet().stream().map(YearMonth::getMonthValue).distinct().sorted().toList();
    double[][] rows =
        known.prices().keySet().stream()
            .map(
                it ->
                    row(
                        MonthlyPrices.between(first, it) + 1,
                        seasons.indexOf(it.getMonthValue()),
                        seasons.size()))
            .toArray(double[][]::new);
    double[] prices = known.prices().values().stream().mapToDouble(it -> it).toArray();
    int free = prices.length - seasons.size() - 1;
    if (free < 1) {
      return Optional.empty();
    }
    double[][] changed = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    return LeastSquares.fit(changed, prices.clone())
        .map(it -> of(rows, prices, it, free))
        .filter(it -> it.sigma > NO_ERROR * prices[prices.length - 1]);
  }

  private static SeasonalTrend of(double[][] rows, double[] prices, double[] fitted, int free) {
    double squares = 0;
    double expected = 0;
    for (int i = 0; i < prices.length; i++) {
      expected = 0;
      for (int column = 0; column < fitted.length; column++) {
        expected += rows[i][column] * fitted[column];
      }
      squares += (prices[i] - expected) * (prices[i] - expected);
    }
    return new SeasonalTrend(fitted[0], expected, Math.sqrt(squares / free));
  }

  private static double[] row(int t, int season, int seasons) {
    double[] row = new double[seasons + 1];
    row[0] = t;
    row[season + 1] = 1;
    return row;
  }
}
