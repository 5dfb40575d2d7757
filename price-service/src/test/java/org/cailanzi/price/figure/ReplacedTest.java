package org.cailanzi.price.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.price.figure.Change.Matching;
import org.cailanzi.price.quote.Doubt.Decision;
import org.cailanzi.price.quote.Doubt.Finding;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.substitution.Substitution;
import org.cailanzi.price.substitution.Substitution.Overlap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplacedTest {
  private static final LocalDate MONDAY = LocalDate.parse("2020-02-24");
  private static final Instant RECORDED = Instant.parse("2020-02-24T06:00:00Z");
  private static final Matching MATCHING = new Matching(1, 3);

  @Test
  void prices_on_one_side_are_compared_as_ever() {
    Panel panel = panel("10.00", "12.00", on(MONDAY.minusDays(1), null));
    assertThat(change(panel)).isEqualTo("20.00");
  }

  @Test
  void prices_of_two_things_are_no_pair() {
    Panel panel = panel("10.00", "30.00", on(MONDAY, null));
    assertThat(Change.between(panel, MONDAY.minusDays(1), MONDAY, MATCHING))
        .isEqualTo(new Change.Insufficient(MONDAY.minusDays(1), MONDAY, 0, 1));
    assertThat(panel.replaced(MONDAY.minusDays(1), MONDAY)).hasSize(1);
    assertThat(panel.replaced(MONDAY, MONDAY.plusDays(9))).isEmpty();
  }

  @Test
  void what_both_cost_on_the_same_day_links_them_exactly() {
    // 10 of the old is 25 of the new; 30 is a fifth more.
    Panel panel = panel("10.00", "30.00", on(MONDAY, overlap("8.00", "20.00")));
    assertThat(change(panel)).isEqualTo("20.00");
    Relative relative =
        Change.between(panel, MONDAY.minusDays(1), MONDAY, MATCHING).known().orElseThrow();
    assertThat(relative.roseBy(new BigDecimal("0.2"))).isTrue();
    assertThat(relative.roseMoreThan(new BigDecimal("0.2"))).isFalse();
  }

  @Test
  void several_links_are_one_and_one_that_is_missing_breaks_them() {
    Substitution linked = on(MONDAY, overlap("8.00", "20.00"));
    Substitution before = on(MONDAY, overlap("2.00", "1.00"));
    assertThat(change(panel("10.00", "15.00", linked, before))).isEqualTo("20.00");
    assertThat(
            Change.between(
                    panel("10.00", "15.00", linked, on(MONDAY, null)),
                    MONDAY.minusDays(1),
                    MONDAY,
                    MATCHING)
                .known())
        .isEmpty();
  }

  @Test
  void it_is_known_from_when_it_was_recorded() {
    List<Substitution> all = List.of(on(MONDAY, null));
    assertThat(Replaced.knownAt(RECORDED.minusMillis(1), all).all()).isEmpty();
    assertThat(Replaced.knownAt(RECORDED, all).all()).hasSize(1);
  }

  private static String change(Panel panel) {
    return Change.between(panel, MONDAY.minusDays(1), MONDAY, MATCHING)
        .known()
        .orElseThrow()
        .percent()
        .toPlainString();
  }

  @Test
  void a_claim_that_was_rejected_counts_until_then() {
    Substitution claimed = on(MONDAY, null);
    Instant rejected = RECORDED.plusSeconds(60);
    Substitution known =
        new Substitution(
            claimed.series(),
            MONDAY,
            "旧",
            "新",
            "停售",
            null,
            "market-1",
            RECORDED,
            new Decision(Finding.REJECTED, "未更换", "bureau-1", rejected));
    assertThat(Replaced.knownAt(rejected.minusMillis(1), List.of(known)).all()).hasSize(1);
    assertThat(Replaced.knownAt(rejected, List.of(known)).all()).isEmpty();
    assertThat(Replaced.knownAt(rejected, List.of(claimed)).all()).hasSize(1);
  }

  private static Panel panel(String then, String now, Substitution... substitutions) {
    Map<LocalDate, UnitPrice> said =
        Map.of(MONDAY.minusDays(1), price(then).normal(), MONDAY, price(now).normal());
    return Panel.of(Map.of("A", said), new Replaced(List.of(substitutions)));
  }

  private static Substitution on(LocalDate from, @Nullable Overlap overlap) {
    Series series = new Series("A", "RICE", Stage.RETAIL);
    return new Substitution(series, from, "旧", "新", "停售", overlap, "market-1", RECORDED, null);
  }

  private static Overlap overlap(String before, String after) {
    return new Overlap(price(before), price(after));
  }

  private static TypedPrice price(String yuan) {
    return TypedPrice.of(new BigDecimal(yuan), "元/500g");
  }
}
