package org.cailanzi.inventory.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cailanzi.inventory.hold.Instance.SITE;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cailanzi.inventory.Emptied;
import org.cailanzi.inventory.Stage;
import org.cailanzi.inventory.TestClock;
import org.cailanzi.inventory.allotment.Allowance;
import org.cailanzi.inventory.ledger.Proof;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.store.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A hold picked by several at once, who repeat themselves and die between two commands. */
class PickCrashPropertyTest {
  @RegisterExtension static final TestStore STORE = TestStore.open(Instance.SCHEMAS);

  private static final long RECEIVED = 1_000;
  private static final Map<String, Long> HELD = Map.of("CABBAGE", 450L, "POTATO", 300L);
  private static final Instant LATER = Instance.START.plus(Duration.ofDays(2));

  private static final Allowance ALLOWANCE =
      HomeFixture.allowance(Map.of("CABBAGE", 500L, "POTATO", 300L));

  private final TestClock time = new TestClock(Instance.START);
  private final MongoDatabase database = STORE.database();

  @BeforeEach
  void hold() {
    Emptied.emptied(database);
    Instance inventory = instance(database);
    HELD.keySet().forEach(it -> inventory.receive(it, RECEIVED, "first-" + it));
    inventory.take("h1", HELD, ALLOWANCE);
  }

  private Instance instance(MongoDatabase seen) {
    return new Instance(seen, time);
  }

  static LongStream seeds() {
    return new Random(20200310).longs(Integer.getInteger("cailanzi.seeds", 200));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void each_picked_gram_leaves_once_whoever_races_repeats_or_dies(long seed) {
    var random = new Random(seed);
    Stage stage = new Stage(database, _ -> {});
    for (int i = 0; i < 3 + random.nextInt(5); i++) {
      Consumer<Instance> act = anything(random);
      var actor = stage.actor(it -> act.accept(instance(it)));
      if (random.nextInt(3) == 0) {
        actor.dyingAfter(random.nextInt(11));
      }
    }
    stage.play(random);
    instance(database).start();

    assertExplained();
  }

  private static Consumer<Instance> anything(Random random) {
    String key = "p" + random.nextInt(4);
    // A key always asks for the same.
    long cabbage = 50L + 10L * (key.charAt(1) - '0');
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> it -> it.pick("h1", Map.of("CABBAGE", cabbage), true, key);
      case 4, 5 -> it -> it.pick("h1", Map.of("CABBAGE", 70L, "POTATO", 90L), true, "both");
      case 6 -> it -> it.pick("h1", Map.of("POTATO", 40L), false, "last");
      case 7 -> it -> it.release("h1");
      case 8 -> it -> it.lengthen.confirm(new HoldId("h1"), LATER, "delivery");
      case 9 -> it -> it.issue("h1");
      default -> it -> it.copy.copyAll();
    };
  }

  static Stream<Arguments> deaths() {
    return Stream.of("keep", "release", "extend", "confirm")
        .flatMap(act -> IntStream.range(0, 11).mapToObj(it -> Arguments.of(act, it)));
  }

  @ParameterizedTest(name = "{0}, dying after {1} commands")
  @MethodSource("deaths")
  void what_its_process_did_not_finish_the_next_one_does(String what, int commands) {
    Consumer<Instance> act =
        switch (what) {
          case "extend" -> it -> it.lengthen.extend(new HoldId("h1"), LATER, "delivery");
          case "confirm" -> it -> it.lengthen.confirm(new HoldId("h1"), LATER, "delivery");
          default -> it -> it.pick("h1", Map.of("CABBAGE", 150L), what.equals("keep"), "p1");
        };
    Stage stage = new Stage(database, _ -> {});
    stage.actor(it -> act.accept(instance(it))).dyingAfter(commands);
    stage.play(new Random(1));
    time.pass(Duration.ofSeconds(15));
    instance(database).sweep.sweep();
    instance(database).copy.copyAll();
    act.accept(instance(database));

    assertExplained();
    Proof.Sums expected =
        switch (what) {
          case "keep" -> new Proof.Sums(850, 300);
          case "release" -> new Proof.Sums(850, 0);
          default -> new Proof.Sums(1_000, 450);
        };
    assertThat(proof("CABBAGE").balance()).isEqualTo(expected);
  }

  /** The ledger proves the balance, and what the hold says it handed over and keeps makes it. */
  private void assertExplained() {
    Hold hold = instance(database).holds.find(new HoldId("h1")).orElseThrow();
    assertThat(hold.state().isUnderWay()).isFalse();
    HomeFixture.assertAddsUp(database, List.of(hold), ALLOWANCE);
    for (String commodity : List.of("CABBAGE", "POTATO")) {
      long picked =
          hold.picks().stream()
              .flatMap(it -> it.shares().stream())
              .filter(it -> it.commodity().equals(commodity))
              .mapToLong(it -> it.picked().amount())
              .sum();
      long left =
          hold.left().stream()
              .filter(it -> it.commodity().equals(commodity) && hold.state() == HoldState.HELD)
              .mapToLong(it -> it.upTo().amount())
              .sum();
      assertThat(proof(commodity)).matches(Proof::holds);
      assertThat(proof(commodity).balance()).isEqualTo(new Proof.Sums(RECEIVED - picked, left));
    }
  }

  private Proof proof(String commodity) {
    return instance(database).ledger.prove(new StockKey(SITE, commodity)).orElseThrow();
  }
}
