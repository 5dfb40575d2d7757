package org.cailanzi.delivery.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.cailanzi.delivery.courier.Courier;
import org.cailanzi.delivery.round.Round.Stop;
import org.cailanzi.delivery.round.RoundPlanner.Busy;
import org.cailanzi.delivery.round.RoundPlanner.Plan;
import org.cailanzi.platform.region.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules Q4 to Q6. */
class RoundPlannerTest {
  private static final String COMMUNITY = "320213021001";
  private static final String OTHER = "320213021002";
  private static final Instant MORNING = Instant.parse("2020-02-24T01:00:00Z");

  static LongStream seeds() {
    return new Random(20200226).longs(200);
  }

  @Test
  void two_requests_of_one_dwelling_are_one_stop() {
    Plan plan = plan(List.of(wants("r1", "D1", 4), wants("r2", "D1", 4)), courier("c1", 1));
    assertThat(plan.additions().values())
        .containsExactly(List.of(new Stop("D1", new RegionCode(COMMUNITY), List.of("r1", "r2"))));
    assertThat(plan.unplanned()).isEmpty();
  }

  @Test
  void the_most_urgent_come_first_when_there_is_not_room_for_all() {
    Plan plan =
        plan(
            List.of(wants("r1", "D1", 4), wants("r2", "D2", 1), wants("r3", "D3", 2)),
            courier("c1", 2));
    assertThat(doors(plan)).containsExactlyInAnyOrder("D2", "D3");
    assertThat(plan.unplanned())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.request()).isEqualTo("r1");
              assertThat(it.code()).isEqualTo("couriers-full");
              assertThat(it.why().zh()).contains("1 名配送员共 2 户");
            });
  }

  @Test
  void what_was_left_over_long_enough_comes_before_the_urgent() {
    Candidate leftOver =
        new Candidate("r1", "D1", new RegionCode(COMMUNITY), 4 - 4, MORNING.minusSeconds(9));
    Plan plan = plan(List.of(wants("r2", "D2", 1), leftOver), courier("c1", 1));
    assertThat(doors(plan)).containsExactly("D1");
  }

  @Test
  void a_door_without_a_courier_says_which_would_do() {
    Plan plan =
        plan(List.of(wants("r1", "D1", 4)), new Courier("c1", "王", new RegionCode(OTHER), 30));
    assertThat(plan.unplanned())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo("no-courier-for-area");
              assertThat(it.fix().en()).contains(COMMUNITY);
            });
  }

  @Test
  void a_round_under_way_takes_nothing_more() {
    Busy started = new Busy(true, Map.of("D9", new RegionCode(COMMUNITY)));
    Plan plan =
        RoundPlanner.plan(
            List.of(wants("r1", "D1", 4)),
            List.of(courier("c1", 30)),
            Map.of("c1", started),
            Map.of());
    assertThat(plan.additions()).isEmpty();
    assertThat(plan.unplanned()).extracting(Unplanned::code).containsExactly("rounds-under-way");
  }

  @Test
  void another_request_joins_the_stop_its_dwelling_has_even_when_the_round_is_full() {
    Busy full = new Busy(false, Map.of("D1", new RegionCode(COMMUNITY)));
    Plan plan =
        RoundPlanner.plan(
            List.of(wants("r2", "D1", 4)),
            List.of(courier("c1", 1), courier("c0", 30)),
            Map.of("c1", full),
            Map.of("D1", 1));
    assertThat(plan.additions().keySet()).extracting(Courier::id).containsExactly("c1");
  }

  @Test
  void nobody_rings_a_third_time_on_one_day() {
    Plan plan =
        RoundPlanner.plan(
            List.of(wants("r1", "D1", 1)),
            List.of(courier("c1", 30)),
            Map.of(),
            Map.of("D1", RoundPlanner.MOST_VISITS));
    assertThat(plan.unplanned()).extracting(Unplanned::code).containsExactly("visited-twice");
  }

  @Test
  void a_courier_of_the_community_is_taken_before_one_of_the_street() {
    Courier street = new Courier("a", "赵", new RegionCode("320213021"), 30);
    Plan plan =
        RoundPlanner.plan(
            List.of(wants("r1", "D1", 4)), List.of(street, courier("b", 30)), Map.of(), Map.of());
    assertThat(plan.additions().keySet()).extracting(Courier::id).containsExactly("b");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void every_plan_keeps_the_rules_and_does_not_depend_on_the_order_of_its_input(long seed) {
    Random random = new Random(seed);
    List<Courier> couriers = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      String area = List.of("320213021", COMMUNITY, OTHER).get(random.nextInt(3));
      couriers.add(new Courier("c" + i, "员", new RegionCode(area), 1 + random.nextInt(5)));
    }
    List<Candidate> wanting = new ArrayList<>();
    for (int i = 0; i < random.nextInt(25); i++) {
      String home = random.nextBoolean() ? COMMUNITY : OTHER;
      wanting.add(
          new Candidate(
              "r" + i,
              home + "-" + random.nextInt(10),
              new RegionCode(home),
              random.nextInt(6) - 1,
              MORNING.plusSeconds(random.nextInt(5))));
    }
    Map<String, Integer> visits = new HashMap<>();
    wanting.forEach(it -> visits.put(it.dwelling(), random.nextInt(4)));

    Plan plan = RoundPlanner.plan(wanting, couriers, Map.of(), visits);
    Set<String> placed = new HashSet<>();
    Set<String> visited = new HashSet<>();
    plan.additions()
        .forEach(
            (courier, stops) -> {
              assertThat(stops.size()).isLessThanOrEqualTo(courier.dwellings());
              for (Stop stop : stops) {
                assertThat(courier.area().contains(stop.region())).isTrue();
                assertThat(visited.add(stop.dwelling())).as("one stop a dwelling").isTrue();
                assertThat(visits.getOrDefault(stop.dwelling(), 0)).isLessThan(2);
                stop.requests().forEach(it -> assertThat(placed.add(it)).isTrue());
              }
            });
    plan.unplanned().forEach(it -> assertThat(placed.add(it.request())).isTrue());
    assertThat(placed).hasSize(wanting.size());

    Collections.shuffle(wanting, random);
    Collections.shuffle(couriers, random);
    assertThat(RoundPlanner.plan(wanting, couriers, Map.of(), visits)).isEqualTo(plan);
  }

  private static Plan plan(List<Candidate> wanting, Courier... couriers) {
    return RoundPlanner.plan(wanting, List.of(couriers), Map.of(), Map.of());
  }

  private static List<String> doors(Plan plan) {
    return plan.additions().values().stream().flatMap(List::stream).map(Stop::dwelling).toList();
  }

  private static Candidate wants(String request, String dwelling, int rank) {
    return new Candidate(request, dwelling, new RegionCode(COMMUNITY), rank, MORNING);
  }

  private static Courier courier(String id, int dwellings) {
    return new Courier(id, "李", new RegionCode(COMMUNITY), dwellings);
  }
}
