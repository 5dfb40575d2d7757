package org.cailanzi.price.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cailanzi.platform.measure.Unusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StallsTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "5.20 5.40 5.30, 5.30",
    "5.20 无 5.40, 5.30",
    "1.00 1.00 1.01, 1.00",
    "1.00 1.01 1.01, 1.01",
    "1.00 1.01, 1.01",
    "2.5, 2.50"
  })
  void the_price_is_the_mean_to_the_fen_half_up(String readings, String mean) {
    assertThat(stalls(readings).mean()).contains(new BigDecimal(mean));
  }

  @Test
  void a_stall_without_the_goods_is_no_reading_and_never_nothing_to_pay() {
    assertThat(stalls("无 无").mean()).isEmpty();
    assertThat(stalls("3 无").readings()).isEqualTo(1);
    assertThat(stalls("3 无")).hasToString("3.00、无");
    assertThatExceptionOfType(Unusable.class).isThrownBy(() -> stalls("3 0"));
  }

  private static Stalls stalls(String readings) {
    List<BigDecimal> yuan = new ArrayList<>();
    for (String each : readings.split(" ")) {
      yuan.add(each.equals("无") ? null : new BigDecimal(each));
    }
    return new Stalls(yuan);
  }
}
