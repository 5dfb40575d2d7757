package org.cailanzi.price.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.cailanzi.platform.city.PriceRules.Quality;
import org.cailanzi.price.quote.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FenceTest {
  private static final Quality RULES =
      new Quality(14, new BigDecimal("0.02"), new BigDecimal("0.15"), 5, new BigDecimal("3"), 3, 5);

  @Test
  void too_few_points_say_nothing_about_what_is_usual() {
    assertThat(Fence.of(moves(1, 1, 1, 1), RULES)).isEmpty();
    assertThat(Fence.of(moves(1, 1, 1, 1, 1), RULES)).isPresent();
  }

  @Test
  void where_nobody_moves_a_small_move_is_nothing_to_doubt() {
    assertThat(doubted(1.15, 1, 1, 1, 1, 1)).isFalse();
    assertThat(doubted(1.16, 1, 1, 1, 1, 1)).isTrue();
    assertThat(doubted(1 / 1.16, 1, 1, 1, 1, 1)).isTrue();
  }

  @Test
  void where_all_rise_together_nobody_is_doubted_and_who_stays_behind_is() {
    assertThat(doubted(1.40, 1.38, 1.39, 1.40, 1.41, 1.42)).isFalse();
    assertThat(doubted(1.00, 1.38, 1.39, 1.40, 1.41, 1.42)).isTrue();
  }

  @Test
  void it_says_what_would_have_been_usual() {
    Optional<Fence> fence = Fence.of(moves(1, 1, 1, 1, 1), RULES);
    assertThat(
            fence
                .flatMap(it -> it.remark(Math.log(1.5), "4.50 元/500g"))
                .map(Remark::words)
                .orElseThrow()
                .zh())
        .isEqualTo("价格 4.50 元/500g 变动 50.00%，而其他 5 个采价点的变动应在 -13.04% 至 15.00% 之间，请核实");
  }

  static LongStream seeds() {
    return new Random(20200224).longs(100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_order_of_the_others_does_not_count_and_a_wider_move_is_no_less_odd(long seed) {
    Random random = new Random(seed);
    double[] others =
        DoubleStream.generate(() -> 0.7 + 0.6 * random.nextDouble())
            .limit(5 + random.nextInt(20))
            .toArray();
    double[] sorted = others.clone();
    Arrays.sort(sorted);
    double move = 1 + random.nextDouble();
    assertThat(doubted(move, others)).isEqualTo(doubted(move, sorted));
    if (doubted(move, others)) {
      assertThat(doubted(move * 1.1, others)).isTrue();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_others_are_all_but_one_whichever_equals_it(long seed) {
    Random random = new Random(seed);
    List<Double> all = new ArrayList<>();
    random.ints(6 + random.nextInt(6), 0, 5).forEach(it -> all.add((double) it));
    double own = all.get(random.nextInt(all.size()));
    Ascending without = Ascending.of(all).without(own);
    all.remove(own);
    Ascending others = Ascending.of(all);
    assertThat(without.size()).isEqualTo(others.size());
    assertThat(DoubleStream.of(0, 0.1, 0.25, 0.5, 0.75, 1).map(without::quantile).boxed())
        .containsExactlyElementsOf(
            DoubleStream.of(0, 0.1, 0.25, 0.5, 0.75, 1).map(others::quantile).boxed().toList());
  }

  private static boolean doubted(double relative, double... others) {
    return Fence.of(moves(others), RULES)
        .flatMap(it -> it.remark(StrictMath.log(relative), "1.00 元/500g"))
        .isPresent();
  }

  private static Ascending moves(double... relatives) {
    return Ascending.of(Arrays.stream(relatives).map(StrictMath::log).boxed().toList());
  }
}
