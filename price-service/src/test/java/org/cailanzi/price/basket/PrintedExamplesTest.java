package org.cailanzi.price.basket;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cailanzi.price.basket.BasketIndex.Part;
import org.cailanzi.price.figure.Relative;
import org.cailanzi.price.figure.Relative.Pair;
import org.junit.jupiter.api.Test;

/**
 * Index formulas against numbers that others print: the test suite of PriceIndexes.jl (B.
 * Williams), github.com/Brendankwilliams/PriceIndexes.jl, test/runtests.jl at 072dc35, four goods
 * in hundredths of their unit; and the artificial data of the PPI Manual (ILO, IMF and others 2004,
 * tables 19.1 and 19.2; Balk 2008, tables 3.1 and 3.2) with the Laspeyres of Balk's table 3.4 as
 * gpindex (S. Martin) prints it, github.com/marberts/gpindex, tests/Examples/gpindex-Ex.Rout.save
 * at 0027227, with its geometric means; and table 9.1 of the CPI Manual (ILO and others 2004),
 * whose prices and indices are written down from memory, for want of a copy: they agree with each
 * other to the last digit. Looked for and not found in any stored copy, with data and printed
 * results: the CPI Manual's tables 9.1 (2004) and 8.1 (2020), the examples of the ONS technical
 * manual, the results of IndexNumR's vignette (its data are those of PriceIndexes.jl; its results
 * are kept in binary files), and worked examples of ALPS (WFP 2014) and IFPA (FAO 2015, ONS); those
 * two are worked by hand in AnomalyTest.
 */
class PrintedExamplesTest {
  private static final int[] THEN = {200, 100, 100, 50};
  private static final int[] NOW = {175, 50, 95, 55};
  private static final String[] QUANTITIES = {
    "0.384615385", "1.538461538", "1.538461538", "12.30769231"
  };

  // Six goods over five periods, in tenths; quantities of the first two periods.
  private static final int[][] MANUAL = {
    {10, 12, 10, 8, 10},
    {10, 30, 10, 5, 10},
    {10, 13, 15, 16, 16},
    {10, 7, 5, 3, 1},
    {10, 14, 17, 19, 20},
    {10, 8, 6, 4, 2}
  };
  private static final String[] FIRST_QUANTITIES = {"1.0", "1.0", "2.0", "1.0", "4.5", "0.5"};
  private static final String[] SECOND_QUANTITIES = {"0.8", "0.9", "1.9", "1.3", "4.7", "0.6"};

  // Items A to D from January to July, in hundredths.
  private static final int[][] ITEMS = {
    {600, 600, 700, 600, 600, 600, 660},
    {700, 700, 600, 700, 700, 720, 770},
    {200, 300, 400, 500, 200, 300, 220},
    {500, 500, 500, 400, 500, 500, 550}
  };

  /** Printed: 100.00, 110.67, 118.92, 118.92, 100.00, 111.45, 110.00. */
  @Test
  void jevons_of_the_elementary_aggregate_in_each_month_on_january() {
    assertThat(IntStream.range(0, 7).mapToObj(it -> elementary(0, it)))
        .containsExactly("100.00", "110.67", "118.92", "118.92", "100.00", "111.45", "110.00");
  }

  /** What goes month by month ends where the direct index does. */
  @Test
  void jevons_chained_month_by_month_is_the_direct_one() {
    double chained = 1;
    for (int month = 1; month < 7; month++) {
      chained *= Relative.of(pairs(month - 1, month)).value().doubleValue();
      assertThat("%.2f".formatted(chained * 100)).isEqualTo(elementary(0, month));
    }
  }

  private static String elementary(int base, int month) {
    return Relative.of(pairs(base, month))
        .value()
        .movePointRight(2)
        .setScale(2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static List<Pair> pairs(int base, int month) {
    return Arrays.stream(ITEMS).map(it -> Pair.of(it[month], it[base])).toList();
  }

  /** Printed: 1.420, 1.345, 1.355, 1.440. */
  @Test
  void laspeyres_of_the_manuals_artificial_data_in_each_of_its_periods() {
    assertThat(manual(0, 0, FIRST_QUANTITIES)).isEqualByComparingTo("100.00");
    assertThat(manual(0, 1, FIRST_QUANTITIES)).isEqualByComparingTo("142.00");
    assertThat(manual(0, 2, FIRST_QUANTITIES)).isEqualByComparingTo("134.50");
    assertThat(manual(0, 3, FIRST_QUANTITIES)).isEqualByComparingTo("135.50");
    assertThat(manual(0, 4, FIRST_QUANTITIES)).isEqualByComparingTo("144.00");
  }

  /** Printed: 0.9609929 and 0.970922. */
  @Test
  void laspeyres_on_its_second_period_as_base_to_the_last_digit_that_we_print() {
    assertThat(manual(1, 2, SECOND_QUANTITIES)).isEqualByComparingTo("96.10");
    assertThat(manual(1, 3, SECOND_QUANTITIES)).isEqualByComparingTo("97.09");
  }

  private static BigDecimal manual(int base, int now, String[] quantities) {
    return laspeyres(MANUAL, base, now, quantities);
  }

  private static BigDecimal laspeyres(int[][] prices, int base, int now, String[] quantities) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < prices.length; i++) {
      BigDecimal spent =
          new BigDecimal(quantities[i]).multiply(BigDecimal.valueOf(prices[i][base]));
      Pair pair = Pair.of(prices[i][now], prices[i][base]);
      parts.add(new Part("GOOD" + i, spent, Relative.of(List.of(pair)), 0));
    }
    return BasketIndex.of(parts, List.of(), BigDecimal.ONE).value().orElseThrow();
  }

  /** Printed: 0.9684288, where the sixth good has no price on one side. */
  @Test
  void laspeyres_of_the_goods_that_can_be_compared() {
    int[][] five = Arrays.copyOf(MANUAL, 5);
    assertThat(laspeyres(five, 1, 2, SECOND_QUANTITIES)).isEqualByComparingTo("96.84");
  }

  /** Printed: 1.817121 of 1 to 3; 1.44949 as the change that relatives of 2 and 3 come to. */
  @Test
  void geometric_means_to_the_last_digit_printed() {
    assertThat(geometric(rising(1, 1, 3), 6)).isEqualTo("1.817121");
    assertThat(geometric(rising(2, 1, 2), 5)).isEqualTo("2.44949");
  }

  /**
   * Printed: 369.4917 of 1 to 1000, and 0.1834479 of a thousand relatives from 0.0001 on in steps
   * of 0.0005, where a product of plain floating-point numbers comes to infinity and to nothing.
   */
  @Test
  void a_thousand_relatives_neither_overflow_nor_vanish() {
    assertThat(geometric(rising(1, 1, 1000), 4)).isEqualTo("369.4917");
    List<Pair> small =
        IntStream.range(0, 1000).mapToObj(it -> Pair.of(1 + 5 * it, 10_000)).toList();
    assertThat(geometric(small, 7)).isEqualTo("0.1834479");
  }

  private static List<Pair> rising(int first, int step, int count) {
    return IntStream.range(0, count).mapToObj(it -> Pair.of(first + step * it, 1)).toList();
  }

  private static BigDecimal geometric(List<Pair> pairs, int digits) {
    return Relative.of(pairs).value().setScale(digits, RoundingMode.HALF_UP);
  }

  @Test
  void jevons_to_the_last_of_fifteen_digits() {
    assertThat(Relative.of(pairs()).value().setScale(15, RoundingMode.HALF_UP))
        .isEqualTo("0.822287307949555");
  }

  @Test
  void laspeyres_to_the_last_digit_that_we_print() {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < THEN.length; i++) {
      BigDecimal spent = new BigDecimal(QUANTITIES[i]).multiply(BigDecimal.valueOf(THEN[i]));
      parts.add(new Part("GOOD" + i, spent, Relative.of(List.of(pairs().get(i))), 0));
    }

    // Printed: 0.967307692307692.
    assertThat(BasketIndex.of(parts, List.of(), BigDecimal.ONE).value())
        .contains(new BigDecimal("96.73"));
  }

  /** Carli 0.85625 and Dutot 0.833333333333333 are printed beside it: Jevons is neither. */
  @Test
  void jevons_lies_below_carli_and_the_ratio_of_means_is_another_number() {
    BigDecimal carli = BigDecimal.ZERO;
    for (Pair it : pairs()) {
      carli = carli.add(Relative.of(List.of(it)).value());
    }
    assertThat(carli.divide(BigDecimal.valueOf(4))).isEqualByComparingTo("0.85625");
    assertThat(Relative.of(List.of(Pair.of(375, 450))).value().setScale(15, RoundingMode.HALF_UP))
        .isEqualTo("0.833333333333333");
    assertThat(Relative.of(pairs()).value()).isLessThan(new BigDecimal("0.85625"));
  }

  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < THEN.length; i++) {
      pairs.add(Pair.of(NOW[i], THEN[i]));
    }
    return pairs;
  }
}
