package org.cailanzi.price.anomaly;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A price for each month that has one, in any one unit. The indicators are reckoned in floating
 * point: they estimate, and nothing is decided at a hair's breadth of them.
 */
record MonthlyPrices(NavigableMap<YearMonth, Double> prices) {
  MonthlyPrices {
    prices = Collections.unmodifiableNavigableMap(new TreeMap<>(prices));
  }

  /** What is known up to a month, it included. */
  MonthlyPrices until(YearMonth month) {
    return new MonthlyPrices(prices.headMap(month, true));
  }

  Optional<Double> at(YearMonth month) {
    return Optional.ofNullable(prices.get(month));
  }

  /** How many months there are from the first to a month, both included; 0 without any. */
  int span(YearMonth month) {
    return prices.isEmpty() ? 0 : Math.max(0, between(prices.firstKey(), month) + 1);
  }

  static int between(YearMonth from, YearMonth to) {
    return Math.toIntExact(ChronoUnit.MONTHS.between(from, to));
  }
}
