package org.cailanzi.inventory.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.city.CityRules.Variety;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KindsTest {
  private static final Variety RULE = new Variety("storable", 5, new BigDecimal("0.5"));
  private static final Bilingual POTATO = new Bilingual("土豆", "Potato");

  @Test
  void five_kinds_of_which_none_is_more_than_half_are_enough() {
    Kinds kinds =
        new Kinds(Map.of("POTATO", 4L, "ONION", 1L, "CARROT", 1L, "RADISH", 1L, "LEEK", 1L));

    assertThat(kinds.against(RULE, 9, POTATO)).as("exactly half").isEmpty();
    assertThat(kinds.largestPercent()).isEqualTo(50);
  }

  @Test
  void too_few_kinds_and_one_too_large_are_both_said() {
    Kinds kinds = new Kinds(Map.of("POTATO", 51L, "ONION", 49L));

    assertThat(kinds.against(RULE, 9, POTATO))
        .extracting(Kinds.Finding::text)
        .containsExactly(
            new Bilingual(
                "9 个品种中只有 2 个有货，至少应有 5 个",
                "Only 2 of 9 kinds are in stock; there should be at least 5"),
            new Bilingual("土豆占库存 51%，超过 50%", "Potato is 51% of the stock, more than 50%"));
  }

  @Test
  void what_is_empty_silent_or_of_another_list_is_no_kind() {
    Kinds kinds =
        Kinds.of(
            List.of(
                holding("POTATO", 0L),
                holding("ONION", null),
                holding("MIXED", 5L),
                holding("LEEK", 7L),
                holding("LEEK", 1L)),
            List.of("POTATO", "ONION", "LEEK"));

    assertThat(kinds.grams()).containsExactly(Map.entry("LEEK", 8L));
    assertThat(new Kinds(Map.of()).largest()).isNull();
    assertThat(new Kinds(Map.of()).largestPercent()).isZero();
    assertThat(new Kinds(Map.of()).against(RULE, 9, null)).hasSize(1);
  }

  private static Holding holding(String commodity, @Nullable Long available) {
    return new Holding("S", commodity, "storable", available, 0, null, null, null, null);
  }
}
