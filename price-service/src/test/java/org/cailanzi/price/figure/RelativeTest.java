package org.cailanzi.price.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.cailanzi.price.figure.Relative.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RelativeTest {
  /**
   * The four prices of table 9.1 of the CPI Manual (ILO and others, 2004), in cents, January to
   * July. No copy of the manual is at hand: the prices are the manual's as known to us, and each
   * index was reckoned again by hand from them (2^(1/4) = 1.18921 for March and April).
   */
  private static final long[][] CPI_MANUAL_9_1 = {
    {600, 600, 700, 600, 600, 600, 660},
    {700, 700, 600, 700, 700, 720, 770},
    {200, 300, 400, 500, 200, 300, 220},
    {500, 500, 500, 400, 500, 500, 550}
  };

  @ParameterizedTest(name = "month {0} is {1}")
  @CsvSource({
    "0, 100.00",
    "1, 110.67",
    "2, 118.92",
    "3, 118.92",
    "4, 100.00",
    "5, 111.45",
    "6, 110.00"
  })
  void the_direct_jevons_index_of_the_manuals_table_comes_out_to_its_last_digit(
      int month, BigDecimal printed) {
    List<Pair> pairs = new ArrayList<>();
    for (long[] item : CPI_MANUAL_9_1) {
      pairs.add(Pair.of(item[month], item[0]));
    }

    assertThat(index(pairs)).isEqualTo(printed);
  }

  /**
   * Prices of six goods over five periods: table 19.1 of the same manual, as known to us and
   * reckoned again by hand (0.064^(1/6) = 0.4^(1/2) for the fifth).
   */
  private static final long[][] CPI_MANUAL_19_1 = {
    {10, 12, 10, 8, 10},
    {10, 30, 10, 5, 10},
    {10, 13, 15, 16, 16},
    {10, 7, 5, 3, 1},
    {10, 14, 17, 19, 20},
    {10, 8, 6, 4, 2}
  };

  @ParameterizedTest(name = "period {0} is {1}")
  @CsvSource({"0, 1.0000", "1, 1.2419", "2, 0.9563", "3, 0.7256", "4, 0.6325"})
  void so_does_that_of_the_six_goods(int period, BigDecimal printed) {
    List<Pair> pairs = new ArrayList<>();
    for (long[] item : CPI_MANUAL_19_1) {
      pairs.add(Pair.of(item[period], item[0]));
    }

    assertThat(Relative.of(pairs).value().setScale(4, RoundingMode.HALF_UP)).isEqualTo(printed);
  }

  @Test
  void a_rise_of_just_the_threshold_is_not_above_it_however_the_root_would_round() {
    // 1.3 in the mean of three, though no single price rose by it: 1.0, 1.3 and 1.69.
    Relative exactly =
        Relative.of(List.of(Pair.of(100, 100), Pair.of(130, 100), Pair.of(169, 100)));
    BigDecimal thirty = new BigDecimal("0.30");

    assertThat(exactly.roseMoreThan(thirty)).isFalse();
    assertThat(exactly.roseBy(thirty)).isTrue();
    assertThat(exactly.shown()).isEqualTo("+30.00%");
    assertThat(
            Relative.of(
                    List.of(
                        Pair.of(100, 100), Pair.of(130, 100), Pair.of(169_000_001, 100_000_000)))
                .roseMoreThan(thirty))
        .isTrue();
  }

  static LongStream seeds() {
    return new Random(20200120).longs(50);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_value_to_the_power_of_the_points_is_the_ratio_again(long seed) {
    Random random = new Random(seed);
    List<Pair> pairs = new ArrayList<>();
    int points = 1 + random.nextInt(400);
    for (int i = 0; i < points; i++) {
      pairs.add(Pair.of(1 + random.nextInt(100_000_000), 1 + random.nextInt(100_000_000)));
    }
    Relative relative = Relative.of(pairs);
    MathContext digits = new MathContext(25);

    BigDecimal ratio =
        new BigDecimal(relative.now()).divide(new BigDecimal(relative.then()), digits);
    BigDecimal again = relative.value().pow(points, new MathContext(60));
    assertThat(again.divide(ratio, digits).subtract(BigDecimal.ONE).abs())
        .isLessThan(new BigDecimal("1E-22"));
    // Time reversal, which Jevons has and Carli has not.
    Relative back = Relative.of(pairs.stream().map(it -> turned(it.now(), it.then())).toList());
    assertThat(relative.value().multiply(back.value()).subtract(BigDecimal.ONE).abs())
        .isLessThan(new BigDecimal("1E-28"));
  }

  private static Pair turned(BigInteger later, BigInteger earlier) {
    return new Pair(earlier, later);
  }

  private static BigDecimal index(List<Pair> pairs) {
    return Relative.of(pairs).value().movePointRight(2).setScale(2, RoundingMode.HALF_UP);
  }
}
