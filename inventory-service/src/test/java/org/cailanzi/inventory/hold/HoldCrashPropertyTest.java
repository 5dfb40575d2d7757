package org.cailanzi.inventory.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cailanzi.inventory.hold.Instance.SITE;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.LongStream;
import org.bson.Document;
import org.cailanzi.inventory.Emptied;
import org.cailanzi.inventory.Stage;
import org.cailanzi.inventory.TestClock;
import org.cailanzi.inventory.allotment.Allowance;
import org.cailanzi.inventory.ledger.Proof;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.store.QueryShapeGuard;
import org.cailanzi.platform.store.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Several processes work on the same holds and stocks, one database command at a time in a seeded
 * order, and some die between two commands; then a new process starts. Nothing appears or vanishes.
 */
class HoldCrashPropertyTest {
  @RegisterExtension static final TestStore STORE = TestStore.open(Instance.SCHEMAS);

  private static final List<String> GOODS = List.of("CABBAGE", "POTATO", "ONION");
  private static final List<String> IDS = List.of("h1", "h2", "h3");
  private static final long RECEIVED = 1_000;
  private static final Instant LATER = Instance.START.plus(Duration.ofDays(3));

  private final TestClock time = new TestClock(Instance.START);
  private final MongoDatabase database = STORE.database();

  @BeforeEach
  void empty() {
    Emptied.emptied(database);
  }

  static LongStream seeds() {
    return new Random(20200123).longs(Integer.getInteger("cailanzi.seeds", 200));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothing_appears_or_vanishes_whoever_races_and_whoever_dies(long seed) {
    var random = new Random(seed);
    GOODS.forEach(it -> new Instance(database, time).receive(it, RECEIVED, "first-" + it));
    // Sometimes more than there is, sometimes less than what the first two holds come to.
    Allowance allowance =
        HomeFixture.allowance(Map.of("CABBAGE", 600L + 150L * random.nextInt(4), "ONION", 250L));
    Stage stage = new Stage(database, _ -> {});
    for (int i = 0; i < 3 + random.nextInt(6); i++) {
      var act = anything(random, allowance);
      var actor = stage.actor(it -> act.accept(new Instance(it, time)));
      if (random.nextInt(3) == 0) {
        actor.dyingAfter(random.nextInt(9));
      }
    }
    stage.play(random);

    var restarted = new Instance(database, time);
    restarted.start();

    GOODS.forEach(it -> assertThat(proof(restarted, it)).matches(Proof::holds));
    assertNoHoldIsHalfDone();
    HomeFixture.assertAddsUp(database, allHolds(), allowance);
    GOODS.forEach(it -> assertThat(proof(restarted, it).balance()).isEqualTo(explained(it)));
    GOODS.forEach(it -> assertThat(proof(restarted, it).balance().onHand()).isNotNegative());
  }

  /** Anything a caller, the sweeper or the copier may do. */
  private static Consumer<Instance> anything(Random random, Allowance allowance) {
    String id = IDS.get(random.nextInt(IDS.size()));
    // Of every id there are two requests, so that ids are also used twice for different goods.
    Map<String, Long> goods =
        random.nextInt(8) == 0
            ? Map.of("CABBAGE", 600L)
            : Map.of("CABBAGE", 450L, "POTATO", 450L, "ONION", 100L);
    Map<String, Long> picked = Map.of("CABBAGE", 150L, "ONION", 40L);
    String key = "p" + random.nextInt(3);
    return switch (random.nextInt(16)) {
      case 0, 1, 2 -> it -> it.take(id, goods, allowance);
      case 3 -> it -> it.takeSome(id, goods, allowance);
      case 4, 5 -> it -> it.release(id);
      case 6 -> it -> it.issue(id);
      case 7 -> Instance::start;
      case 8, 9 -> it -> it.copy.copyAll();
      case 10, 11 -> it -> it.pick(id, picked, true, key);
      case 12 -> it -> it.pick(id, picked, false, key);
      case 13 -> it -> it.lengthen.extend(new HoldId(id), LATER, "delivery");
      case 14 -> it -> it.lengthen.confirm(new HoldId(id), LATER, "delivery");
      default -> it -> it.receive("CABBAGE", 50, "again");
    };
  }

  private static Proof proof(Instance instance, String commodity) {
    return instance.ledger.prove(new StockKey(SITE, commodity)).orElseThrow();
  }

  private void assertNoHoldIsHalfDone() {
    assertThat(QueryShapeGuard.unwatched(this::holds))
        .extracting(it -> it.getString("state"))
        .doesNotContain("TAKING", "RELEASING", "ISSUING");
  }

  /** The balance that the receipts and the final states of all holds make. */
  private Proof.Sums explained(String commodity) {
    long issued = issued(commodity);
    long held = held(commodity);
    long again =
        QueryShapeGuard.unwatched(
                () ->
                    database
                        .getCollection("acts")
                        .countDocuments(new Document("_id", SITE + "|" + commodity + "|again")))
            * 50;
    return new Proof.Sums(RECEIVED + again - issued, held);
  }

  private long issued(String commodity) {
    return allHolds().stream()
        .flatMap(it -> it.picks().stream())
        .flatMap(it -> it.shares().stream())
        .filter(it -> it.commodity().equals(commodity))
        .mapToLong(it -> it.picked().amount())
        .sum();
  }

  private long held(String commodity) {
    return allHolds().stream()
        .filter(it -> it.state() == HoldState.HELD)
        .flatMap(it -> it.left().stream())
        .filter(it -> it.commodity().equals(commodity))
        .mapToLong(it -> it.upTo().amount())
        .sum();
  }

  private List<Hold> allHolds() {
    return QueryShapeGuard.unwatched(this::holds).stream()
        .map(HoldDocuments::fromDocument)
        .toList();
  }

  private List<Document> holds() {
    return database.getCollection("holds").find().into(new ArrayList<>());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_hand_over_happens_once_whoever_repeats_it_and_whoever_copies(long seed) {
    new Instance(database, time).receive("CABBAGE", RECEIVED, "first");
    new Instance(database, time).take("h1", Map.of("CABBAGE", 450L));
    Stage stage = new Stage(database, _ -> {});
    for (int i = 0; i < 2; i++) {
      stage.actor(it -> new Instance(it, time).issue("h1"));
      stage.actor(it -> new Instance(it, time).copy.copyAll());
    }
    stage.play(new Random(seed));

    assertThat(proof(new Instance(database, time), "CABBAGE").balance())
        .isEqualTo(new Proof.Sums(RECEIVED - 450, 0));
  }

  @Test
  void a_release_that_races_its_take_leaves_nothing_held_in_any_order_of_their_commands() {
    Allowance allowance = HomeFixture.allowance(Map.of("CABBAGE", 600L));
    for (int order = 0; order < 1 << 9; order++) {
      Emptied.emptied(database);
      new Instance(database, time).receive("CABBAGE", RECEIVED, "first");
      Stage stage = new Stage(database, _ -> {});
      stage.actor(it -> new Instance(it, time).take("h1", Map.of("CABBAGE", 450L), allowance));
      stage.actor(it -> new Instance(it, time).release("h1"));
      stage.play(bitsOf(order));

      assertThat(proof(new Instance(database, time), "CABBAGE").balance())
          .as("order %s", Integer.toBinaryString(order))
          .isEqualTo(new Proof.Sums(RECEIVED, 0));
      HomeFixture.assertAddsUp(database, allHolds(), allowance);
    }
  }

  @Test
  void of_two_holds_of_one_home_one_is_refused_in_any_order_of_their_commands() {
    Allowance allowance = HomeFixture.allowance(Map.of("CABBAGE", 600L));
    for (int order = 0; order < 1 << 9; order++) {
      Emptied.emptied(database);
      new Instance(database, time).receive("CABBAGE", RECEIVED, "first");
      Stage stage = new Stage(database, _ -> {});
      stage.actor(it -> new Instance(it, time).take("h1", Map.of("CABBAGE", 450L), allowance));
      stage.actor(it -> new Instance(it, time).take("h2", Map.of("CABBAGE", 450L), allowance));
      stage.play(bitsOf(order));

      assertThat(allHolds())
          .as("order %s", Integer.toBinaryString(order))
          .extracting(Hold::state)
          .containsExactlyInAnyOrder(HoldState.HELD, HoldState.REFUSED);
      HomeFixture.assertAddsUp(database, allHolds(), allowance);
    }
  }

  /** The lower bits decide one by one between two actors. */
  private static IntUnaryOperator bitsOf(int order) {
    var left = new AtomicInteger(order);
    return alive -> left.getAndUpdate(it -> it >> 1) & (alive - 1);
  }

  static LongStream deaths() {
    return LongStream.range(0, 10);
  }

  @ParameterizedTest(name = "dying after {0} commands")
  @MethodSource("deaths")
  void a_hold_that_its_process_did_not_finish_is_finished_by_the_next(long commands) {
    GOODS.forEach(it -> new Instance(database, time).receive(it, RECEIVED, "first-" + it));
    Map<String, Long> goods = Map.of("CABBAGE", 450L, "POTATO", 450L);
    Allowance allowance = HomeFixture.allowance(Map.of("CABBAGE", 600L));
    for (Consumer<Instance> step :
        List.<Consumer<Instance>>of(it -> it.take("h1", goods, allowance), it -> it.issue("h1"))) {
      Stage stage = new Stage(database, _ -> {});
      stage.actor(it -> step.accept(new Instance(it, time))).dyingAfter((int) commands);
      stage.play(new Random(1));
      time.pass(Duration.ofSeconds(15));
      new Instance(database, time).sweep.sweep();
      assertNoHoldIsHalfDone();
      HomeFixture.assertAddsUp(database, allHolds(), allowance);
      step.accept(new Instance(database, time));
    }

    assertThat(proof(new Instance(database, time), "CABBAGE").balance())
        .isEqualTo(new Proof.Sums(RECEIVED - 450, 0));
  }
}
