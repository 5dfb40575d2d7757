package org.cailanzi.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cailanzi.inventory.Emptied;
import org.cailanzi.inventory.Stage;
import org.cailanzi.inventory.TestClock;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.order.Order;
import org.cailanzi.inventory.order.OrderSettings;
import org.cailanzi.inventory.order.Orders;
import org.cailanzi.inventory.replenishment.Proposal.Approval;
import org.cailanzi.inventory.replenishment.Proposal.Outcome;
import org.cailanzi.inventory.replenishment.Proposal.State;
import org.cailanzi.inventory.supply.OfferFixture;
import org.cailanzi.inventory.supply.Offers;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Money;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two proposals want the same offers. Several processes say yes to them, one database command at a
 * time in a seeded order, and some die between two commands; then a new process starts.
 */
class ApprovalCrashPropertyTest {
  @RegisterExtension
  static final TestStore STORE = TestStore.open(Proposals.SCHEMA, Orders.SCHEMA, Offers.SCHEMA);

  private static final CityProfile CITY = CityConfiguration.readProfile("wuxi");
  private static final Instant START = Instant.parse("2020-02-24T04:00:00Z");
  private static final RegionCode REGION = new RegionCode("320213");
  private static final long OFFERED = 1_000;
  private static final List<String> OFFERS = List.of("O-1", "O-2");
  private static final List<String> IDS = List.of("P-1", "P-2", "P-3");

  private final TestClock time = new TestClock(START);
  private final MongoDatabase database = STORE.database();

  @BeforeEach
  void empty() {
    Emptied.emptied(database);
    OFFERS.forEach(it -> OfferFixture.put(database, OfferFixture.cabbage(it, OFFERED)));
    IDS.forEach(it -> new Bureau(database, time).proposals.insert(proposal(it)));
  }

  private static Proposal proposal(String id) {
    return new Proposal(
        id,
        new Ask(REGION, LocalDate.of(2020, 2, 24), 2, Map.of()),
        "bureau",
        START,
        IntStream.of(1, 2, 3).mapToObj(ApprovalCrashPropertyTest::line).toList(),
        List.of(),
        List.of(),
        null);
  }

  private static Line line(int number) {
    Line.From from =
        number == 3
            ? new Line.SurplusAt("BH-01")
            : new Line.OfferOf(
                OFFERS.get(number - 1), "S-1", new UnitPrice(1_000_000, Dimension.MASS));
    return new Line(
        number,
        from,
        "WX-SM-01",
        REGION,
        "CABBAGE",
        Quantity.grams(400),
        new Money(1),
        new Money(1),
        LocalDate.of(2020, 2, 25),
        null,
        new Bilingual("缺", "short"));
  }

  /** One process of the service, without its web. */
  private static final class Bureau {
    final Proposals proposals;
    final Orders orders;
    final Offers offers;
    final Approve approve;
    final SweepProposals sweep;
    private final CityClock clock;

    Bureau(MongoDatabase database, Clock time) {
      clock = new CityClock(time, CITY);
      var settings = new OrderSettings(Duration.ofSeconds(15), Duration.ofSeconds(5));
      proposals = new Proposals(database, settings);
      orders = new Orders(database, settings);
      offers = new Offers(database);
      approve = new Approve(proposals, offers, orders, Optional.empty(), clock);
      sweep = new SweepProposals(proposals, approve, settings, clock);
    }

    Optional<Proposal> approve(String id, String key, List<Integer> lines) {
      return approve.approve(
          proposals.find(id).orElseThrow(),
          new Approval("bureau", clock.now(), key, lines, Map.of()));
    }
  }

  static LongStream seeds() {
    return new Random(20200126).longs(Integer.getInteger("cailanzi.seeds", 200));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothing_is_ordered_twice_and_no_promise_is_without_its_order(long seed) {
    var random = new Random(seed);
    Stage stage = new Stage(database, _ -> {});
    for (int i = 0; i < 3 + random.nextInt(6); i++) {
      String id = IDS.get(random.nextInt(IDS.size()));
      String key = "k" + random.nextInt(2);
      List<Integer> lines = random.nextBoolean() ? List.of(1, 2, 3) : List.of(2);
      boolean sweeps = random.nextInt(5) == 0;
      var actor =
          stage.actor(
              it -> {
                var bureau = new Bureau(it, time);
                if (sweeps) {
                  bureau.sweep.sweepAtStart();
                } else {
                  bureau.approve(id, key, lines);
                }
              });
      if (random.nextInt(3) == 0) {
        actor.dyingAfter(random.nextInt(9));
      }
    }
    stage.play(random);

    var restarted = new Bureau(database, time);
    restarted.sweep.sweepAtStart();
    List<Proposal> all =
        IDS.stream().map(it -> restarted.proposals.find(it).orElseThrow()).toList();
    assertThat(all).noneMatch(it -> it.state() == State.APPROVING);
    List<Order> orders = restarted.orders.openWithin(REGION);
    assertThat(orders.stream().map(Order::id))
        .containsExactlyElementsOf(
            all.stream().flatMap(it -> ordered(it).stream()).sorted().toList());
    for (String offer : OFFERS) {
      List<Order> ofIt = orders.stream().filter(it -> it.offer().equals(offer)).toList();
      assertThat(OfferFixture.granted(database, offer))
          .containsExactlyInAnyOrderElementsOf(ofIt.stream().map(Order::id).toList());
      assertThat(restarted.offers.find(offer).orElseThrow().left().amount())
          .isEqualTo(OFFERED - 400L * ofIt.size());
    }
  }

  /** The ids of the orders that a proposal says it made. */
  private static List<String> ordered(Proposal proposal) {
    return outcomes(proposal).entrySet().stream()
        .filter(it -> it.getValue() == Outcome.ORDERED)
        .map(it -> proposal.id() + "." + it.getKey())
        .toList();
  }

  private static Map<Integer, Outcome> outcomes(Proposal proposal) {
    Approval approval = proposal.approval();
    return approval == null ? Map.of() : approval.outcomes();
  }

  static LongStream deaths() {
    return LongStream.range(0, 10);
  }

  @ParameterizedTest(name = "dying after {0} commands")
  @MethodSource("deaths")
  void a_yes_that_was_written_down_is_carried_out_whoever_dies(long commands) {
    Stage stage = new Stage(database, _ -> {});
    stage
        .actor(it -> new Bureau(it, time).approve("P-1", "k1", List.of(1, 2, 3)))
        .dyingAfter((int) commands);
    stage.play(new Random(1));
    time.pass(Duration.ofSeconds(15));
    new Bureau(database, time).sweep.sweep();

    var bureau = new Bureau(database, time);
    boolean written = bureau.proposals.find("P-1").orElseThrow().state() == State.APPROVED;
    assertThat(bureau.orders.openWithin(REGION)).hasSize(written ? 2 : 0);
    assertThat(outcomes(bureau.approve("P-1", "k1", List.of(1, 2, 3)).orElseThrow()))
        .isEqualTo(Map.of(1, Outcome.ORDERED, 2, Outcome.ORDERED, 3, Outcome.WAITS_FOR_TRANSFER));
    assertThat(bureau.approve("P-1", "k2", List.of(1))).isEmpty();
  }
}
