package org.cailanzi.price.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.city.PriceRules;
import org.cailanzi.platform.city.PriceRules.Escalation.Step;
import org.cailanzi.price.escalation.Escalation.Over;
import org.junit.jupiter.api.Test;

class EscalationTest {
  private static final LocalDate DAY = LocalDate.parse("2020-02-24");
  private static final List<String> FOUR = List.of("CABBAGE", "CELERY", "CUCUMBER", "TOMATO");

  private final PriceRules.Escalation rules =
      CityConfiguration.readProfile("wuxi").prices().escalation();
  private final Escalation escalation = new Escalation(rules);

  @Test
  void four_of_ten_over_for_four_seven_and_ten_days_are_three_steps() {
    assertThat(step(3)).isEmpty();
    assertThat(step(4)).isEqualTo("通报");
    assertThat(step(6)).isEqualTo("通报");
    assertThat(step(7)).isEqualTo("约谈");
    assertThat(step(10)).isEqualTo("报告省长");
    assertThat(step(14)).isEqualTo("报告省长");
  }

  @Test
  void a_day_with_only_three_begins_the_count_anew() {
    List<Over> over = new ArrayList<>(over(10, FOUR));
    over.removeIf(it -> it.day().equals(DAY.minusDays(2)) && it.commodity().equals("TOMATO"));

    assertThat(escalation.on(DAY, over).run()).isEqualTo(2);
    assertThat(escalation.on(DAY, over).step()).isEmpty();
  }

  @Test
  void goods_that_are_not_basic_do_not_count() {
    assertThat(escalation.on(DAY, over(10, List.of("CABBAGE", "CELERY", "CUCUMBER", "PORK"))).run())
        .isZero();
  }

  @Test
  void goods_count_when_enough_points_are_over() {
    PriceRules.Escalation atTwo =
        new PriceRules.Escalation(rules.goods(), rules.atLeast(), 2, rules.steps());

    assertThat(new Escalation(atTwo).on(DAY, over(4, FOUR)).run()).isZero();
  }

  private String step(int days) {
    return escalation.on(DAY, over(days, FOUR)).step().map(Step::zh).orElse("");
  }

  private static List<Over> over(int days, List<String> goods) {
    List<Over> over = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      for (String it : goods) {
        over.add(new Over(DAY.minusDays(i), it, "M1"));
      }
    }
    return over;
  }
}
