package org.cailanzi.inventory.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForecastTest {
  @Test
  void fewer_than_three_known_days_tell_nothing() {
    assertThat(Forecast.after(new double[] {5, Double.NaN, 7})).isEmpty();
    assertThat(Forecast.after(new double[] {5, 6, 7})).isPresent();
  }

  @Test
  void the_same_every_day_goes_on_without_a_band() {
    Forecast forecast = after(filled(60, 100));

    assertThat(forecast.expected(0)).isCloseTo(100, within(1e-6));
    assertThat(forecast.low(6)).isCloseTo(100, within(1e-6));
    assertThat(forecast.high(6)).isCloseTo(100, within(1e-6));
    assertThat(forecast.exhausts(250, 0)).isEqualTo(new Exhaustion(2, 2, 2));
  }

  @Test
  void a_busy_day_of_the_week_is_told_before_it_comes() {
    double[] past = new double[70];
    for (int day = 0; day < past.length; day++) {
      past[day] = day % 7 == 5 ? 300 : 100;
    }
    Forecast forecast = after(past);

    assertThat(forecast.expected(5)).isGreaterThan(250);
    assertThat(forecast.expected(4)).isLessThan(130);
  }

  @Test
  void one_odd_day_hardly_moves_the_next() {
    double[] past = noise(new Random(1), 60);
    double before = after(past).expected(0);
    past[58] = 5_000;

    assertThat(after(past).expected(0)).isCloseTo(before, within(25.0));
  }

  @Test
  void days_without_a_report_are_no_days_of_zero() {
    double[] past = noise(new Random(2), 60);
    for (int day = 40; day < 54; day++) {
      past[day] = Double.NaN;
    }
    assertThat(after(past).expected(0)).isBetween(80.0, 120.0);
  }

  @Test
  void a_stock_that_is_gone_is_gone_today_and_a_large_one_beyond_telling() {
    Forecast forecast = after(filled(30, 10));

    assertThat(forecast.exhausts(0, 0)).isEqualTo(new Exhaustion(0, 0, 0));
    assertThat(forecast.exhausts(9, 0).expected()).isZero();
    assertThat(forecast.exhausts(10, 0).expected()).isEqualTo(1);
    assertThat(forecast.exhausts(1_000_000, 0)).isEqualTo(new Exhaustion(null, null, null));
    assertThat(Exhaustion.at(100, 40).expected()).isEqualTo(2);
  }

  @Test
  void a_plan_above_what_goes_out_is_eaten_all_the_same() {
    assertThat(after(filled(30, 10)).exhausts(100, 50))
        .as("as planned after two days, or after ten if it goes on as it did")
        .isEqualTo(new Exhaustion(2, 2, 10));
  }

  static LongStream seeds() {
    return new Random(20220406).longs(100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatever_the_past_a_forecast_is_ordered_and_never_below_zero(long seed) {
    var random = new Random(seed);
    double[] past = noise(random, 3 + random.nextInt(120));
    for (int day = 3; day < past.length; day++) {
      past[day] =
          switch (random.nextInt(8)) {
            case 0 -> Double.NaN;
            case 1 -> 0;
            case 2 -> 50 * past[day];
            default -> past[day];
          };
    }
    Forecast forecast = after(past);

    for (int day = 0; day < Forecast.AHEAD_DAYS; day++) {
      assertThat(forecast.expected(day)).isFinite().isNotNegative();
      assertThat(forecast.low(day)).isFinite().isNotNegative();
      assertThat(forecast.high(day)).isFinite().isGreaterThanOrEqualTo(forecast.low(day));
    }
    ordered(forecast.exhausts(1 + random.nextInt(5_000), random.nextInt(200)));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void more_stock_never_runs_out_sooner_and_more_demand_never_later(long seed) {
    var random = new Random(seed);
    Forecast forecast = after(noise(random, 20 + random.nextInt(80)));
    double stock = random.nextInt(3_000);

    Exhaustion base = forecast.exhausts(stock, 0);
    Exhaustion more = forecast.exhausts(stock + random.nextInt(500), 0);
    Exhaustion eaten = forecast.exhausts(stock, 100 + random.nextInt(100));
    assertThat(at(more.expected())).isGreaterThanOrEqualTo(at(base.expected()));
    assertThat(at(more.earliest())).isGreaterThanOrEqualTo(at(base.earliest()));
    assertThat(at(eaten.expected())).isLessThanOrEqualTo(at(base.expected()));
    assertThat(at(eaten.latest())).isLessThanOrEqualTo(at(base.latest()));
  }

  private static void ordered(Exhaustion when) {
    assertThat(at(when.earliest())).isLessThanOrEqualTo(at(when.expected()));
    assertThat(at(when.expected())).isLessThanOrEqualTo(at(when.latest()));
  }

  private static int at(@Nullable Integer day) {
    return day == null ? Exhaustion.LIMIT_DAYS : day;
  }

  private static Forecast after(double[] past) {
    return Forecast.after(past).orElseThrow();
  }

  private static double[] filled(int days, double out) {
    double[] past = new double[days];
    Arrays.fill(past, out);
    return past;
  }

  private static double[] noise(Random random, int days) {
    return random.doubles(days, 80, 120).toArray();
  }
}
