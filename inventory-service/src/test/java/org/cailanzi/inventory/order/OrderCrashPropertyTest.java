package org.cailanzi.inventory.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.cailanzi.inventory.Emptied;
import org.cailanzi.inventory.Stage;
import org.cailanzi.inventory.TestClock;
import org.cailanzi.inventory.order.OrderOutcome.Changed;
import org.cailanzi.inventory.order.OrderOutcome.MoreThanOrdered;
import org.cailanzi.inventory.order.OrderOutcome.Over;
import org.cailanzi.inventory.supply.OfferFixture;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Several processes order, receive and cancel on one offer, one database command at a time in a
 * seeded order, and some die between two commands; then a new process starts.
 */
class OrderCrashPropertyTest {
  @RegisterExtension static final TestStore STORE = TestStore.open(Desk.SCHEMAS);

  private static final long OFFERED = 1_000;
  private static final List<String> IDS = List.of("P-1.1", "P-1.2", "P-2.1");

  private final TestClock time = new TestClock(Desk.START);
  private final MongoDatabase database = STORE.database();

  @BeforeEach
  void empty() {
    Emptied.emptied(database);
    OfferFixture.put(database, OfferFixture.cabbage("O-1", OFFERED));
  }

  static LongStream seeds() {
    return new Random(20200125).longs(Integer.getInteger("cailanzi.seeds", 200));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void no_gram_is_ordered_twice_or_booked_twice_or_lost(long seed) {
    var random = new Random(seed);
    Stage stage = new Stage(database, _ -> {});
    for (int i = 0; i < 3 + random.nextInt(7); i++) {
      var act = anything(random);
      var actor = stage.actor(it -> act.accept(new Desk(it, time)));
      if (random.nextInt(3) == 0) {
        actor.dyingAfter(random.nextInt(7));
      }
    }
    stage.play(random);

    var restarted = new Desk(database, time);
    restarted.sweep.sweepAtStart();
    // An approval that died between its two steps is gone on with by its own sweeper.
    OfferFixture.granted(database, "O-1").forEach(it -> restarted.order(it, "O-1", 400));

    List<Order> orders = restarted.orders.within(new RegionCode("320213"));
    assertThat(orders).noneMatch(Order::isUnderWay);
    assertThat(restarted.onHand())
        .isEqualTo(orders.stream().mapToLong(it -> it.received().amount()).sum());
    assertThat(restarted.offers.find("O-1").orElseThrow().left().amount())
        .isEqualTo(OFFERED - orders.stream().mapToLong(OrderCrashPropertyTest::bought).sum());
  }

  private static long bought(Order order) {
    return order.cancelled() == null
        ? order.quantity().amount()
        : order.quantity().minus(order.cancelled().unfetched()).amount();
  }

  /** Anything an approval, a market, the bureau or the sweeper may do. */
  private static Consumer<Desk> anything(Random random) {
    String id = IDS.get(random.nextInt(IDS.size()));
    String key = "k" + random.nextInt(3);
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> it -> it.order(id, "O-1", 400);
      case 3, 4, 5 -> it -> it.receive(id, key, 150);
      case 6 -> it -> it.keep.cancel(id, "bureau", "not needed");
      default -> it -> it.sweep.sweepAtStart();
    };
  }

  static LongStream deaths() {
    return LongStream.range(0, 7);
  }

  @ParameterizedTest(name = "dying after {0} commands")
  @MethodSource("deaths")
  void what_a_process_did_not_finish_the_sweeper_of_another_does(long commands) {
    new Desk(database, time).order("P-1.1", "O-1", 400);
    for (Consumer<Desk> step :
        List.<Consumer<Desk>>of(
            it -> it.receive("P-1.1", "k1", 150), it -> it.keep.cancel("P-1.1", "b", "late"))) {
      Stage stage = new Stage(database, _ -> {});
      stage.actor(it -> step.accept(new Desk(it, time))).dyingAfter((int) commands);
      stage.play(new Random(1));
      time.pass(Duration.ofSeconds(15));
      new Desk(database, time).sweep.sweep();
      step.accept(new Desk(database, time));
    }

    var desk = new Desk(database, time);
    assertThat(desk.onHand()).isEqualTo(150);
    assertThat(desk.offers.find("O-1").orElseThrow().left()).isEqualTo(Quantity.grams(850));
    assertThat(desk.keep.find("P-1.1").orElseThrow().state()).isEqualTo(OrderState.CANCELLED);
  }

  @Test
  void more_than_was_ordered_comes_only_with_a_reason() {
    var desk = new Desk(database, time);
    desk.order("P-1.1", "O-1", 400);

    assertThat(state(desk.receive("P-1.1", "k1", 300))).isEqualTo(OrderState.PARTLY_RECEIVED);
    assertThat(desk.receive("P-1.1", "k2", 101)).isInstanceOf(MoreThanOrdered.class);
    assertThat(state(desk.receive("P-1.1", "k2", 101, "a gift"))).isEqualTo(OrderState.RECEIVED);
    assertThat(desk.keep.cancel("P-1.1", "b", "late")).isInstanceOf(Over.class);
    assertThat(desk.onHand()).isEqualTo(401);
  }

  private static OrderState state(OrderOutcome outcome) {
    return ((Changed) outcome).after().state();
  }
}
