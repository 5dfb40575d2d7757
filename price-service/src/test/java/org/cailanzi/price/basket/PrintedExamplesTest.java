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
 * Williams), github.com/Brendankwilliams/PriceIndexes.jl, test/runtests.jl at 072dc35. Four goods,
 * in hundredths of their unit. No copy of the CPI Manual's own table 9.1, nor of a worked example
 * of ALPS or IFPA, could be found; those formulas are worked by hand in AnomalyTest.
 */
class PrintedExamplesTest {
  private static final int[] THEN = {200, 100, 100, 50};
  private static final int[] NOW = {175, 50, 95, 55};
  private static final String[] QUANTITIES = {
    "0.384615385", "1.538461538", "1.538461538", "12.30769231"
  };

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
