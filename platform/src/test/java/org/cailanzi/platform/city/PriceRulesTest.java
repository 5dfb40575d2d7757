package org.cailanzi.platform.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.city.PriceRules.PerishabilityClass;
import org.junit.jupiter.api.Test;

class PriceRulesTest {
  private static final PriceRules.Target TARGET =
      new PriceRules.Target(new BigDecimal("0.30"), new BigDecimal("0.50"));

  private static final PriceRules.Quality QUALITY =
      new PriceRules.Quality(
          14, new BigDecimal("0.02"), new BigDecimal("0.15"), 5, new BigDecimal("3"), 3, 5);
  private static final PriceRules.Casework CASEWORK =
      new PriceRules.Casework(24, 48, 120, 72, 168, 3);
  private static final PriceRules.Escalation ESCALATION =
      new PriceRules.Escalation(
          List.of("CABBAGE"), 1, 1, List.of(new PriceRules.Escalation.Step(4, "通报", "circular")));

  private static final CityRules.Reporting REPORTING =
      CityConfiguration.readProfile("wuxi").prices().reporting();

  @Test
  void every_class_of_the_shipped_rules_has_goods_the_city_knows() {
    CityProfile wuxi = CityConfiguration.readProfile("wuxi");

    assertThat(wuxi.prices().perishability())
        .extracting(PerishabilityClass::code)
        .containsExactly("I", "II", "III", "IV");
    assertThat(wuxi.prices().perishability())
        .flatExtracting(PerishabilityClass::goods)
        .allSatisfy(it -> assertThat(wuxi.commodities().byCode(it)).as(it).isPresent());
    assertThat(wuxi.prices().perishabilityOf("CABBAGE"))
        .map(PerishabilityClass::rate)
        .contains(new BigDecimal("0.70"));
    assertThat(wuxi.prices().perishabilityOf("PORK")).isEmpty();
  }

  @Test
  void goods_are_in_one_class_only() {
    List<PerishabilityClass> twice =
        List.of(
            new PerishabilityClass("I", BigDecimal.ONE, List.of("POTATO")),
            new PerishabilityClass("II", BigDecimal.TWO, List.of("POTATO")));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new PriceRules(twice, Map.of(), TARGET, QUALITY, CASEWORK, ESCALATION, REPORTING))
        .withMessageContaining("POTATO");
  }
}
