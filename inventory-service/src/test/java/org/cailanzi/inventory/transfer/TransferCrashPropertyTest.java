package org.cailanzi.inventory.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cailanzi.inventory.transfer.Depot.TO;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.cailanzi.inventory.Emptied;
import org.cailanzi.inventory.Stage;
import org.cailanzi.inventory.TestClock;
import org.cailanzi.inventory.hold.Instance;
import org.cailanzi.inventory.ledger.Proof;
import org.cailanzi.inventory.stock.Stock;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.store.QueryShapeGuard;
import org.cailanzi.platform.store.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Several processes send, receive, cancel, close, hold and copy, one database command at a time in
 * a seeded order, and some die between two commands; then a new process starts. What was received
 * into the city is on hand, on its way, or told as missing: nothing appears or vanishes.
 */
class TransferCrashPropertyTest {
  @RegisterExtension static final TestStore STORE = TestStore.open(Depot.schemas());

  private static final List<String> GOODS = List.of("CABBAGE", "POTATO");
  private static final List<String> IDS = List.of("t1", "t2");
  private static final long RECEIVED = 1_000;

  private final TestClock time = new TestClock(Instance.START);
  private final MongoDatabase database = STORE.database();

  @BeforeEach
  void empty() {
    Emptied.emptied(database);
  }

  static LongStream seeds() {
    return new Random(20200124).longs(Integer.getInteger("cailanzi.seeds", 200));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothing_appears_or_vanishes_on_the_way(long seed) {
    var random = new Random(seed);
    GOODS.forEach(it -> new Instance(database, time).receive(it, RECEIVED, "first-" + it));
    if (random.nextBoolean()) {
      new Depot(database, time).send("t1", Map.of("CABBAGE", 450L, "POTATO", 450L));
    }
    Stage stage = new Stage(database, _ -> {});
    for (int i = 0; i < 3 + random.nextInt(6); i++) {
      var act = anything(random);
      var actor = stage.actor(it -> act.accept(new Depot(it, time)));
      if (random.nextInt(3) == 0) {
        actor.dyingAfter(random.nextInt(16));
      }
    }
    stage.play(random);

    var restarted = new Depot(database, time);
    restarted.start();

    assertNothingIsHalfDone();
    GOODS.forEach(it -> assertConserved(restarted, it));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void goods_do_not_set_out_after_their_transfer_was_given_up(long seed) {
    var instance = new Instance(database, time);
    GOODS.forEach(it -> instance.receive(it, RECEIVED, "first-" + it));
    Map<String, Long> goods = Map.of("CABBAGE", 450L, "POTATO", 800L);
    Stage stage = new Stage(database, _ -> {});
    for (int i = 0; i < 2; i++) {
      stage.actor(it -> new Depot(it, time).send("t1", goods));
    }
    // Short for a while: one process gives up what another could send a moment later.
    stage.actor(
        it -> {
          var holding = new Instance(it, time);
          holding.take("h1", Map.of("CABBAGE", 600L));
          holding.release("h1");
        });
    stage.play(new Random(seed));

    var depot = new Depot(database, time);
    assertNothingIsHalfDone();
    GOODS.forEach(it -> assertConserved(depot, it));
  }

  /** Anything a depot, a shop, a home or the clockwork may do. */
  private static Consumer<Depot> anything(Random random) {
    String id = IDS.get(random.nextInt(IDS.size()));
    // Of every id there are two requests, so that ids are also used twice for different goods.
    Map<String, Long> goods =
        random.nextInt(6) == 0 ? Map.of("CABBAGE", 600L) : Map.of("CABBAGE", 450L, "POTATO", 450L);
    String key = "k" + random.nextInt(3);
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> it -> it.send(id, goods);
      case 3, 4 -> it -> it.receive(id, key, Map.of("CABBAGE", 200L));
      case 5 -> it -> it.receive(id, key, Map.of());
      case 6, 7 -> it -> it.cancel(id);
      case 8 -> it -> it.close(id);
      case 9 -> it -> it.instance.take("h1", Map.of("CABBAGE", 300L, "POTATO", 600L));
      case 10 -> Depot::start;
      default -> it -> it.instance.copy.copyAll();
    };
  }

  private void assertConserved(Depot depot, String commodity) {
    Stock source = stock(depot, Instance.SITE, commodity).orElseThrow();
    long there = stock(depot, TO, commodity).map(it -> it.onHand().amount()).orElse(0L);
    long onTheWay = 0;
    long missing = 0;
    for (Transfer transfer : transfers()) {
      onTheWay += sum(transfer.inTransit(), commodity);
      missing += transfer.state() == TransferState.CLOSED ? sum(transfer.open(), commodity) : 0;
    }
    assertThat(source.onHand().amount() + there + onTheWay + missing).isEqualTo(RECEIVED);
    assertThat(source.available(time.instant()).plus(source.held()))
        .isLessThanOrEqualTo(source.onHand());
    for (String site : List.of(Instance.SITE, TO)) {
      depot
          .instance
          .ledger
          .prove(new StockKey(site, commodity))
          .ifPresent(it -> assertThat(it).matches(Proof::holds));
    }
  }

  private static Optional<Stock> stock(Depot depot, String site, String commodity) {
    return depot.instance.stocks.find(List.of(new StockKey(site, commodity))).values().stream()
        .findFirst();
  }

  private static long sum(List<Load> loads, String commodity) {
    return loads.stream()
        .filter(it -> it.commodity().equals(commodity))
        .mapToLong(it -> it.quantity().amount())
        .sum();
  }

  private List<Transfer> transfers() {
    return QueryShapeGuard.unwatched(
        () ->
            database
                .getCollection("transfers")
                .find()
                .map(TransferDocuments::fromDocument)
                .into(new ArrayList<>()));
  }

  private void assertNothingIsHalfDone() {
    assertThat(transfers()).noneMatch(Transfer::isUnderWay);
    assertThat(
            QueryShapeGuard.unwatched(
                () ->
                    database
                        .getCollection("transfers")
                        .countDocuments(new Document("due", new Document("$exists", true)))))
        .isZero();
  }

  static Stream<Arguments> deaths() {
    return IntStream.range(0, 14)
        .boxed()
        .flatMap(
            first -> Stream.of("receive", "cancel", "close").map(it -> Arguments.of(first, it)));
  }

  @ParameterizedTest(name = "dying after {0} commands, then {1}")
  @MethodSource("deaths")
  void a_transfer_that_its_process_did_not_finish_is_finished_by_the_next(
      int commands, String end) {
    GOODS.forEach(it -> new Instance(database, time).receive(it, RECEIVED, "first-" + it));
    Consumer<Depot> send = it -> it.send("t1", Map.of("CABBAGE", 450L, "POTATO", 450L));
    Consumer<Depot> receive = it -> it.receive("t1", "k1", Map.of("CABBAGE", 200L));
    Consumer<Depot> ending =
        switch (end) {
          case "cancel" -> it -> it.cancel("t1");
          case "close" -> receive.andThen(it -> it.close("t1"));
          default -> receive.andThen(it -> it.receive("t1", "k2", Map.of()));
        };
    for (Consumer<Depot> part : List.of(send, ending)) {
      Stage stage = new Stage(database, _ -> {});
      stage.actor(it -> part.accept(new Depot(it, time))).dyingAfter(commands);
      stage.play(new Random(1));
      new Depot(database, time).start();
      assertNothingIsHalfDone();
      part.accept(new Depot(database, time));
    }

    var depot = new Depot(database, time);
    GOODS.forEach(it -> assertConserved(depot, it));
    assertThat(stock(depot, TO, "CABBAGE").map(it -> it.onHand().amount()).orElse(0L))
        .isEqualTo(
            switch (end) {
              case "cancel" -> 0L;
              case "close" -> 200L;
              default -> 450L;
            });
    assertThat(transfers())
        .singleElement()
        .matches(
            it ->
                it.state()
                    == (end.equals("cancel") ? TransferState.CANCELLED : TransferState.CLOSED));
  }
}
