package org.cailanzi.price.basket;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
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
 * at 0027227. No copy of the CPI Manual's own table 9.1, nor of a worked example of ALPS or IFPA
 * with its data, could be found; those formulas are worked by hand in AnomalyTest.
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
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < MANUAL.length; i++) {
      BigDecimal spent =
          new BigDecimal(quantities[i]).multiply(BigDecimal.valueOf(MANUAL[i][base]));
      Pair pair = Pair.of(MANUAL[i][now], MANUAL[i][base]);
      parts.add(new Part("GOOD" + i, spent, Relative.of(List.of(pair))));
    }
    return BasketIndex.of(parts, List.of(), BigDecimal.ONE).value().orElseThrow();
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
      parts.add(new Part("GOOD" + i, spent, Relative.of(List.of(pairs().get(i)))));
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
