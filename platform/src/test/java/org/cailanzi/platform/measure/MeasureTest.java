package org.cailanzi.platform.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {
  static LongStream seeds() {
    return new Random(20200224).longs(200);
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 公斤, 1500 g",
    "3, 斤, 1500 g",
    "2, 两, 100 g",
    "1, 担, 50000 g",
    "868.52, t, 868520000 g",
    "0.0001, 吨, 100 g",
    "2, 500g, 1000 g",
    "1, ５００克, 500 g",
    "2, 5L, 10000 ml",
    "1, 5升, 5000 ml",
    "12, 盒, 12 piece",
  })
  void an_amount_with_a_unit_becomes_whole_base_units(
      BigDecimal amount, String unit, String quantity) {
    assertThat(Quantity.of(amount, unit)).hasToString(quantity);
  }

  @ParameterizedTest
  @ValueSource(strings = {"斗", "", "500", "0g", "kg/盒", "-1kg"})
  void a_unit_without_a_conversion_is_refused(String unit) {
    assertThatExceptionOfType(NoConversion.class)
        .isThrownBy(() -> Quantity.of(BigDecimal.ONE, unit));
  }

  @Test
  void half_a_gram_and_half_an_egg_are_refused_not_rounded() {
    assertThatExceptionOfType(NoConversion.class)
        .isThrownBy(() -> Quantity.of(new BigDecimal("0.5"), "g"));
    assertThatExceptionOfType(NoConversion.class)
        .isThrownBy(() -> Quantity.of(new BigDecimal("0.5"), "枚"));
  }

  @Test
  void grams_and_pieces_never_mix() {
    assertThatExceptionOfType(NoConversion.class)
        .isThrownBy(() -> Quantity.grams(500).plus(Quantity.pieces(1)));
    assertThatExceptionOfType(NoConversion.class)
        .isThrownBy(() -> UnitPrice.of(BigDecimal.ONE, "元/盒").of(Quantity.grams(500)));
  }

  @ParameterizedTest
  @CsvSource({
    "2.74, 元/500g, 2.74 元/500g",
    "5.48, 元/公斤, 2.74 元/500g",
    "5.49, 元/公斤, 2.745 元/500g",
    "3001.50, 元/吨, 1.50075 元/500g",
    "66, 元/5L, 13.20 元/L",
    "65.4, 元/5升, 13.08 元/L",
    "3.5, 元/盒, 3.50 元/件",
  })
  void a_price_is_exact_per_500_grams_per_litre_or_per_piece(
      BigDecimal yuan, String unit, String price) {
    assertThat(UnitPrice.of(yuan, unit)).hasToString(price);
  }

  @Test
  void a_price_that_is_not_whole_in_millionths_is_refused_not_rounded() {
    assertThatExceptionOfType(NoConversion.class)
        .isThrownBy(() -> UnitPrice.of(new BigDecimal("5"), "元/300g"));
  }

  @Test
  void a_bill_is_rounded_once_half_up_to_the_fen() {
    UnitPrice price = UnitPrice.of(new BigDecimal("5.49"), "元/公斤");
    assertThat(price.of(Quantity.grams(500))).isEqualTo(new Money(275));
    assertThat(price.of(Quantity.grams(1_000))).isEqualTo(new Money(549));
  }

  @Test
  void nothing_is_ever_negative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantity.grams(1).minus(Quantity.grams(2)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Money(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Mass(-1));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_price_in_fen_per_kilogram_is_exact_and_keeps_its_order(long seed) {
    Random random = new Random(seed);
    BigDecimal one = BigDecimal.valueOf(random.nextLong(1_000_000), 2);
    BigDecimal other = BigDecimal.valueOf(random.nextLong(1_000_000), 2);
    UnitPrice perKilogram = UnitPrice.of(one, "元/公斤");
    assertThat(perKilogram.yuan().multiply(BigDecimal.TWO)).isEqualByComparingTo(one);
    assertThat(Integer.signum(perKilogram.compareTo(UnitPrice.of(other, "元/kg"))))
        .isEqualTo(Integer.signum(one.compareTo(other)));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void taking_away_what_was_added_leaves_what_there_was(long seed) {
    Random random = new Random(seed);
    Quantity there = Quantity.grams(random.nextLong(1L << 40));
    Quantity added = Quantity.grams(random.nextLong(1L << 40));
    assertThat(there.plus(added).minus(added)).isEqualTo(there);
    assertThat(there.plus(added)).isGreaterThanOrEqualTo(there);
  }
}
