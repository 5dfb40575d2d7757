package org.cailanzi.price.anomaly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.cailanzi.platform.city.FigureRules;
import org.cailanzi.platform.problem.Bilingual;

/**
 * WFP's alert for price spikes (technical guidance note, April 2014; rule P11): how far a month's
 * price is above its seasonal trend, in standard deviations of the error.
 */
final class Alps {
  private static final int PLACES = 4;

  private Alps() {}

  static Outcome of(MonthlyPrices history, YearMonth month, FigureRules.Alps rules) {
    MonthlyPrices known = history.until(month);
    Optional<Bilingual> missing = missing(known, month, rules);
    if (missing.isPresent()) {
      return new Outcome.Insufficient(missing.get());
    }
    // The last month with a price is what is judged: at most six months old.
    YearMonth last = known.prices().lastKey();
    double price = known.at(last).orElseThrow();
    return SeasonalTrend.of(known)
        .map(trend -> graded(last, price, trend, rules))
        .orElseGet(() -> new Outcome.Insufficient(unfit(known.prices().size())));
  }

  private static Optional<Bilingual> missing(
      MonthlyPrices known, YearMonth month, FigureRules.Alps rules) {
    int span = known.span(month);
    if (span < rules.leastMonths()) {
      return Optional.of(tooShort("ALPS", span, rules.leastMonths()));
    }
    int observed = known.prices().size();
    if (BigDecimal.valueOf(observed)
            .compareTo(rules.leastObserved().multiply(BigDecimal.valueOf(span)))
        < 0) {
      return Optional.of(
          new Bilingual(
              "数据不足：%d 个月中仅 %d 个月有价格，ALPS 至少需 %s".formatted(span, observed, rules.leastObserved()),
              "insufficient data: %d of %d months have a price, ALPS needs a share of %s"
                  .formatted(observed, span, rules.leastObserved())));
    }
    YearMonth last = known.prices().lastKey();
    return MonthlyPrices.between(last, month) < rules.recentMonths()
        ? Optional.empty()
        : Optional.of(
            new Bilingual(
                "数据不足：最近 %d 个月没有价格，最后为 %s".formatted(rules.recentMonths(), last),
                "insufficient data: no price in the last %d months, the last is of %s"
                    .formatted(rules.recentMonths(), last)));
  }

  static Bilingual tooShort(String indicator, int span, int least) {
    return new Bilingual(
        "数据不足：%s 至少需 %d 个月，现有 %d 个月，还差 %d 个月".formatted(indicator, least, span, least - span),
        "insufficient data: %s needs %d months, there are %d, %d are missing"
            .formatted(indicator, least, span, least - span));
  }

  private static Bilingual unfit(int observed) {
    return new Bilingual(
        "数据不足：%d 个月的价格拟合不出季节趋势，或与趋势全无偏差".formatted(observed),
        "insufficient data: no seasonal trend fits %d months, or none of them differs from it"
            .formatted(observed));
  }

  private static Outcome graded(
      YearMonth last, double price, SeasonalTrend trend, FigureRules.Alps rules) {
    BigDecimal value = rounded((price - trend.expected()) / trend.sigma());
    Map<String, BigDecimal> parts =
        Map.of(
            "price", rounded(price),
            "trend", rounded(trend.expected()),
            "sigma", rounded(trend.sigma()),
            "slope", rounded(trend.slope()));
    Bilingual words =
        new Bilingual(
            "%s：（%s − 季节趋势 %s）÷ 标准差 %s = %s"
                .formatted(
                    last, rounded(price), rounded(trend.expected()), rounded(trend.sigma()), value),
            "%s: (%s - seasonal trend %s) / sigma %s = %s"
                .formatted(
                    last,
                    rounded(price),
                    rounded(trend.expected()),
                    rounded(trend.sigma()),
                    value));
    return new Outcome.Reckoned(value, grade(value, rules), parts, words);
  }

  /** The grade of a gap; a price below its trend is normal however far. */
  static String grade(BigDecimal value, FigureRules.Alps rules) {
    if (value.compareTo(rules.crisis()) >= 0) {
      return "crisis";
    }
    if (value.compareTo(rules.alert()) >= 0) {
      return "alert";
    }
    return value.compareTo(rules.stress()) >= 0 ? "stress" : "normal";
  }

  static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_UP);
  }
}
