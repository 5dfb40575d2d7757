package org.cailanzi.inventory.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.cailanzi.platform.commodity.FoodGroup;
import org.cailanzi.platform.measure.Mass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CoverTest {
  private static final List<BigDecimal> LEVELS =
      List.of(
          new BigDecimal("1.0"),
          new BigDecimal("0.8"),
          new BigDecimal("0.6"),
          new BigDecimal("0.3"));
  private static final FoodGroup LEAFY =
      new FoodGroup("leafy", "叶菜", "Leafy", "vegetables", new Mass(150), 3);

  @ParameterizedTest(name = "{0} g for a target of 1,000 g is {1}")
  @CsvSource({
    "1000, NORMAL",
    "999, BLUE",
    "800, BLUE",
    "799, YELLOW",
    "600, YELLOW",
    "599, ORANGE",
    "300, ORANGE",
    "299, RED",
    "0, RED"
  })
  void a_level_begins_exactly_below_its_threshold(long available, Level level) {
    assertThat(new Cover(available, 0, new Demand(1L, 100L, null), 10).level(LEVELS))
        .isEqualTo(level);
  }

  @Test
  void the_larger_of_plan_and_observation_is_the_denominator() {
    assertThat(new Demand(100L, 150L, 20_000L).grams()).isEqualTo(20_000);
    assertThat(new Demand(100L, 150L, 10_000L).grams()).isEqualTo(15_000);
    assertThat(new Demand(null, 150L, 10_000L).grams()).isEqualTo(10_000);
    assertThat(new Demand(100L, null, null).grams()).isZero();
  }

  @Test
  void days_are_rounded_down_so_that_nobody_counts_on_what_is_not_there() {
    Cover cover = new Cover(1_999, 1, new Demand(1L, 1_000L, null), 7);

    assertThat(cover.days()).isEqualByComparingTo("1.9");
    assertThat(cover.daysWithTransit()).isEqualByComparingTo("2.0");
  }

  @Test
  void goods_under_way_never_raise_the_level() {
    assertThat(new Cover(299, 5_000, new Demand(1L, 100L, null), 10).level(LEVELS))
        .isEqualTo(Level.RED);
  }

  @Test
  void goods_reported_only_within_the_group_above_are_unknown_for_that_reason() {
    FoodGroup above = new FoodGroup("vegetables", "蔬菜", "Vegetables", null, new Mass(500), 5);
    GroupCover leafy = GroupCover.of(LEAFY, List.of(), 100L);

    GroupCover told = GroupCover.of(above, List.of(holding(10L, null)), 100L);
    GroupCover silent = GroupCover.of(above, List.of(), 100L);

    assertThat(leafy.among(List.of(told, leafy)).unknown()).isEqualTo(Unknown.WITHIN_PARENT);
    assertThat(leafy.among(List.of(silent, leafy)).unknown()).isEqualTo(Unknown.NO_STOCK_REPORTED);
    assertThat(told.among(List.of(told, leafy)).unknown()).isNull();
  }

  @Test
  void a_group_that_only_gathers_unlike_groups_is_counted_apart() {
    FoodGroup medical = new FoodGroup("medical", "防疫物资", "Medical supplies", null, null, null);
    FoodGroup masks = new FoodGroup("masks", "口罩", "Masks", "medical", new Mass(3), 14);
    GroupCover gloves = GroupCover.of(medical, List.of(holding(10L, 5L)), 100L);
    GroupCover below = GroupCover.of(masks, List.of(), 100L);

    assertThat(gloves.among(List.of(gloves, below)).unknown()).isEqualTo(Unknown.COUNTED_APART);
    assertThat(gloves.among(List.of(gloves)).unknown()).as("none below it").isNull();
  }

  @Test
  void without_stock_or_without_demand_it_is_unknown_and_not_zero_or_infinite() {
    assertThat(GroupCover.of(LEAFY, List.of(), 100L).unknown())
        .isEqualTo(Unknown.NO_STOCK_REPORTED);
    assertThat(GroupCover.of(LEAFY, List.of(holding(null, 50L)), 100L).unknown())
        .isEqualTo(Unknown.NO_STOCK_REPORTED);
    assertThat(GroupCover.of(LEAFY, List.of(holding(10L, null)), null).unknown())
        .isEqualTo(Unknown.NO_DEMAND);
    assertThat(GroupCover.of(LEAFY, List.of(holding(0L, null)), 100L).unknown())
        .as("an empty shelf that was reported is known")
        .isNull();
  }

  @Test
  void a_site_that_fell_silent_still_counts_as_demand_and_is_named() {
    GroupCover cover =
        GroupCover.of(LEAFY, List.of(holding(900L, 100L), holding(null, 200L)), null);

    assertThat(cover.cover().demand().observed()).isEqualTo(300);
    assertThat(cover.cover().days()).isEqualByComparingTo("3.0");
    assertThat(cover.silentSites()).containsExactly("S");
  }

  @Test
  void the_arithmetic_can_be_read_in_both_languages() {
    Cover cover = new Cover(1_500_000, 0, new Demand(10_000L, 150L, 400_000L), 3);

    assertThat(Arithmetic.of(cover, cover.level(LEVELS)).zh())
        .isEqualTo(
            "可供 1.5 t ÷ 1.5 t/d = 1.0 天；日需 = max(计划 10000 人 × 150 g = 1.5 t/d，近日实际 0.4"
                + " t/d)；目标 3 天 → 橙色");
    assertThat(Arithmetic.of(cover, cover.level(LEVELS)).en())
        .isEqualTo(
            "Available 1.5 t ÷ 1.5 t/d = 1.0 days; demand = max(plan 10000 people × 150 g = 1.5"
                + " t/d, observed 0.4 t/d); target 3 days → orange");
  }

  static LongStream seeds() {
    return new Random(20200224).longs(200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void more_goods_never_worsen_and_more_people_never_better_a_level(long seed) {
    var random = new Random(seed);
    long available = random.nextLong(10_000_000);
    long people = 1 + random.nextLong(10_000);
    @Nullable Long observed = random.nextBoolean() ? null : random.nextLong(2_000_000);
    Cover cover = new Cover(available, 0, new Demand(people, 150L, observed), 3);

    assertThat(levelOf(new Cover(available + random.nextLong(1_000_000), 0, cover.demand(), 3)))
        .isLessThanOrEqualTo(levelOf(cover));
    Demand more = new Demand(people + random.nextLong(1_000), 150L, observed);
    assertThat(levelOf(new Cover(available, 0, more, 3))).isGreaterThanOrEqualTo(levelOf(cover));
    assertThat(cover.days().multiply(BigDecimal.valueOf(cover.demand().grams())))
        .isLessThanOrEqualTo(BigDecimal.valueOf(available));
  }

  private static Level levelOf(Cover cover) {
    @Nullable Level level = cover.level(LEVELS);
    if (level == null) {
      throw new AssertionError("A cover with a target has a level");
    }
    return level;
  }

  private static Holding holding(@Nullable Long available, @Nullable Long dailyOut) {
    return new Holding(
        "S", "GREENS", "leafy", available, 0, dailyOut, null, LocalDate.parse("2020-02-24"), null);
  }
}
