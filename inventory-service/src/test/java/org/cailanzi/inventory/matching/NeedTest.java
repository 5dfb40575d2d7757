package org.cailanzi.inventory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.cailanzi.platform.city.SupplyRules.Haulage;
import org.cailanzi.platform.city.SupplyRules.OnMap;
import org.cailanzi.platform.commodity.FoodGroup;
import org.cailanzi.platform.region.Place;
import org.cailanzi.platform.region.Position;
import org.cailanzi.platform.region.RegionCode;
import org.junit.jupiter.api.Test;

class NeedTest {
  private static final RegionCode NEAR = new RegionCode("320213");
  private static final RegionCode FAR = new RegionCode("320281");
  private static final Matching MATCHING =
      new Matching(
          new GroupTree(List.of(new FoodGroup("leafy", "", "", null, null, 3))),
          new Haulage(40, 80, 150, 400, null),
          List.of());

  private static Need need(RegionCode area, long there) {
    return Need.of(area, Place.in(area), "leafy", there, 100, 3);
  }

  private static Source greens(String name, long grams, long goodDays) {
    return new Source(
        name, Place.in(new RegionCode("320213001")), "leafy", grams, 1_000, goodDays, null);
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
  void of_two_stocks_in_one_district_the_one_that_lies_nearer_is_fetched() {
    var onMap = new OnMap(35, 3, BigDecimal.TEN);
    var matching =
        new Matching(
            new GroupTree(List.of(new FoodGroup("leafy", "", "", null, null, 3))),
            new Haulage(40, 80, 150, 400, onMap),
            List.of(new Surplus(FAR, "leafy", 900)));
    Need need = Need.of(NEAR, new Place(NEAR, new Position(0, 0)), "leafy", 0, 100, 3);
    Source far = new Source("a", new Place(FAR, new Position(300, 400)), "leafy", 900, 0, 9, FAR);
    Source near = new Source("b", new Place(FAR, new Position(0, 100)), "leafy", 200, 0, 9, FAR);

    assertThat(matching.of(List.of(far, near), List.of(need)).fills())
        .extracting(it -> it.source().name() + " " + it.grams())
        .containsExactlyInAnyOrder("b 200", "a 100");
    assertThat(matching.cost(far, need)).as("5 km: 35 + 3 × 5 yuan/t").isEqualTo(500 * 50);
    assertThat(matching.cost(new Source("c", Place.in(FAR), "leafy", 1, 0, 9, FAR), need))
        .as("by the regions where it is not known where it lies")
        .isEqualTo(500 * 150);
  }

  @Test
  void the_cheaper_goods_are_taken_first() {
    Source dear = new Source("b", Place.in(NEAR), "leafy", 900, 2_000, 9, null);
    Match match = MATCHING.of(List.of(dear, greens("a", 200, 9)), List.of(need(NEAR, 0)));

    assertThat(match.fills())
        .extracting(it -> it.source().name() + " " + it.grams())
        .containsExactly("a 200", "b 100");
  }
}
