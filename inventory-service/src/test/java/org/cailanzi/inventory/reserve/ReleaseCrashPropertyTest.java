package org.cailanzi.inventory.reserve;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.cailanzi.inventory.Emptied;
import org.cailanzi.inventory.Stage;
import org.cailanzi.inventory.TestClock;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.order.OrderSettings;
import org.cailanzi.inventory.reserve.Release.State;
import org.cailanzi.inventory.stock.Acts;
import org.cailanzi.inventory.stock.Lot;
import org.cailanzi.inventory.stock.MoveStock;
import org.cailanzi.inventory.stock.Outboxes;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.stock.StockLocks;
import org.cailanzi.inventory.stock.Stocks;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.store.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever races and whoever dies: the kept share stays, and each release goes out once. */
class ReleaseCrashPropertyTest {
  @RegisterExtension
  static final TestStore STORE = TestStore.open(Stocks.SCHEMA, Acts.SCHEMA, ReserveBooks.SCHEMA);

  private static final CityProfile CITY = CityConfiguration.readProfile("wuxi");
  private static final StockKey CABBAGE = new StockKey("WX-RD-01", "CABBAGE");
  private static final long HELD = 1_000;

  private final TestClock time = new TestClock(Instant.parse("2020-02-24T04:00:00Z"));
  private final MongoDatabase database = STORE.database();

  @BeforeEach
  void empty() {
    Emptied.emptied(database);
    new Depot(database, time).receive();
  }

  /** One process of the service, without its web. */
  private static final class Depot {
    final ReserveBooks books;
    final SweepReleases sweep;
    private final Stocks stocks;
    private final MoveStock move;
    private final ReleaseReserve release;
    private final CityClock clock;

    Depot(MongoDatabase database, Clock time) {
      clock = new CityClock(time, CITY);
      var settings = new OrderSettings(Duration.ofSeconds(15), Duration.ofSeconds(5));
      stocks = new Stocks(database, new Outboxes());
      move = new MoveStock(stocks, new Acts(database), new StockLocks());
      books = new ReserveBooks(database, settings);
      release = new ReleaseReserve(books, stocks, move, CITY, clock);
      sweep = new SweepReleases(books, release, settings, clock);
    }

    void receive() {
      Act act = clock.keyed("market", "first", "print");
      Instant later = act.at().plus(Duration.ofDays(60));
      move.receive(CABBAGE, new Lot("L-1", null, null, act.at(), later, Quantity.grams(HELD)), act);
    }

    ReleaseOutcome release(String id, long grams) {
      UnitPrice market = new UnitPrice(2_000_000, Dimension.MASS);
      return release.release(
          CABBAGE,
          new Release(
              id,
              Quantity.grams(grams),
              new Trigger(Trigger.Kind.ORDER, null, "〔2020〕1号"),
              new UnitPrice(1_000_000, Dimension.MASS),
              market,
              5_000,
              "bureau",
              clock.now(),
              LocalDate.of(2020, 2, 24),
              State.RELEASING));
    }

    long onHand() {
      return stocks.find(List.of(CABBAGE)).values().iterator().next().onHand().amount();
    }
  }

  static LongStream seeds() {
    return new Random(20200127).longs(Integer.getInteger("cailanzi.seeds", 200));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void two_fifths_stay_and_what_is_written_down_has_gone(long seed) {
    var random = new Random(seed);
    Stage stage = new Stage(database, _ -> {});
    for (int i = 0; i < 3 + random.nextInt(5); i++) {
      String id = "R-" + random.nextInt(4);
      boolean sweeps = random.nextInt(5) == 0;
      var actor =
          stage.actor(
              it -> {
                var depot = new Depot(it, time);
                if (sweeps) {
                  depot.sweep.sweepAtStart();
                } else {
                  depot.release(id, 250);
                }
              });
      if (random.nextInt(3) == 0) {
        actor.dyingAfter(random.nextInt(7));
      }
    }
    stage.play(random);

    var restarted = new Depot(database, time);
    restarted.sweep.sweepAtStart();
    ReserveBook book = restarted.books.find(CABBAGE, 2020);
    assertThat(book.releases()).allMatch(it -> it.state() == State.RELEASED);
    assertThat(book.releases().stream().map(Release::id)).doesNotHaveDuplicates();
    assertThat(restarted.onHand())
        .isEqualTo(HELD - 250L * book.releases().size())
        .isGreaterThanOrEqualTo(HELD * 2 / 5);
  }
}
