package org.cailanzi.price.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemarkTest {
  private static final BigDecimal REVIEW = new BigDecimal("0.15");
  private static final LocalDate YESTERDAY = LocalDate.parse("2020-02-23");

  @ParameterizedTest(name = "10.00 then {0}: {1}")
  @CsvSource({
    "10.00,",
    "11.50,",
    "11.51, large-change",
    "8.50,",
    "8.49, large-change",
    "18.99, large-change",
    "19.00, possible-unit-error",
    "21.00, possible-unit-error",
    "21.01, large-change",
    "5.50, possible-unit-error",
    "4.50, possible-unit-error",
    "4.49, large-change",
    "79.99, large-change",
    "80.00, possible-unit-error",
    "1.25, possible-unit-error",
    "1.26, large-change"
  })
  void a_change_is_remarked_on_beyond_the_bounds_of_rule_p3(String price, String type) {
    assertThat(on(yuan(price)).map(Remark::type).orElse(null)).isEqualTo(type);
  }

  @Test
  void prices_of_different_dimensions_are_not_compared() {
    TypedPrice aLitre = TypedPrice.of(new BigDecimal("99"), "元/L");

    assertThat(Remark.slip(yuan("1"), YESTERDAY, aLitre)).isEmpty();
  }

  private static Optional<Remark> on(TypedPrice price) {
    TypedPrice ten = yuan("10.00");
    return Remark.slip(price, YESTERDAY, ten).or(() -> Remark.large(price, YESTERDAY, ten, REVIEW));
  }

  private static TypedPrice yuan(String price) {
    return TypedPrice.of(new BigDecimal(price), "元/500g");
  }
}
