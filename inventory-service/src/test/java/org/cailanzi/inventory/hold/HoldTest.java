package org.cailanzi.inventory.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cailanzi.inventory.hold.Instance.SITE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cailanzi.inventory.Emptied;
import org.cailanzi.inventory.TestClock;
import org.cailanzi.inventory.hold.HoldOutcome.Freed;
import org.cailanzi.inventory.hold.HoldOutcome.Gone;
import org.cailanzi.inventory.hold.HoldOutcome.Kept;
import org.cailanzi.inventory.hold.HoldOutcome.OtherRequest;
import org.cailanzi.inventory.hold.HoldOutcome.Over;
import org.cailanzi.inventory.hold.HoldOutcome.Refused;
import org.cailanzi.inventory.hold.HoldOutcome.Unknown;
import org.cailanzi.inventory.ledger.Proof;
import org.cailanzi.inventory.stock.Stock;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.store.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HoldTest {
  @RegisterExtension static final TestStore STORE = TestStore.open(Instance.SCHEMAS);

  private final TestClock time = new TestClock(Instance.START);
  private final Instance inventory = new Instance(STORE.database(), time);

  @BeforeEach
  void empty() {
    Emptied.emptied(STORE.database());
    inventory.receive("CABBAGE", 1_000, "r1");
    inventory.receive("POTATO", 500, "r2");
  }

  @Test
  void every_line_is_held_or_none() {
    assertThat(inventory.take("h1", Map.of("CABBAGE", 400L, "POTATO", 500L)))
        .isInstanceOf(Kept.class);
    assertThat(inventory.take("h2", Map.of("CABBAGE", 700L, "POTATO", 1L, "PORK", 5L)))
        .isInstanceOfSatisfying(
            Refused.class,
            it ->
                assertThat(it.hold().shortages())
                    .containsExactly(
                        new Shortage("CABBAGE", grams(700), grams(600), List.of()),
                        new Shortage("PORK", grams(5), grams(0), List.of()),
                        new Shortage("POTATO", grams(1), grams(0), List.of())));
    assertThat(stock("CABBAGE").held()).isEqualTo(grams(400));
    assertThat(stock("POTATO").held()).isEqualTo(grams(500));
  }

  @Test
  void lines_of_one_commodity_are_counted_together() {
    List<Promise.Line> lines =
        List.of(
            new Promise.Line("POTATO", grams(300)),
            new Promise.Line("CABBAGE", grams(1)),
            new Promise.Line("POTATO", grams(300)));

    assertThat(Promise.summed(lines))
        .containsExactly(
            new Promise.Line("CABBAGE", grams(1)), new Promise.Line("POTATO", grams(600)));
  }

  @Test
  void a_repeat_finds_the_first_hold_and_another_request_under_its_id_is_refused() {
    inventory.take("h1", Map.of("CABBAGE", 400L));

    assertThat(inventory.take("h1", Map.of("CABBAGE", 400L)))
        .isInstanceOfSatisfying(Kept.class, it -> assertThat(it.created()).isFalse());
    assertThat(inventory.take("h1", Map.of("CABBAGE", 401L))).isInstanceOf(OtherRequest.class);
    assertThat(stock("CABBAGE").held()).isEqualTo(grams(400));
  }

  @Test
  void a_refusal_is_remembered_also_when_goods_come_in_meanwhile() {
    assertThat(inventory.take("h1", Map.of("POTATO", 600L))).isInstanceOf(Refused.class);
    inventory.receive("POTATO", 500, "r3");
    assertThat(inventory.take("h1", Map.of("POTATO", 600L))).isInstanceOf(Refused.class);
    assertThat(inventory.take("h2", Map.of("POTATO", 600L))).isInstanceOf(Kept.class);
  }

  @Test
  void a_hold_that_was_released_before_it_was_taken_is_never_taken() {
    assertThat(inventory.release("h1")).isInstanceOf(Freed.class);
    assertThat(inventory.take("h1", Map.of("CABBAGE", 400L))).isInstanceOf(Over.class);
    assertThat(stock("CABBAGE").held()).isEqualTo(grams(0));
  }

  @Test
  void releasing_frees_the_goods_once_however_often_it_is_asked() {
    inventory.take("h1", Map.of("CABBAGE", 400L, "POTATO", 100L));
    assertThat(inventory.release("h1")).isInstanceOf(Freed.class);
    assertThat(inventory.release("h1")).isInstanceOf(Freed.class);
    assertThat(stock("CABBAGE").held()).isEqualTo(grams(0));
    assertThat(inventory.take("h1", Map.of("CABBAGE", 400L, "POTATO", 100L)))
        .isInstanceOf(Over.class);
  }

  @Test
  void goods_are_handed_over_once_and_cannot_be_released_afterwards() {
    inventory.take("h1", Map.of("CABBAGE", 400L));
    assertThat(inventory.issue("h1")).isInstanceOf(Kept.class);
    assertThat(inventory.issue("h1")).isInstanceOf(Kept.class);
    assertThat(inventory.release("h1")).isInstanceOf(Gone.class);
    assertThat(inventory.take("h1", Map.of("CABBAGE", 400L))).isInstanceOf(Kept.class);
    assertThat(stock("CABBAGE").onHand()).isEqualTo(grams(600));
    assertThat(stock("CABBAGE").held()).isEqualTo(grams(0));
    assertThat(inventory.issue("never")).isInstanceOf(Unknown.class);
  }

  @Test
  void a_hold_expires_at_its_last_instant() {
    inventory.take("h1", Map.of("CABBAGE", 400L));
    inventory.take("h2", Map.of("POTATO", 100L));
    time.pass(Duration.ofDays(1).minusMillis(1));
    inventory.sweep.sweep();
    assertThat(stock("CABBAGE").held()).isEqualTo(grams(400));

    time.pass(Duration.ofMillis(1));
    assertThat(inventory.issue("h2")).as("before the sweeper came").isInstanceOf(Over.class);
    inventory.sweep.sweep();
    assertThat(stock("CABBAGE").held()).isEqualTo(grams(0));
    assertThat(inventory.take("h1", Map.of("CABBAGE", 400L))).isInstanceOf(Over.class);
    assertThat(inventory.issue("h1")).isInstanceOf(Over.class);
  }

  @Test
  void an_instance_sweeps_its_own_holds_by_their_ids_and_what_it_does_not_know_with_all() {
    inventory.take("h1", Map.of("CABBAGE", 400L));
    Instance other = new Instance(STORE.database(), time);
    other.take("h2", Map.of("CABBAGE", 100L));
    other.lengthen.extend(new HoldId("h1"), Instance.START.plus(Duration.ofDays(2)), "delivery");
    time.pass(Duration.ofDays(1));

    inventory.sweep.sweepHere();
    assertThat(stock("CABBAGE").held())
        .as("one is longer now, one another's")
        .isEqualTo(grams(500));
    inventory.sweep.sweep();
    assertThat(stock("CABBAGE").held()).isEqualTo(grams(400));
    time.pass(Duration.ofDays(1));
    inventory.sweep.sweepHere();
    assertThat(stock("CABBAGE").held()).as("it has looked again").isEqualTo(grams(0));
  }

  @Test
  void sixty_four_callers_get_exactly_the_last_hundred_between_two_instances() throws Exception {
    inventory.receive("EGGS", 100, "eggs");
    Instance other = new Instance(STORE.database(), time);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Long>> calls =
          IntStream.range(0, 64)
              .<Callable<Long>>mapToObj(
                  caller -> () -> holdOnes(caller % 2 == 0 ? inventory : other, caller))
              .toList();
      long granted = 0;
      for (Future<Long> call : callers.invokeAll(calls)) {
        granted += call.get();
      }
      assertThat(granted).isEqualTo(100);
    }
    assertThat(stock("EGGS").available(time.instant())).isEqualTo(grams(0));
    assertThat(stock("EGGS").held()).isEqualTo(grams(100));
    assertThat(proof("EGGS")).matches(Proof::holds);
  }

  private static long holdOnes(Instance instance, int caller) {
    return IntStream.range(0, 4)
        .filter(it -> instance.take("egg-" + caller + "-" + it, Map.of("EGGS", 1L)) instanceof Kept)
        .count();
  }

  private Proof proof(String commodity) {
    return inventory.ledger.prove(new StockKey(SITE, commodity)).orElseThrow();
  }

  private Stock stock(String commodity) {
    StockKey key = new StockKey(SITE, commodity);
    return inventory.stocks.find(List.of(key)).values().iterator().next();
  }

  private static Quantity grams(long grams) {
    return Quantity.grams(grams);
  }
}
