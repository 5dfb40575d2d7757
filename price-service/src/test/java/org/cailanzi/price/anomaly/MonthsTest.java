package org.cailanzi.price.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.price.figure.Panel;
import org.junit.jupiter.api.Test;

class MonthsTest {
  @Test
  void a_point_that_says_its_price_often_counts_no_more_than_one_that_says_it_once() {
    Map<LocalDate, UnitPrice> often =
        Map.of(day(3), price("2.00"), day(10), price("2.00"), day(17), price("5.00"));
    Panel panel = Panel.of(Map.of("OFTEN", often, "ONCE", Map.of(day(28), price("6.00"))));

    MonthlyPrices months = Months.of(panel, day(1), day(29));

    assertThat(months.prices()).containsExactly(Map.entry(YearMonth.of(2020, 2), 4.5));
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2020, 2, day);
  }

  private static UnitPrice price(String yuan) {
    return UnitPrice.of(new BigDecimal(yuan), "500g");
  }
}
