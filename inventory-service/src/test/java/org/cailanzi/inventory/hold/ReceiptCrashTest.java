package org.cailanzi.inventory.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cailanzi.inventory.hold.Instance.SITE;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cailanzi.inventory.Emptied;
import org.cailanzi.inventory.Stage;
import org.cailanzi.inventory.TestClock;
import org.cailanzi.inventory.ledger.Proof;
import org.cailanzi.inventory.ledger.Proof.Sums;
import org.cailanzi.inventory.stock.Movement;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.store.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A receipt is booked once per key, wherever the process that books or copies it dies. */
class ReceiptCrashTest {
  @RegisterExtension static final TestStore STORE = TestStore.open(Instance.SCHEMAS);

  private static final StockKey CABBAGE = new StockKey(SITE, "CABBAGE");

  private final TestClock time = new TestClock(Instance.START);

  @BeforeEach
  void empty() {
    Emptied.emptied(STORE.database());
  }

  static Stream<Arguments> deaths() {
    return IntStream.range(0, 4)
        .boxed()
        .flatMap(receiving -> IntStream.range(0, 6).mapToObj(it -> Arguments.of(receiving, it)));
  }

  @ParameterizedTest(name = "the clerk''s process dies after {0} commands, the copier after {1}")
  @MethodSource("deaths")
  void a_receipt_is_booked_once(int receiving, int copying) {
    Consumer<Instance> receive = it -> it.receive("CABBAGE", 700, "k1");
    dyingAfter(receiving, receive);
    dyingAfter(copying, it -> it.copy.copyAll());
    receive.accept(new Instance(STORE.database(), time));
    dyingAfter(copying, it -> it.copy.copyAll());
    receive.accept(new Instance(STORE.database(), time));

    var restarted = new Instance(STORE.database(), time);
    assertThat(restarted.ledger.prove(CABBAGE))
        .hasValueSatisfying(it -> assertThat(it.ledger()).isEqualTo(new Sums(700, 0)))
        .hasValueSatisfying(it -> assertThat(it).matches(Proof::holds));
  }

  private void dyingAfter(int commands, Consumer<Instance> part) {
    Stage stage = new Stage(STORE.database(), _ -> {});
    stage.actor(it -> part.accept(new Instance(it, time))).dyingAfter(commands);
    stage.play(new Random(1));
  }

  @Test
  void a_ledger_reads_the_same_before_and_after_it_is_copied() {
    var inventory = new Instance(STORE.database(), time);
    IntStream.range(0, 7).forEach(it -> inventory.receive("CABBAGE", 10, "r" + it));
    List<Movement> before = inventory.ledger.after(CABBAGE, 2, 3).orElseThrow();
    inventory.copy.copyChanged();

    assertThat(inventory.stocks.outboxOf(CABBAGE).orElseThrow().movements()).isEmpty();
    assertThat(inventory.ledger.after(CABBAGE, 2, 3)).hasValue(before);
    assertThat(before).extracting(Movement::ver).containsExactly(3L, 4L, 5L);
  }
}
