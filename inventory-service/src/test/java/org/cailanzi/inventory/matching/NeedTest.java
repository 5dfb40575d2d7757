package org.cailanzi.inventory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cailanzi.platform.city.SupplyRules.Haulage;
import org.cailanzi.platform.commodity.FoodGroup;
import org.cailanzi.platform.region.RegionCode;
import org.junit.jupiter.api.Test;

class NeedTest {
  private static final RegionCode NEAR = new RegionCode("320213");
  private static final RegionCode FAR = new RegionCode("320281");
  private static final Matching MATCHING =
      new Matching(
          new GroupTree(List.of(new FoodGroup("leafy", "", "", null, null, 3))),
          new Haulage(40, 80, 150, 400),
          List.of());

  private static Need need(RegionCode area, long there) {
    return Need.of(area, area, "leafy", there, 100, 3);
  }

  private static Source greens(String name, long grams, long goodDays) {
    return new Source(name, new RegionCode("320213001"), "leafy", grams, 1_000, goodDays, null);
  }

  @Test
  void what_is_there_fills_the_first_days() {
    assertThat(need(NEAR, 0).shortByDay()).containsExactly(100L, 100L, 100L);
    assertThat(need(NEAR, 130).shortByDay()).containsExactly(0L, 70L, 100L);
    assertThat(need(NEAR, 900).grams()).isZero();
  }

  @Test
  void goods_that_spoil_after_two_days_leave_the_third_short() {
    Match match = MATCHING.of(List.of(greens("a", 900, 2)), List.of(need(NEAR, 50)));

    assertThat(match.fills()).extracting(Match.Fill::grams).containsExactly(150L);
    assertThat(match.unfilled()).extracting(Match.Unfilled::grams).containsExactly(100L);
  }

  @Test
  void the_shortest_comes_first_however_far_it_is() {
    Match match = MATCHING.of(List.of(greens("a", 100, 9)), List.of(need(NEAR, 200), need(FAR, 0)));

    assertThat(match.fills()).extracting(it -> it.need().area()).containsExactly(FAR);
  }

  @Test
  void the_cheaper_goods_are_taken_first() {
    Source dear = new Source("b", NEAR, "leafy", 900, 2_000, 9, null);
    Match match = MATCHING.of(List.of(dear, greens("a", 200, 9)), List.of(need(NEAR, 0)));

    assertThat(match.fills())
        .extracting(it -> it.source().name() + " " + it.grams())
        .containsExactly("a 200", "b 100");
  }
}
