package org.cailanzi.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.cailanzi.inventory.stock.StockFixture.CABBAGE;
import static org.cailanzi.inventory.stock.StockFixture.DAY;
import static org.cailanzi.inventory.stock.StockFixture.NOON;
import static org.cailanzi.inventory.stock.StockFixture.act;
import static org.cailanzi.inventory.stock.StockFixture.actAt;
import static org.cailanzi.inventory.stock.StockFixture.changed;
import static org.cailanzi.inventory.stock.StockFixture.grams;
import static org.cailanzi.inventory.stock.StockFixture.lot;
import static org.cailanzi.inventory.stock.StockFixture.stockOf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.stock.Movement.Kind;
import org.cailanzi.inventory.stock.Movement.Reason;
import org.cailanzi.inventory.stock.StockOutcome.Changed;
import org.cailanzi.inventory.stock.StockOutcome.LotDiffers;
import org.cailanzi.inventory.stock.StockOutcome.NotEnough;
import org.cailanzi.platform.measure.NoConversion;
import org.cailanzi.platform.measure.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StockTest {
  @Test
  void what_expires_first_goes_out_first() {
    Stock stock = stockOf(lot("LATE", 500, 48), lot("SOON", 300, 24));

    var issued = (Changed) stock.issue(grams(400), Reason.SALE, act());

    assertThat(issued.movement().parts())
        .containsExactly(new Lot.Part("SOON", grams(300)), new Lot.Part("LATE", grams(100)));
    assertThat(issued.after().lots()).singleElement().matches(it -> it.code().equals("LATE"));
    assertThat(issued.after().onHand()).isEqualTo(grams(400));
  }

  @Test
  void of_two_lots_that_expire_together_the_one_that_came_first_goes_first() {
    Lot first = lot("B-FIRST", 100, 24);
    Lot second = new Lot("A-SECOND", null, null, NOON, first.expires(), grams(100));

    var issued = (Changed) stockOf(second, first).issue(grams(50), Reason.SALE, act());

    assertThat(issued.movement().parts()).containsExactly(new Lot.Part("B-FIRST", grams(50)));
  }

  @Test
  void a_lot_is_expired_at_its_last_instant_and_not_before() {
    Stock stock = stockOf(lot("A", 500, 1));
    Instant last = NOON.plusSeconds(3600);

    assertThat(stock.available(last.minusMillis(1))).isEqualTo(grams(500));
    assertThat(stock.available(last)).isEqualTo(grams(0));
    assertThat(stock.onHand()).isEqualTo(grams(500));
  }

  @Test
  void expired_goods_leave_as_waste_and_in_no_other_way() {
    Stock stock = stockOf(lot("OLD", 500, -1), lot("NEW", 200, 24));

    assertThat(stock.issue(grams(201), Reason.SALE, act()))
        .isEqualTo(new NotEnough(CABBAGE, grams(201), grams(200)));
    assertThat(changed(stock.issue(grams(500), Reason.WASTE, act())).available(NOON))
        .isEqualTo(grams(200));
  }

  @Test
  void what_is_held_is_neither_sold_nor_held_again_nor_thrown_away() {
    Stock stock = changed(stockOf(lot("A", 500, 24)).hold("h1", grams(400), act()));

    assertThat(stock.available(NOON)).isEqualTo(grams(100));
    assertThat(stock.issue(grams(101), Reason.SALE, act())).isInstanceOf(NotEnough.class);
    assertThat(stock.hold("h2", grams(101), act())).isInstanceOf(NotEnough.class);
    assertThat(stock.issue(grams(101), Reason.WASTE, act())).isInstanceOf(NotEnough.class);
  }

  @Test
  void held_goods_that_expired_since_are_still_handed_over_and_told() {
    Stock held = changed(stockOf(lot("A", 500, 1)).hold("h1", grams(400), act()));

    Changed picked = held.pick("h1", grams(400), actAt(NOON.plusSeconds(7200)));

    assertThat(picked.after().onHand()).isEqualTo(grams(100));
    assertThat(picked.after().held()).isEqualTo(grams(0));
    assertThat(picked.movement().parts()).containsExactly(new Lot.Part("A", grams(400)));
  }

  @Test
  void a_hand_over_takes_fresh_goods_before_expired_ones() {
    Stock stock = stockOf(lot("OLD", 500, 1), lot("NEW", 500, 24));
    Stock held = changed(stock.hold("h1", grams(500), act()));

    Changed picked = held.pick("h1", grams(500), actAt(NOON.plusSeconds(7200)));

    assertThat(picked.movement().parts()).containsExactly(new Lot.Part("NEW", grams(500)));
  }

  @Test
  void more_of_a_lot_is_added_to_it_and_another_under_its_code_is_refused() {
    Stock stock = stockOf(lot("A", 500, 24), lot("A", 200, 24));

    assertThat(stock.lots()).singleElement().matches(it -> it.quantity().equals(grams(700)));
    assertThat(stock.receive(lot("A", 100, 48), act())).isInstanceOf(LotDiffers.class);
  }

  @Test
  void goods_of_another_measure_cannot_be_received() {
    Lot pieces = new Lot("P", null, null, NOON, NOON.plusSeconds(60), Quantity.pieces(3));

    assertThatExceptionOfType(NoConversion.class)
        .isThrownBy(() -> stockOf(lot("A", 500, 24)).receive(pieces, act()));
  }

  @Test
  void a_stock_that_does_not_lie_in_its_lots_cannot_be() {
    Sold sold = new Sold(DAY, List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Stock(CABBAGE, 1, grams(2), grams(0), List.of(lot("A", 1, 24)), sold));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Stock(CABBAGE, 1, grams(1), grams(2), List.of(lot("A", 1, 24)), sold));
  }

  @Test
  void sales_and_hand_overs_are_demand_and_waste_and_transfers_are_not() {
    Stock stock = stockOf(lot("A", 1_000, 24));
    stock = changed(stock.issue(grams(100), Reason.SALE, act()));
    stock = changed(stock.issue(grams(200), Reason.WASTE, act()));
    stock = changed(stock.issue(grams(300), Reason.TRANSFER, act()));
    stock = changed(stock.hold("h", grams(50), act())).pick("h", grams(50), act()).after();

    assertThat(stock.sold().meanBefore(DAY.plusDays(1), 7)).hasValue(150);
    assertThat(stock.sold().meanBefore(DAY, 7)).as("no whole day yet").isEmpty();
    assertThat(stock.sold().meanBefore(DAY.plusDays(3), 7)).hasValue(50);
  }

  static LongStream seeds() {
    return new Random(20200224).longs(200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatever_happens_movements_explain_the_balance_and_nothing_goes_below_zero(long seed) {
    var random = new Random(seed);
    Stock stock = StockFixture.empty();
    long onHand = 0;
    long held = 0;
    List<Long> holds = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Act act = actAt(NOON.plusSeconds(i * 600L));
      StockOutcome outcome = anything(stock, random, holds, i, act);
      if (outcome instanceof Changed(var after, var movement)) {
        onHand += movement.onHand();
        held += movement.held();
        assertThat(movement.ver()).isEqualTo(stock.ver() + 1);
        assertThat(movement.lots().stream().mapToLong(it -> it.quantity().amount()).sum())
            .isEqualTo(Math.abs(movement.onHand()));
        stock = after;
      }
      assertThat(stock.onHand()).isEqualTo(grams(onHand));
      assertThat(stock.held()).isEqualTo(grams(held));
      assertThat(stock.available(act.at()).plus(stock.held().atMost(stock.onHand())))
          .isLessThanOrEqualTo(stock.onHand());
    }
  }

  private static StockOutcome anything(
      Stock stock, Random random, List<Long> holds, int step, Act act) {
    long some = 1L + random.nextInt(500);
    return switch (any(HERE, random)) {
      case RECEIVE -> stock.receive(lot("L" + step, some, random.nextInt(12)), act);
      case ISSUE -> stock.issue(grams(some), any(Reason.values(), random), act);
      case HOLD -> {
        StockOutcome outcome = stock.hold("h" + some, grams(some), act);
        if (outcome instanceof Changed) {
          holds.add(some);
        }
        yield outcome;
      }
      case RELEASE ->
          holds.isEmpty()
              ? stock.issue(grams(some), Reason.SALE, act)
              : stock.release("h", grams(holds.removeLast()), act);
      case PICK ->
          holds.isEmpty()
              ? stock.issue(grams(some), Reason.SALE, act)
              : stock.pick("h", grams(holds.removeFirst()), act);
      default -> throw new IllegalStateException("Not a change of one stock");
    };
  }

  private static final Kind[] HERE = {Kind.RECEIVE, Kind.ISSUE, Kind.HOLD, Kind.RELEASE, Kind.PICK};

  private static <T> T any(T[] all, Random random) {
    return List.of(all).get(random.nextInt(all.length));
  }
}
