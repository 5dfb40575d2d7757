package org.cailanzi.price.anomaly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.cailanzi.price.figure.Panel;

/** Makes months of days: a month's price is the mean of its points' own means over its days. */
final class Months {
  private Months() {}

  static MonthlyPrices of(Panel panel, LocalDate from, LocalDate to) {
    Map<YearMonth, Map<String, DoubleSummaryStatistics>> points = new HashMap<>();
    for (String point : panel.points()) {
      from.datesUntil(to.plusDays(1))
          .forEach(
              day ->
                  panel
                      .seen(point, day)
                      .ifPresent(
                          price ->
                              points
                                  .computeIfAbsent(YearMonth.from(day), _ -> new TreeMap<>())
                                  .computeIfAbsent(point, _ -> new DoubleSummaryStatistics())
                                  .accept(price.yuan().doubleValue())));
    }
    TreeMap<YearMonth, Double> months = new TreeMap<>();
    points.forEach(
        (month, means) ->
            months.put(
                month,
                means.values().stream()
                    .mapToDouble(DoubleSummaryStatistics::getAverage)
                    .average()
                    .orElseThrow()));
    return new MonthlyPrices(months);
  }
}
