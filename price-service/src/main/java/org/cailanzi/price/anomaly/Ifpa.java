package org.cailanzi.price.anomaly;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cailanzi.platform.city.FigureRules;
import org.cailanzi.platform.problem.Bilingual;

/**
 * FAO's indicator of food price anomalies (SDG indicator 2.c.1; rule P11): how far the growth of a
 * price over three and over twelve months is from that of the same calendar month in the years
 * before, in standard deviations, γ·quarter + (1 − γ)·year. The years before are weighted 1, 2, …,
 * the latest the most; the variance is divided by (k − 1)/k for k years, as FAO's own tool does.
 */
final class Ifpa {
  private static final int QUARTER = 3;
  private static final int YEAR = 12;

  private Ifpa() {}

  static Outcome of(MonthlyPrices history, YearMonth month, FigureRules.Ifpa rules) {
    MonthlyPrices known = history.until(month);
    int span = known.span(month);
    // Defined from the month after three whole years on.
    if (span <= rules.leastMonths()) {
      return new Outcome.Insufficient(Alps.tooShort("IFPA", span, rules.leastMonths() + 1));
    }
    Optional<Score> quarter = score(known, month, QUARTER);
    Optional<Score> year = score(known, month, YEAR);
    return quarter.isEmpty() || year.isEmpty()
        ? new Outcome.Insufficient(gaps(month))
        : reckoned(quarter.get(), year.get(), month, rules);
  }

  private static Bilingual gaps(YearMonth month) {
    return new Bilingual(
        "数据不足：%s 或往年同月的三个月、十二个月涨幅缺数，至少需两个往年且互不相同".formatted(month),
        ("insufficient data: growth over three or twelve months is missing for %s or for the same"
                + " month of earlier years; two that differ are needed")
            .formatted(month));
  }

  private static Outcome reckoned(
      Score quarter, Score year, YearMonth month, FigureRules.Ifpa rules) {
    double gamma = rules.gamma().doubleValue();
    BigDecimal value = Alps.rounded(gamma * quarter.deviations() + (1 - gamma) * year.deviations());
    Map<String, BigDecimal> parts =
        Map.of(
            "quarter", Alps.rounded(quarter.deviations()),
            "year", Alps.rounded(year.deviations()));
    String sum =
        "%s × %s + %s × %s = %s"
            .formatted(
                rules.gamma(),
                parts.get("quarter"),
                BigDecimal.ONE.subtract(rules.gamma()),
                parts.get("year"),
                value);
    return new Outcome.Reckoned(
        value, grade(value, rules), parts, new Bilingual(month + "：" + sum, month + ": " + sum));
  }

  static String grade(BigDecimal value, FigureRules.Ifpa rules) {
    BigDecimal size = value.abs();
    String side = value.signum() < 0 ? "low" : "high";
    if (size.compareTo(rules.high()) >= 0) {
      return "abnormally-" + side;
    }
    return size.compareTo(rules.moderate()) >= 0 ? "moderately-" + side : "normal";
  }

  private static Optional<Score> score(MonthlyPrices known, YearMonth month, int months) {
    Optional<Double> now = growth(known, month, months);
    List<Double> before = new ArrayList<>();
    // Years without a price weigh nothing, and the later ones keep their order.
    for (YearMonth it = month.minusYears(1);
        it.isAfter(known.prices().firstKey());
        it = it.minusYears(1)) {
      growth(known, it, months).ifPresent(growth -> before.addFirst(growth));
    }
    return now.filter(_ -> before.size() > 1).flatMap(it -> Score.of(it, before));
  }

  /** Compound growth a month over so many months: (p_t / p_{t−n})^(1/n) − 1. */
  static Optional<Double> growth(MonthlyPrices known, YearMonth month, int months) {
    return known
        .at(month)
        .flatMap(
            now ->
                known
                    .at(month.minusMonths(months))
                    .map(then -> Math.pow(now / then, 1.0 / months) - 1));
  }

  /**
   * @param deviations from the weighted mean of the years before, in weighted standard deviations
   */
  record Score(double deviations) {
    /**
     * @param before of earlier years, the earliest first
     */
    static Optional<Score> of(double now, List<Double> before) {
      double weights = before.size() * (before.size() + 1) / 2.0;
      double mean = 0;
      for (int i = 0; i < before.size(); i++) {
        mean += before.get(i) * (i + 1) / weights;
      }
      double variance = 0;
      for (int i = 0; i < before.size(); i++) {
        double gap = before.get(i) - mean;
        variance += gap * gap * (i + 1) / weights;
      }
      variance /= (before.size() - 1.0) / before.size();
      return variance <= 1e-18
          ? Optional.empty()
          : Optional.of(new Score((now - mean) / Math.sqrt(variance)));
    }
  }
}
