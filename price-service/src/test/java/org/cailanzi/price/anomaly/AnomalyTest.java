package org.cailanzi.price.anomaly;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.city.FigureRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * WFP's guidance note and FAO's methodology print no worked example that could be found in a stored
 * copy, so these were worked by hand, from the formulas the two print.
 */
class AnomalyTest {
  private static final FigureRules RULES = CityConfiguration.readProfile("wuxi").figures();
  private static final YearMonth FIRST = YearMonth.of(2017, 1);

  /**
   * Three years at 10 every month, but 13 in the last December. Worked by hand: with years y = −1,
   * 0, 1 the slope a month is (1 · 3) ÷ (24 · 12) = 1/96 (24 = Σ y² over the twelve seasons), a
   * year 1/8. The last December: season mean 11, trend 11 + 1/8, error 15/8; the others of it −7/8
   * and −1; every other season 1/8, 0, −1/8. Σ e² = 225/64 + 49/64 + 64/64 + 11 · 2/64 = 360/64;
   * degrees of freedom 36 − 13 = 23; σ = √(5.625/23) = 0.49454; 1.875 ÷ 0.49454 = 3.7914.
   */
  @Test
  void alps_of_a_history_worked_by_hand() {
    History history = flat(36).with(35, 13);

    Outcome.Reckoned alps = alps(history, 35);

    assertThat(alps.parts().get("slope")).isEqualTo("0.0104");
    assertThat(alps.parts().get("trend")).isEqualTo("11.1250");
    assertThat(alps.parts().get("sigma")).isEqualTo("0.4945");
    assertThat(alps.value()).isEqualTo("3.7914");
    assertThat(alps.grade()).isEqualTo("crisis");
    assertThat(alps.arithmetic().zh())
        .isEqualTo("2019-12：（13.0000 − 季节趋势 11.1250）÷ 标准差 0.4945 = 3.7914");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "-3, normal",
    "0.2499, normal",
    "0.25, stress",
    "0.9999, stress",
    "1, alert",
    "1.9999, alert",
    "2, crisis"
  })
  void alps_has_four_grades(BigDecimal value, String grade) {
    assertThat(Alps.grade(value, RULES.alps())).isEqualTo(grade);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "0.4999, normal",
    "0.5, moderately-high",
    "0.9999, moderately-high",
    "1, abnormally-high",
    "-0.4999, normal",
    "-0.5, moderately-low",
    "-1, abnormally-low"
  })
  void ifpa_has_three_grades_on_either_side(BigDecimal value, String grade) {
    assertThat(Ifpa.grade(value, RULES.ifpa())).isEqualTo(grade);
  }

  @Test
  void with_less_than_three_years_both_say_how_much_is_missing() {
    Outcome alps = Alps.of(flat(35).prices(), FIRST.plusMonths(34), RULES.alps());
    Outcome ifpa = Ifpa.of(flat(36).prices(), FIRST.plusMonths(35), RULES.ifpa());

    assertThat(((Outcome.Insufficient) alps).reason().zh())
        .isEqualTo("数据不足：ALPS 至少需 36 个月，现有 35 个月，还差 1 个月");
    assertThat(((Outcome.Insufficient) ifpa).reason().en())
        .isEqualTo("insufficient data: IFPA needs 37 months, there are 36, 1 are missing");
  }

  @Test
  void alps_asks_for_seventy_percent_of_the_months_and_a_recent_one() {
    History holes = flat(40);
    for (int i = 1; i <= 13; i++) {
      holes.months.remove(FIRST.plusMonths(i));
    }
    assertThat(Alps.of(holes.prices(), FIRST.plusMonths(39), RULES.alps()))
        .isInstanceOf(Outcome.Insufficient.class);

    assertThat(Alps.of(flat(40).prices(), FIRST.plusMonths(45), RULES.alps()))
        .extracting(it -> ((Outcome.Insufficient) it).reason().en())
        .isEqualTo("insufficient data: no price in the last 6 months, the last is of 2020-04");
  }

  /**
   * Worked by hand. Growth of the years before 0.01, 0.03 and 0.02, weighted 1/6, 2/6, 3/6: mean
   * 13/600 = 0.0216667; Σ w·gap² = 0.0000472222; ÷ (2/3) = 0.0000708333, root 0.00841625; growth
   * now 0.04: (0.04 − 0.0216667) ÷ 0.00841625 = 2.1783.
   */
  @Test
  void a_score_of_ifpa_worked_by_hand() {
    Ifpa.Score score = Ifpa.Score.of(0.04, List.of(0.01, 0.03, 0.02)).orElseThrow();

    assertThat(score.deviations()).isCloseTo(2.1783, within(0.00005));
  }

  @Test
  void growth_is_compounded_by_the_month() {
    MonthlyPrices history = flat(13).with(12, 13.31).prices();

    assertThat(Ifpa.growth(history, FIRST.plusMonths(12), 3).orElseThrow())
        .isCloseTo(0.1, within(1e-12));
    assertThat(Ifpa.growth(history, FIRST.plusMonths(12), 12).orElseThrow())
        .isCloseTo(Math.pow(1.331, 1.0 / 12) - 1, within(1e-12));
  }

  @Test
  void ifpa_weighs_the_quarter_with_four_tenths() {
    Random random = new Random(7);
    History history = flat(60);
    history.months.replaceAll((_, it) -> it * (1 + random.nextDouble() / 5));

    Outcome.Reckoned ifpa =
        (Outcome.Reckoned) Ifpa.of(history.prices(), FIRST.plusMonths(59), RULES.ifpa());

    double sum = 0.4 * part(ifpa, "quarter") + 0.6 * part(ifpa, "year");
    assertThat(ifpa.value().doubleValue()).isCloseTo(sum, within(0.0001));
  }

  static LongStream seeds() {
    return new Random(2014).longs(30);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void alps_does_not_mind_the_unit_nor_a_steady_rise(long seed) {
    Random random = new Random(seed);
    History history = flat(36 + random.nextInt(60));
    history.months.replaceAll((_, it) -> it + random.nextDouble());
    int last = history.months.size() - 1;
    BigDecimal value = alps(history, last).value();

    History scaled = new History(new TreeMap<>(history.months));
    scaled.months.replaceAll((month, it) -> 500 * it + 3 * MonthlyPrices.between(FIRST, month));

    assertThat(alps(scaled, last).value().doubleValue())
        .isCloseTo(value.doubleValue(), within(0.0002));
  }

  private static double part(Outcome.Reckoned outcome, String name) {
    return requireNonNull(outcome.parts().get(name)).doubleValue();
  }

  private static Outcome.Reckoned alps(History history, int month) {
    return (Outcome.Reckoned) Alps.of(history.prices(), FIRST.plusMonths(month), RULES.alps());
  }

  private static History flat(int count) {
    TreeMap<YearMonth, Double> months = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      months.put(FIRST.plusMonths(i), 10.0);
    }
    return new History(months);
  }

  private record History(TreeMap<YearMonth, Double> months) {
    History with(int month, double price) {
      months.put(FIRST.plusMonths(month), price);
      return this;
    }

    MonthlyPrices prices() {
      return new MonthlyPrices(months);
    }
  }
}
