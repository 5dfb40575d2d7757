package org.cailanzi.delivery.round;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cailanzi.delivery.courier.Courier;
import org.cailanzi.delivery.round.Round.Stop;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.region.RegionCode.Level;

/**
 * Gives doors to couriers for one slot: the most urgent first, each to a courier whose area
 * contains it, as many dwellings as a courier serves, and at most two visits to a dwelling a day
 * (rules Q4 to Q6). The same input gives the same plan in whatever order it comes.
 */
final class RoundPlanner {
  static final int MOST_VISITS = 2;

  private final List<Load> loads;
  private final Map<String, Integer> visits;
  private final List<Unplanned> unplanned = new ArrayList<>();

  private RoundPlanner(List<Load> loads, Map<String, Integer> visits) {
    this.loads = loads;
    this.visits = visits;
  }

  /**
   * @param busy what the couriers carry in this slot already, by courier
   * @param visits of this day so far, in this slot and the others, by dwelling
   */
  static Plan plan(
      Collection<Candidate> wanting,
      Collection<Courier> couriers,
      Map<String, Busy> busy,
      Map<String, Integer> visits) {
    List<Load> loads =
        couriers.stream()
            .distinct()
            .sorted(Comparator.comparing(Courier::id))
            .map(it -> new Load(it, busy.getOrDefault(it.id(), Busy.NOTHING)))
            .toList();
    RoundPlanner planner = new RoundPlanner(loads, visits);
    byDwelling(wanting).forEach(planner::assign);
    return new Plan(planner.additions(), List.copyOf(planner.unplanned));
  }

  /** Two requests of one dwelling are one stop, as urgent as the more urgent of them. */
  private static Collection<List<Candidate>> byDwelling(Collection<Candidate> wanting) {
    Map<String, List<Candidate>> doors = new LinkedHashMap<>();
    wanting.stream()
        .sorted(Candidate.ORDER)
        .forEach(it -> doors.computeIfAbsent(it.dwelling(), key -> new ArrayList<>()).add(it));
    return doors.values();
  }

  private void assign(List<Candidate> door) {
    Candidate first = door.getFirst();
    List<Load> near =
        loads.stream().filter(it -> it.courier.area().contains(first.region())).toList();
    Optional<Load> there = near.stream().filter(it -> it.goesTo(first.dwelling())).findFirst();
    if (there.isPresent()) {
      there.get().add(stop(door), false);
    } else if (visits.getOrDefault(first.dwelling(), 0) >= MOST_VISITS) {
      door.forEach(it -> unplanned.add(Unplanned.visitedTwice(it)));
    } else {
      near.stream()
          .filter(Load::hasRoom)
          .min(Load.preferenceFor(first.region()))
          .ifPresentOrElse(
              it -> it.add(stop(door), true),
              () -> door.forEach(it -> unplanned.add(whyNot(it, near))));
    }
  }

  private static Stop stop(List<Candidate> door) {
    Candidate first = door.getFirst();
    return new Stop(
        first.dwelling(), first.region(), door.stream().map(Candidate::request).toList());
  }

  private static Unplanned whyNot(Candidate candidate, List<Load> near) {
    if (near.isEmpty()) {
      return Unplanned.noCourier(candidate);
    }
    List<Load> open = near.stream().filter(it -> !it.busy.started()).toList();
    return open.isEmpty()
        ? Unplanned.underWay(candidate)
        : Unplanned.full(
            candidate, open.size(), open.stream().mapToInt(it -> it.courier.dwellings()).sum());
  }

  private Map<Courier, List<Stop>> additions() {
    Map<Courier, List<Stop>> additions = new LinkedHashMap<>();
    loads.stream()
        .filter(it -> !it.added.isEmpty())
        .forEach(it -> additions.put(it.courier, List.copyOf(it.added)));
    return additions;
  }

  /**
   * What a courier carries in the slot already.
   *
   * @param started whether the round is under way, so that nothing can be added
   * @param doors the region of each dwelling that is on it
   */
  record Busy(boolean started, Map<String, RegionCode> doors) {
    static final Busy NOTHING = new Busy(false, Map.of());
  }

  /**
   * @param additions new stops by courier
   */
  record Plan(Map<Courier, List<Stop>> additions, List<Unplanned> unplanned) {}

  /** A courier being loaded. */
  private static final class Load {
    private final Courier courier;
    private final Busy busy;
    private final List<Stop> added = new ArrayList<>();
    private int doors;

    Load(Courier courier, Busy busy) {
      this.courier = courier;
      this.busy = busy;
      this.doors = busy.doors().size();
    }

    boolean hasRoom() {
      return !busy.started() && doors < courier.dwellings();
    }

    boolean goesTo(String dwelling) {
      return !busy.started() && busy.doors().containsKey(dwelling);
    }

    void add(Stop stop, boolean newDoor) {
      added.add(stop);
      doors += newDoor ? 1 : 0;
    }

    /** Neighbours go together; then the courier with the smallest area, then the least loaded. */
    static Comparator<Load> preferenceFor(RegionCode region) {
      RegionCode community = region.at(Level.COMMUNITY);
      return Comparator.comparing((Load it) -> !it.servesIn(community))
          .thenComparing(it -> -it.courier.area().code().length())
          .thenComparing(it -> it.doors)
          .thenComparing(it -> it.courier.id());
    }

    private boolean servesIn(RegionCode community) {
      return added.stream().anyMatch(it -> community.contains(it.region()))
          || busy.doors().values().stream().anyMatch(community::contains);
    }
  }
}
