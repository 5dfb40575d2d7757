package org.cailanzi.price.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.price.figure.Change.Matching;
import org.junit.jupiter.api.Test;

class FigureTest {
  private static final LocalDate DAY = LocalDate.parse("2020-02-24");
  private static final LocalDate BASE = LocalDate.parse("2020-01-23");
  private static final Matching MATCHING = new Matching(3, 3);

  private final Map<String, Map<LocalDate, UnitPrice>> said = new HashMap<>();

  @Test
  void levels_are_rounded_to_the_fen_and_quartiles_lie_on_straight_lines() {
    for (String yuan : List.of("3.00", "3.10", "3.35", "4.00")) {
      say("P" + yuan, DAY, yuan);
    }

    Level level = figure().level().orElseThrow();

    // Mean 13.45 / 4 = 3.3625; quartiles at 0.75, 1.5 and 2.25 of the way.
    assertThat(level.mean()).isEqualTo("3.36");
    assertThat(level.median()).isEqualTo("3.23");
    assertThat(level.lowerQuartile()).isEqualTo("3.08");
    assertThat(level.upperQuartile()).isEqualTo("3.51");
    assertThat(level.spread()).isEqualTo("0.44");
    assertThat(level.unit()).isEqualTo("元/500g");
  }

  @Test
  void a_change_rests_on_points_that_have_both_prices_and_no_others() {
    for (String point : List.of("A", "B", "C")) {
      say(point, DAY.minusDays(1), "2.00");
      say(point, DAY, "3.00");
    }
    // A dear shop that opens today changes the mean, and not the change.
    say("DEAR", DAY, "30.00");

    Change onDay = figure().onDay();

    assertThat(onDay.known().orElseThrow().percent()).isEqualTo("50.00");
    assertThat(onDay.known().orElseThrow().points()).isEqualTo(3);
  }

  @Test
  void below_three_matched_points_it_says_insufficient_and_why() {
    say("A", DAY.minusDays(7), "2.00");
    say("A", DAY, "9.00");

    assertThat(figure().onWeek())
        .isEqualTo(new Change.Insufficient(DAY.minusDays(7), DAY, 1, 3))
        .extracting(it -> ((Change.Insufficient) it).reason().zh())
        .isEqualTo("数据不足：2020-02-17 与 2020-02-24 均有价格的采价点 1 个，至少需 3 个");
  }

  @Test
  void a_price_not_said_again_is_carried_three_days_and_counted_as_imputed() {
    for (String point : List.of("A", "B", "C")) {
      say(point, DAY.minusDays(7), "2.00");
    }
    say("A", DAY, "2.20");
    say("B", DAY.minusDays(3), "2.20");
    say("C", DAY.minusDays(4), "2.20");

    Change.Insufficient two = (Change.Insufficient) figure().onWeek();
    assertThat(two.matched()).isEqualTo(2);

    say("C", DAY.minusDays(2), "2.20");
    Change.Known known = (Change.Known) figure().onWeek();
    assertThat(known.imputed()).isEqualTo(2);
    assertThat(known.relative().percent()).isEqualTo("10.00");
  }

  @Test
  void one_statement_carried_to_both_days_says_nothing_of_a_change() {
    for (String point : List.of("A", "B", "C")) {
      say(point, DAY.minusDays(2), "2.00");
    }

    assertThat(((Change.Insufficient) figure().onDay()).matched()).isZero();
  }

  @Test
  void a_change_on_the_base_date_is_the_real_one() {
    for (String point : List.of("A", "B", "C")) {
      say(point, BASE, "2.28");
      say(point, DAY, "2.30");
    }

    BigDecimal value = figure().onBase().known().orElseThrow().value();
    assertThat(value.movePointRight(2).setScale(6, RoundingMode.HALF_UP)).isEqualTo("100.877193");
  }

  private void say(String point, LocalDate day, String yuan) {
    said.computeIfAbsent(point, _ -> new HashMap<>())
        .put(day, UnitPrice.of(new BigDecimal(yuan), "500g"));
  }

  private Figure figure() {
    return Figure.of(Panel.of(said), DAY, BASE, MATCHING);
  }
}
