package org.cailanzi.inventory.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cailanzi.inventory.hold.HomeFixture.DAY;
import static org.cailanzi.inventory.hold.HomeFixture.HOME;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.cailanzi.inventory.Emptied;
import org.cailanzi.inventory.TestClock;
import org.cailanzi.inventory.allotment.Allotments;
import org.cailanzi.inventory.allotment.Allowance;
import org.cailanzi.inventory.allotment.Household;
import org.cailanzi.inventory.allotment.Limit;
import org.cailanzi.inventory.hold.HoldOutcome.Kept;
import org.cailanzi.inventory.hold.HoldOutcome.Refused;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.store.QueryShapeGuard;
import org.cailanzi.platform.store.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the holds of one home come to on one day. */
class AllotmentTest {
  @RegisterExtension static final TestStore STORE = TestStore.open(Instance.SCHEMAS);

  private final TestClock time = new TestClock(Instance.START);
  private final Instance inventory = new Instance(STORE.database(), time);

  @BeforeEach
  void empty() {
    Emptied.emptied(STORE.database());
    inventory.receive("CABBAGE", 100_000, "r1");
    inventory.receive("POTATO", 100_000, "r2");
    inventory.receive("ONION", 1_000, "r3");
  }

  private static Allowance upTo(long grams) {
    return of(HOME, DAY, grams);
  }

  private static Allowance of(Household home, LocalDate day, long grams) {
    return new Allowance(home, day, Map.of("CABBAGE", grams(grams), "ONION", grams(grams)));
  }

  private static Quantity grams(long grams) {
    return Quantity.grams(grams);
  }

  private long has(String commodity) {
    return inventory.allotments.find(HOME, DAY).has(commodity, Dimension.MASS).amount();
  }

  @Test
  void the_holds_of_a_home_add_up_and_the_one_beyond_is_told_what_it_has_and_what_is_left() {
    assertThat(inventory.take("h1", Map.of("CABBAGE", 3_000L), upTo(5_000)))
        .isInstanceOf(Kept.class);

    assertThat(inventory.take("h2", Map.of("CABBAGE", 3_000L, "POTATO", 1L), upTo(5_000)))
        .isInstanceOfSatisfying(
            Refused.class,
            it ->
                assertThat(it.hold().shortages())
                    .containsExactly(
                        new Shortage(
                            "CABBAGE",
                            grams(3_000),
                            grams(2_000),
                            List.of(),
                            new Limit(grams(5_000), grams(3_000)))));
    assertThat(inventory.take("h3", Map.of("CABBAGE", 2_000L), upTo(5_000)))
        .isInstanceOf(Kept.class);
    assertThat(has("CABBAGE")).isEqualTo(5_000);
  }

  @Test
  void a_hold_beyond_the_limit_by_itself_is_refused_and_stays_so_under_its_id() {
    assertThat(inventory.take("h1", Map.of("CABBAGE", 5_001L), upTo(5_000)))
        .isInstanceOf(Refused.class);
    assertThat(inventory.take("h1", Map.of("CABBAGE", 5_001L), upTo(5_000)))
        .isInstanceOf(Refused.class);
    assertThat(has("CABBAGE")).isZero();
  }

  @Test
  void another_home_another_day_and_goods_that_nobody_limits_count_for_themselves() {
    inventory.take("h1", Map.of("CABBAGE", 5_000L, "POTATO", 50_000L), upTo(5_000));

    assertThat(
            inventory.take(
                "h2",
                Map.of("CABBAGE", 5_000L),
                of(new Household("home-2-opaque-key"), DAY, 5_000)))
        .isInstanceOf(Kept.class);
    assertThat(inventory.take("h3", Map.of("CABBAGE", 5_000L), of(HOME, DAY.plusDays(1), 5_000)))
        .isInstanceOf(Kept.class);
    assertThat(inventory.take("h4", Map.of("POTATO", 40_000L), upTo(5_000)))
        .isInstanceOf(Kept.class);
  }

  @Test
  void what_is_released_runs_out_or_was_too_short_counts_no_more() {
    inventory.take("h1", Map.of("CABBAGE", 4_000L), upTo(5_000));
    inventory.release("h1");
    assertThat(has("CABBAGE")).isZero();

    inventory.take("h2", Map.of("CABBAGE", 4_000L), upTo(5_000));
    time.pass(Duration.ofDays(1));
    inventory.sweep.sweep();
    assertThat(has("CABBAGE")).isZero();

    assertThat(inventory.take("h3", Map.of("CABBAGE", 4_000L, "ONION", 2_000L), upTo(5_000)))
        .isInstanceOf(Refused.class);
    assertThat(has("CABBAGE")).isZero();
  }

  @Test
  void what_was_handed_over_counts_and_the_rest_that_was_let_go_does_not() {
    inventory.take("h1", Map.of("CABBAGE", 4_000L, "ONION", 500L), upTo(5_000));
    inventory.pick("h1", Map.of("CABBAGE", 1_000L), true, "p1");
    assertThat(has("CABBAGE")).as("3 kg are still promised").isEqualTo(4_000);

    inventory.pick("h1", Map.of("CABBAGE", 500L), false, "p2");
    assertThat(has("CABBAGE")).isEqualTo(1_500);
    assertThat(has("ONION")).isZero();

    inventory.take("h2", Map.of("CABBAGE", 3_500L), upTo(5_000));
    inventory.issue("h2");
    assertThat(inventory.take("h3", Map.of("CABBAGE", 1L), upTo(5_000)))
        .isInstanceOf(Refused.class);
    assertThat(has("CABBAGE")).isEqualTo(5_000);
  }

  @Test
  void what_homes_had_is_forgotten_once_its_day_is_long_over_and_not_before() {
    inventory.take("h1", Map.of("CABBAGE", 4_000L), upTo(5_000));
    time.pass(Duration.ofDays(7));
    inventory.allotments.forgetOld();
    assertThat(has("CABBAGE")).isEqualTo(4_000);
    LocalDate today = DAY.plusDays(7);
    inventory.allotments.lower(of(HOME, today, 5_000), "h3", Map.of());

    time.pass(Duration.ofDays(1));
    inventory.allotments.forgetOld();

    assertThat(days()).containsExactly(today.toString());
  }

  @Test
  void a_hold_that_is_given_back_after_its_day_was_forgotten_brings_nothing_back() {
    inventory.take("h1", Map.of("CABBAGE", 4_000L), upTo(5_000));
    inventory.take("h2", Map.of("CABBAGE", 1_000L), upTo(5_000));
    time.pass(Duration.ofDays(8));
    inventory.allotments.forgetOld();

    inventory.release("h1");
    inventory.sweep.sweep();

    assertThat(inventory.holds.find(new HoldId("h2")).orElseThrow().state())
        .isEqualTo(HoldState.EXPIRED);
    var cabbage = new StockKey(Instance.SITE, "CABBAGE");
    assertThat(inventory.stocks.find(List.of(cabbage)).get(cabbage))
        .isNotNull()
        .matches(it -> it.held().isZero());
    assertThat(days()).isEmpty();
  }

  @Test
  void what_was_kept_before_days_were_told_is_told_its_day() {
    var kept = STORE.database().getCollection("allotments");
    kept.insertOne(new Document("_id", "home-1-opaque-key|2020-02-20").append("schema", 1));

    Allotments.SCHEMA.migrations().getFirst().step().accept(kept);

    assertThat(days()).containsExactly("2020-02-20");
  }

  private static List<String> days() {
    return QueryShapeGuard.unwatched(
        () ->
            STORE
                .database()
                .getCollection("allotments")
                .find()
                .map(it -> it.getString("day"))
                .into(new ArrayList<>()));
  }

  @Test
  void as_good_as_it_goes_is_what_is_left_for_the_home() {
    inventory.take("h1", Map.of("CABBAGE", 4_000L), upTo(5_000));

    assertThat(inventory.takeSome("h2", Map.of("CABBAGE", 3_000L, "POTATO", 10L), upTo(5_000)))
        .isInstanceOfSatisfying(
            Kept.class,
            it -> {
              assertThat(it.hold().left())
                  .containsExactly(
                      new Promise.Line("CABBAGE", grams(1_000)),
                      new Promise.Line("POTATO", grams(10)));
              assertThat(it.hold().shortages().getFirst().limit())
                  .isEqualTo(new Limit(grams(5_000), grams(4_000)));
            });
    assertThat(has("CABBAGE")).isEqualTo(5_000);
    assertThat(inventory.takeSome("h3", Map.of("CABBAGE", 1L), upTo(5_000)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a_limit_that_was_lowered_takes_nothing_away_and_lets_nothing_more_in() {
    inventory.take("h1", Map.of("CABBAGE", 4_000L), upTo(5_000));

    assertThat(inventory.take("h2", Map.of("CABBAGE", 1L), upTo(3_000)))
        .isInstanceOfSatisfying(
            Refused.class,
            it -> assertThat(it.hold().shortages().getFirst().available()).isEqualTo(grams(0)));
    assertThat(has("CABBAGE")).isEqualTo(4_000);
  }
}
