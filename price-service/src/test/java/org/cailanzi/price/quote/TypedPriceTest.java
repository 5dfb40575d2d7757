package org.cailanzi.price.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.cailanzi.platform.measure.NoConversion;
import org.junit.jupiter.api.Test;

class TypedPriceTest {
  @Test
  void what_was_typed_stays_beside_the_normal_form() {
    TypedPrice price = TypedPrice.of(new BigDecimal("5.49"), "公斤");

    assertThat(price).hasToString("5.49 元/公斤");
    assertThat(price.normal()).hasToString("2.745 元/500g");
  }

  @Test
  void the_same_price_written_with_more_zeros_is_the_same_price() {
    assertThat(TypedPrice.of(new BigDecimal("3"), "元/500g"))
        .isEqualTo(TypedPrice.of(new BigDecimal("3.000"), "500g"))
        .hasToString("3.00 元/500g");
  }

  @Test
  void nothing_is_free_and_nothing_costs_less_than_that() {
    assertThatIllegalArgumentException().isThrownBy(() -> TypedPrice.of(BigDecimal.ZERO, "500g"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TypedPrice.of(new BigDecimal("-1"), "500g"));
  }

  @Test
  void a_unit_nobody_knows_is_an_error_and_not_a_guess() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TypedPrice.of(BigDecimal.ONE, "堆"))
        .isInstanceOf(NoConversion.class);
  }
}
