package org.cailanzi.inventory.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.cailanzi.inventory.basket.StandIns.StandIn;
import org.cailanzi.platform.measure.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a short hold is granted, and what may be picked of it: rules without a store. */
class BestEffortTest {
  private static final StandIn TURNIP = new StandIn("TURNIP", Quantity.grams(900));

  private final Shortfall asGoodAsItGoes =
      new BestEffort(_ -> Map.of("POTATO", List.of(TURNIP)), _ -> List.of());

  @Test
  void what_is_there_is_granted_and_what_stands_in_for_the_rest_is_offered() {
    Hold hold =
        answer(
            List.of(line("CABBAGE", 400, 400), line("POTATO", 300, 300), line("PORK", 200, 200)),
            List.of(shortage("POTATO", 300, 120), shortage("PORK", 200, 0)));

    assertThat(hold.state()).isEqualTo(HoldState.TAKING);
    assertThat(hold.left()).containsExactly(line("CABBAGE", 400, 400), line("POTATO", 120, 120));
    assertThat(hold.shortages())
        .containsExactly(
            shortage("POTATO", 300, 120).offering(List.of(TURNIP)), shortage("PORK", 200, 0));
  }

  @Test
  void where_nothing_is_there_nothing_is_held() {
    Hold hold = answer(List.of(line("POTATO", 300, 300)), List.of(shortage("POTATO", 300, 0)));

    assertThat(hold.state()).isEqualTo(HoldState.REFUSED);
    assertThat(hold.shortages().getFirst().offers()).containsExactly(TURNIP);
  }

  @Test
  void a_line_that_lacks_only_some_of_its_tolerance_is_not_short() {
    Hold hold =
        answer(List.of(line("PORK", 1_000, 1_050)), List.of(shortage("PORK", 1_050, 1_020)));

    assertThat(hold.left()).containsExactly(line("PORK", 1_000, 1_020));
    assertThat(hold.shortages()).isEmpty();
  }

  @Test
  void a_weight_within_the_tolerance_fulfils_its_line_and_one_above_it_is_refused() {
    List<Promise.Line> left = List.of(line("PORK", 1_000, 1_050));

    assertThat(PickRule.judge(left, Map.of("PORK", Quantity.grams(1_040)), true))
        .isEqualTo(picks(new Pick.Share("PORK", Quantity.grams(1_050), Quantity.grams(1_040))));
    assertThat(PickRule.judge(left, Map.of("PORK", Quantity.grams(950)), true))
        .isEqualTo(picks(new Pick.Share("PORK", Quantity.grams(1_050), Quantity.grams(950))));
    assertThat(PickRule.judge(left, Map.of("PORK", Quantity.grams(949)), true))
        .isEqualTo(picks(new Pick.Share("PORK", Quantity.grams(949), Quantity.grams(949))));
    assertThat(PickRule.judge(left, Map.of("PORK", Quantity.grams(1_051)), true))
        .isInstanceOf(PickRule.Verdict.TooMuch.class);
  }

  private static PickRule.Verdict picks(Pick.Share share) {
    return new PickRule.Verdict.Picks(List.of(share));
  }

  static LongStream seeds() {
    return new Random(20200226).longs(200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void what_is_picked_and_what_is_left_never_exceed_what_was_held(long seed) {
    var random = new Random(seed);
    long asked = 1 + random.nextLong(1_000);
    List<Promise.Line> lines = List.of(line("PORK", asked, asked + random.nextInt(100)));
    Hold hold = taking(lines);
    for (int i = 0; i < 6; i++) {
      Quantity wanted = Quantity.grams(1 + random.nextInt(400));
      var verdict = PickRule.judge(hold.left(), Map.of("PORK", wanted), random.nextInt(4) > 0);
      if (verdict instanceof PickRule.Verdict.Picks(var shares)) {
        hold = hold.issuing(new Pick("p" + i, "", shares, "test", Instance.START));
      }
      long picked = hold.picked().getOrDefault("PORK", Quantity.grams(0)).amount();
      long left = hold.left().stream().mapToLong(it -> it.upTo().amount()).sum();
      assertThat(picked + left).isBetween(picked, lines.getFirst().upTo().amount());
    }
  }

  private Hold answer(List<Promise.Line> lines, List<Shortage> shortages) {
    Hold taking = taking(lines);
    Promise promise = Objects.requireNonNull(taking.promise());
    return asGoodAsItGoes.answer(taking, promise, shortages, Instance.START);
  }

  private static Hold taking(List<Promise.Line> lines) {
    Promise promise = Instance.promise("h1", Map.of("CABBAGE", 1L)).of(lines);
    return Hold.taking(new HoldId("h1"), promise, "test", Instance.START);
  }

  private static Promise.Line line(String commodity, long quantity, long upTo) {
    return new Promise.Line(commodity, Quantity.grams(quantity), Quantity.grams(upTo));
  }

  private static Shortage shortage(String commodity, long wanted, long available) {
    return new Shortage(commodity, Quantity.grams(wanted), Quantity.grams(available), List.of());
  }
}
