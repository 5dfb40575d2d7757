package org.cailanzi.inventory.recall;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.cailanzi.inventory.Emptied;
import org.cailanzi.inventory.Stage;
import org.cailanzi.inventory.TestClock;
import org.cailanzi.inventory.hold.Instance;
import org.cailanzi.inventory.ledger.Proof;
import org.cailanzi.inventory.recall.Recall.State;
import org.cailanzi.inventory.stock.Movement;
import org.cailanzi.inventory.stock.Stock;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.transfer.Depot;
import org.cailanzi.platform.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that can happen to goods at once: they are received, held, handed over, sent,
 * received, picked, reversed, blocked, freed and destroyed while time passes, one database command
 * at a time in a seeded order, and some processes die in between. Ledgers explain every lot, and no
 * step is half done.
 */
class GoodsCrashPropertyTest {
  @RegisterExtension static final TestStore STORE = TestStore.open(Authority.schemas());

  private static final List<StockKey> STOCKS =
      List.of(
          new StockKey(Instance.SITE, "CABBAGE"),
          new StockKey(Instance.SITE, "POTATO"),
          new StockKey(Depot.TO, "CABBAGE"),
          new StockKey(Depot.TO, "POTATO"));

  private static final Set<Movement.Kind> BETWEEN_SITES =
      EnumSet.of(
          Movement.Kind.TRANSFER_OUT, Movement.Kind.TRANSFER_IN, Movement.Kind.TRANSFER_BACK);
  private static final Set<Movement.Kind> SEEN = EnumSet.noneOf(Movement.Kind.class);

  private final TestClock time = new TestClock(Instance.START);
  private final MongoDatabase database = STORE.database();

  @BeforeEach
  void empty() {
    Emptied.emptied(database);
  }

  static LongStream seeds() {
    return new Random(20200125).longs(Integer.getInteger("cailanzi.seeds", 200));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ledgers_explain_every_lot_whatever_happens_and_whoever_dies(long seed) {
    var random = new Random(seed);
    Authority.registerSites(database);
    for (String commodity : List.of("CABBAGE", "POTATO")) {
      new Instance(database, time).receive(commodity, 1_000, "first-" + commodity);
    }
    for (int round = 0; round < 2; round++) {
      Stage stage = new Stage(database, _ -> {});
      for (int i = 0; i < 3 + random.nextInt(5); i++) {
        var act = anything(random);
        var actor = stage.actor(it -> act.accept(new Authority(it, time)));
        if (random.nextInt(3) == 0) {
          actor.dyingAfter(random.nextInt(14));
        }
      }
      stage.play(random);
      time.pass(Duration.ofHours(random.nextInt(40)));
    }

    var restarted = new Authority(database, time);
    restarted.start();

    STOCKS.forEach(it -> assertExplained(restarted, it));
    STOCKS.forEach(it -> assertEachActOnce(movements(restarted, it)));
    for (String commodity : List.of("CABBAGE", "POTATO")) {
      assertNothingIsLostOnTheWay(restarted, commodity);
    }
    assertBlockedIffRecalled(restarted);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_lifting_that_races_a_blocking_leaves_nothing_blocked(long seed) {
    Authority.registerSites(database);
    new Instance(database, time).receive("CABBAGE", 1_000, "first-CABBAGE");
    Stage stage = new Stage(database, _ -> {});
    stage.actor(it -> new Authority(it, time).block("r1", "LOT-first-CABBAGE"));
    stage.actor(it -> new Authority(it, time).block("r1", "LOT-first-CABBAGE"));
    stage.actor(it -> new Authority(it, time).lift("r1"));
    stage.play(new Random(seed));

    assertBlockedIffRecalled(new Authority(database, time));
  }

  private static Consumer<Authority> anything(Random random) {
    String id = Depot.IDS.get(random.nextInt(Depot.IDS.size()));
    String lot = random.nextBoolean() ? "LOT-first-CABBAGE" : "LOT-again";
    String pick = "p" + random.nextInt(2);
    boolean keepsRest = random.nextBoolean();
    return switch (random.nextInt(20)) {
      case 0 -> it -> it.depot.instance.receive("CABBAGE", 70, "again");
      case 1, 2 -> it -> it.depot.instance.take("h1", Map.of("CABBAGE", 400L, "POTATO", 300L));
      case 3 -> it -> it.depot.instance.issue("h1");
      case 4 -> it -> it.depot.instance.release("h1");
      case 5, 6 -> it -> it.depot.send(id, Map.of("CABBAGE", 350L, "POTATO", 350L));
      case 7 -> it -> it.depot.receive(id, "k1", Map.of("CABBAGE", 200L));
      case 8 -> it -> it.depot.receive(id, "k2", Map.of());
      case 9 -> it -> it.depot.cancel(id);
      case 10 -> it -> it.reverse("CABBAGE", 1 + random.nextInt(3));
      case 11, 12 -> it -> it.block("r1", lot);
      case 13 -> it -> it.lift("r1");
      case 14 -> it -> it.dispose("r1");
      case 15, 16 -> it -> it.depot.instance.pick("h1", Map.of("CABBAGE", 150L), keepsRest, pick);
      case 17 -> it -> it.depot.close(id);
      case 18 -> it -> it.depot.instance.take("h2", Map.of("CABBAGE", 120L));
      default -> Authority::start;
    };
  }

  private void assertExplained(Authority authority, StockKey key) {
    Instance instance = authority.depot.instance;
    instance.ledger.prove(key).ifPresent(it -> assertThat(it).matches(Proof::holds));
    for (Stock stock : instance.stocks.find(List.of(key)).values()) {
      assertThat(
              stock
                  .available(time.instant())
                  .plus(stock.expired(time.instant()))
                  .plus(stock.blocked()))
          .isLessThanOrEqualTo(stock.onHand());
    }
  }

  private static List<Movement> movements(Authority authority, StockKey key) {
    return authority.depot.instance.ledger.after(key, 0, 1_000).orElse(List.of());
  }

  /** Whoever repeats and whoever dies: no act moves goods twice, and what is undone is undone. */
  private static void assertEachActOnce(List<Movement> movements) {
    Map<String, Movement> byKey = new HashMap<>();
    for (Movement movement : movements) {
      SEEN.add(movement.kind());
      String key = movement.act().key();
      assertThat(key == null ? null : byKey.put(key, movement)).as(key).isNull();
      if (movement.kind() == Movement.Kind.REVERSE) {
        long ver = Long.parseLong(Objects.requireNonNull(key).substring("reverse|".length()));
        assertThat(movement.onHand())
            .isEqualTo(
                -movements.stream()
                    .filter(it -> it.ver() == ver)
                    .findFirst()
                    .orElseThrow()
                    .onHand());
      }
    }
  }

  private static void assertNothingIsLostOnTheWay(Authority authority, String commodity) {
    long moved =
        STOCKS.stream()
            .filter(it -> it.commodity().equals(commodity))
            .flatMap(it -> movements(authority, it).stream())
            .filter(it -> BETWEEN_SITES.contains(it.kind()))
            .mapToLong(Movement::onHand)
            .sum();
    assertThat(moved).isEqualTo(-authority.depot.notArrived(commodity));
  }

  /** Else the property would hold of nothing. */
  @AfterAll
  static void every_kind_of_movement_was_played() {
    assertThat(SEEN).contains(Movement.Kind.values());
  }

  private void assertBlockedIffRecalled(Authority authority) {
    boolean active =
        authority
            .keep
            .find(Authority.id("r1"))
            .filter(it -> it.state() == State.ACTIVE)
            .isPresent();
    Map<StockKey, Stock> stocks = authority.depot.instance.stocks.find(STOCKS);
    for (Stock stock : stocks.values()) {
      assertThat(stock.lots())
          .allSatisfy(
              it ->
                  assertThat(it.isBlocked())
                      .isEqualTo(active && authority.target("r1").means(it) && isCabbage(stock)));
    }
  }

  private static boolean isCabbage(Stock stock) {
    return stock.key().commodity().equals("CABBAGE");
  }
}
