package org.cailanzi.price.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.city.FigureRules;
import org.cailanzi.price.alarm.Signals.Signal;
import org.cailanzi.price.alarm.Signals.Strength;
import org.cailanzi.price.warning.Cover.Answer;
import org.cailanzi.price.warning.Cover.OfGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningTest {
  private static final CityProfile WUXI = CityConfiguration.readProfile("wuxi");
  private static final FigureRules.Warning RULES = WUXI.figures().warning();

  @ParameterizedTest(name = "prices {0} and cover {1}: {2}")
  @CsvSource({
    "CALM, normal, none",
    "CALM, yellow, attention",
    "CALM, red, urgent",
    "RISING, normal, attention",
    "RISING, blue, warning",
    "RISING, orange, urgent",
    "ALARM, normal, warning",
    "ALARM, blue, urgent",
    "ALARM, red, urgent",
    "UNKNOWN, orange, warning",
    "UNKNOWN, unknown, none"
  })
  void two_signals_together_are_graver_than_either(Strength price, String level, String grade) {
    Answer answer = new Answer.Told(List.of(new OfGroup("pork", level, new BigDecimal("2.5"))));

    assertThat(Warning.of(signal(price), answer, RULES).grade()).isEqualTo(grade);
  }

  @Test
  void without_an_answer_it_stands_on_the_price_alone_and_says_so() {
    Warning warning = Warning.of(signal(Strength.RISING), new Answer.Silent("time-out"), RULES);

    assertThat(warning.grade()).isEqualTo("attention");
    assertThat(warning.words().zh()).isEqualTo("猪肉：关注；价格上涨；库存服务无应答，仅据价格判断");
  }

  @Test
  void a_group_that_was_not_told_of_is_not_taken_for_well_stocked() {
    Warning warning = Warning.of(signal(Strength.CALM), new Answer.Told(List.of()), RULES);

    assertThat(warning.words().en())
        .isEqualTo(
            "Pork: none; prices are calm; cover is not known, this stands on the price alone");
  }

  private static Signal signal(Strength strength) {
    return new Signal(WUXI.group("pork").orElseThrow(), strength, List.of());
  }
}
