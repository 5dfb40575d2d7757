package org.cailanzi.price.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.LongStream;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.price.figure.Change.Matching;
import org.cailanzi.price.figure.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PriceForecastTest {
  private static final LocalDate DAY = LocalDate.parse("2020-02-24");
  private static final ForecastSettings SETTINGS = new ForecastSettings(84, 10, 0.8);
  private static final Matching THREE = new Matching(3, 3);

  @Test
  void prices_that_never_moved_stay_without_a_band() {
    PriceForecast.Told told = told(panel(3, 40, _ -> 2.5));

    assertThat(told.mean()).isEqualTo("2.50");
    assertThat(told.points()).isEqualTo(3);
    assertThat(told.days()).hasSize(7);
    assertThat(told.days().getLast())
        .isEqualTo(
            new PriceForecast.Ahead(
                LocalDate.parse("2020-03-02"), yuan("2.50"), yuan("2.50"), yuan("2.50")));
  }

  /** Up and down by a tenth every other day: within one day always by ln 1.1, within two never. */
  @Test
  void the_band_is_what_prices_moved_by_within_as_many_days() {
    PriceForecast.Told told = told(panel(3, 60, it -> it % 2 == 0 ? 2.0 : 2.2));

    PriceForecast.Ahead one = told.days().get(0);
    PriceForecast.Ahead two = told.days().get(1);
    assertThat(one.high()).isEqualTo(yuan("2.20"));
    assertThat(one.low()).isEqualTo(yuan("1.82"));
    assertThat(two.high()).isEqualTo(yuan("2.00"));
  }

  @Test
  void too_few_points_or_days_are_said_to_be_too_few() {
    assertThat(PriceForecast.after(panel(2, 60, _ -> 2.0), DAY, THREE, SETTINGS))
        .isInstanceOfSatisfying(
            PriceForecast.Insufficient.class,
            it -> assertThat(it.reason().zh()).isEqualTo("数据不足：2020-02-24 有价格的采价点 2 个，至少需 3 个"));
    assertThat(PriceForecast.after(panel(3, 10, _ -> 2.0), DAY, THREE, SETTINGS))
        .isInstanceOfSatisfying(
            PriceForecast.Insufficient.class,
            it -> assertThat(it.reason().en()).contains("9 changes within 1 days are known"));
  }

  static LongStream seeds() {
    return new Random(7).longs(50);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatever_the_past_a_band_holds_what_is_expected_and_says_nothing_of_the_future(long seed) {
    Random random = new Random(seed);
    double[] walk = new double[100];
    walk[0] = 3;
    for (int i = 1; i < walk.length; i++) {
      walk[i] = walk[i - 1] * Math.exp(random.nextGaussian() / 20);
    }
    PriceForecast.Told told = told(panel(3, 100, it -> walk[it]));

    for (PriceForecast.Ahead it : told.days()) {
      assertThat(it.low()).isPositive().isLessThanOrEqualTo(it.expected());
      assertThat(it.expected()).isLessThanOrEqualTo(it.high());
    }
    Map<String, Map<LocalDate, UnitPrice>> later = prices(3, 100, it -> walk[it]);
    later.values().forEach(it -> it.put(DAY.plusDays(1), price(99)));
    assertThat(PriceForecast.after(Panel.of(later), DAY, THREE, SETTINGS)).isEqualTo(told);
  }

  private static PriceForecast.Told told(Panel panel) {
    return (PriceForecast.Told) PriceForecast.after(panel, DAY, THREE, SETTINGS);
  }

  private static Panel panel(int points, int days, IntToDoubleFunction yuan) {
    return Panel.of(prices(points, days, yuan));
  }

  /** The last of the days is the day; it has the number 0 from the end. */
  private static Map<String, Map<LocalDate, UnitPrice>> prices(
      int points, int days, IntToDoubleFunction yuan) {
    Map<String, Map<LocalDate, UnitPrice>> prices = new HashMap<>();
    for (int point = 0; point < points; point++) {
      Map<LocalDate, UnitPrice> said = new HashMap<>();
      for (int back = 0; back < days; back++) {
        said.put(DAY.minusDays(back), price(yuan.applyAsDouble(back)));
      }
      prices.put("P" + point, said);
    }
    return prices;
  }

  private static UnitPrice price(double yuan) {
    return UnitPrice.of(
        BigDecimal.valueOf(yuan).setScale(4, java.math.RoundingMode.HALF_UP), "元/500g");
  }

  private static BigDecimal yuan(String yuan) {
    return new BigDecimal(yuan);
  }
}
