package org.cailanzi.inventory.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cailanzi.inventory.hold.Instance.SITE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cailanzi.inventory.Emptied;
import org.cailanzi.inventory.TestClock;
import org.cailanzi.inventory.hold.HoldOutcome.Freed;
import org.cailanzi.inventory.hold.HoldOutcome.Gone;
import org.cailanzi.inventory.hold.HoldOutcome.Kept;
import org.cailanzi.inventory.hold.HoldOutcome.Over;
import org.cailanzi.inventory.hold.HoldOutcome.PickDiffers;
import org.cailanzi.inventory.hold.HoldOutcome.TooMuch;
import org.cailanzi.inventory.ledger.Proof;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.store.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A hold that is handed over in parts, made to stand longer, or confirmed. */
class PickTest {
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
  void what_is_picked_leaves_and_the_rest_stays_until_it_is_picked_too() {
    inventory.take("h1", Map.of("CABBAGE", 400L, "POTATO", 100L));

    Hold first = kept(inventory.pick("h1", Map.of("CABBAGE", 150L), true, "p1"));
    assertThat(first.state()).isEqualTo(HoldState.HELD);
    assertThat(sums("CABBAGE")).isEqualTo(new Proof.Sums(850, 250));
    assertThat(sums("POTATO")).isEqualTo(new Proof.Sums(500, 100));

    Hold second = kept(inventory.pick("h1", Map.of("CABBAGE", 250L, "POTATO", 100L), true, "p2"));
    assertThat(second.state()).isEqualTo(HoldState.ISSUED);
    assertThat(second.picked()).containsEntry("CABBAGE", Quantity.grams(400));
    assertThat(sums("CABBAGE")).isEqualTo(new Proof.Sums(600, 0));
    assertThat(sums("POTATO")).isEqualTo(new Proof.Sums(400, 0));
  }

  @Test
  void what_is_not_picked_is_free_again_where_the_caller_says_so() {
    inventory.take("h1", Map.of("CABBAGE", 400L, "POTATO", 100L));

    assertThat(kept(inventory.pick("h1", Map.of("CABBAGE", 150L), false, "p1")).state())
        .isEqualTo(HoldState.ISSUED);
    assertThat(sums("CABBAGE")).isEqualTo(new Proof.Sums(850, 0));
    assertThat(sums("POTATO")).isEqualTo(new Proof.Sums(500, 0));
  }

  @Test
  void a_pick_happens_once_per_key_and_a_key_stands_for_one_pick() {
    inventory.take("h1", Map.of("CABBAGE", 400L));
    inventory.pick("h1", Map.of("CABBAGE", 150L), true, "p1");
    kept(inventory.pick("h1", Map.of("CABBAGE", 150L), true, "p1"));

    assertThat(inventory.pick("h1", Map.of("CABBAGE", 150L), false, "p1"))
        .isInstanceOf(PickDiffers.class);
    assertThat(sums("CABBAGE")).isEqualTo(new Proof.Sums(850, 250));
  }

  @Test
  void no_more_is_picked_than_is_held_and_the_refusal_says_how_much_that_is() {
    inventory.take("h1", Map.of("CABBAGE", 400L));
    inventory.pick("h1", Map.of("CABBAGE", 150L), true, "p1");

    assertThat(inventory.pick("h1", Map.of("CABBAGE", 251L, "POTATO", 1L), true, "p2"))
        .isInstanceOfSatisfying(
            TooMuch.class,
            it ->
                assertThat(it.excesses())
                    .containsExactly(
                        new PickRule.Excess("CABBAGE", Quantity.grams(251), Quantity.grams(250)),
                        new PickRule.Excess("POTATO", Quantity.grams(1), Quantity.grams(0))));
    assertThat(sums("CABBAGE")).isEqualTo(new Proof.Sums(850, 250));
  }

  @Test
  void the_rest_of_a_picked_hold_is_released_issued_or_expires() {
    for (String id : List.of("released", "issued", "expired")) {
      inventory.take(id, Map.of("CABBAGE", 100L));
      inventory.pick(id, Map.of("CABBAGE", 30L), true, "p1");
    }

    assertThat(inventory.release("released")).isInstanceOf(Freed.class);
    assertThat(kept(inventory.issue("issued")).picked())
        .containsEntry("CABBAGE", Quantity.grams(100));
    assertThat(inventory.release("issued")).isInstanceOf(Gone.class);
    time.pass(Duration.ofDays(1));
    inventory.sweep.sweep();
    assertThat(inventory.pick("expired", Map.of("CABBAGE", 1L), true, "p2"))
        .isInstanceOf(Over.class);
    assertThat(sums("CABBAGE")).isEqualTo(new Proof.Sums(1_000 - 30 - 100 - 30, 0));
  }

  @Test
  void a_hold_that_was_made_longer_does_not_expire_before_and_is_never_cut_short() {
    inventory.take("h1", Map.of("CABBAGE", 400L));
    Instant later = Instance.START.plus(Duration.ofDays(2));
    assertThat(promised(extend("h1", later)).expiresAt()).isEqualTo(later);
    assertThat(promised(extend("h1", later.minusSeconds(60))).expiresAt()).isEqualTo(later);

    time.pass(Duration.ofDays(2).minusMillis(1));
    inventory.sweep.sweep();
    assertThat(sums("CABBAGE").held()).isEqualTo(400);
    time.pass(Duration.ofMillis(1));
    assertThat(extend("h1", later.plusSeconds(60))).isInstanceOf(Over.class);
    assertThat(sums("CABBAGE").held()).isZero();
  }

  @Test
  void a_confirmed_hold_stands_for_its_long_time_and_goods_that_are_gone_cannot_be_confirmed() {
    inventory.take("h1", Map.of("CABBAGE", 400L));
    Instant later = Instance.START.plus(Duration.ofDays(3));
    assertThat(promised(confirm("h1", later)).confirmed()).isTrue();
    assertThat(kept(confirm("h1", later)).ver()).as("a repeat changes nothing").isEqualTo(2);

    time.pass(Duration.ofDays(2));
    inventory.sweep.sweep();
    inventory.issue("h1");
    assertThat(confirm("h1", later)).isInstanceOf(Gone.class);
    assertThat(sums("CABBAGE")).isEqualTo(new Proof.Sums(600, 0));
  }

  private HoldOutcome extend(String id, Instant until) {
    return inventory.lengthen.extend(new HoldId(id), until, "delivery");
  }

  private HoldOutcome confirm(String id, Instant until) {
    return inventory.lengthen.confirm(new HoldId(id), until, "delivery");
  }

  private static Hold kept(HoldOutcome outcome) {
    assertThat(outcome).isInstanceOf(Kept.class);
    return ((Kept) outcome).hold();
  }

  private static Promise promised(HoldOutcome outcome) {
    return Objects.requireNonNull(kept(outcome).promise());
  }

  /** The balance, once the ledger has proved it. */
  private Proof.Sums sums(String commodity) {
    Proof proof = inventory.ledger.prove(new StockKey(SITE, commodity)).orElseThrow();
    assertThat(proof).matches(Proof::holds);
    return proof.balance();
  }
}
