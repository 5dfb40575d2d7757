package org.cailanzi.delivery.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cailanzi.delivery.courier.Courier;
import org.cailanzi.delivery.courier.Couriers;
import org.cailanzi.delivery.request.Hold;
import org.cailanzi.delivery.request.RequestState;
import org.cailanzi.delivery.request.Requests;
import org.cailanzi.delivery.request.SupplyRequest;
import org.cailanzi.delivery.round.Round.Stop;
import org.cailanzi.delivery.round.RoundPlanner.Busy;
import org.cailanzi.delivery.slot.DeliverySlot;
import org.cailanzi.delivery.slot.Slots;
import org.cailanzi.platform.region.RegionCode;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Puts what is held on rounds. Each round is written before its requests are told, so that a crash
 * in between is completed by {@link SettleRounds}; planning again adds only what is on no round.
 */
@Component
@EnableConfigurationProperties(RoundSettings.class)
class PlanRounds {
  private final Requests requests;
  private final Couriers couriers;
  private final Rounds rounds;
  private final AlongRoads along;
  private final SettleRounds settle;
  private final Slots slots;
  private final RoundSettings settings;
  private final Clock clock;

  PlanRounds(
      Requests requests,
      Couriers couriers,
      Rounds rounds,
      AlongRoads along,
      SettleRounds settle,
      Slots slots,
      RoundSettings settings,
      Clock clock) {
    this.requests = requests;
    this.couriers = couriers;
    this.rounds = rounds;
    this.along = along;
    this.settle = settle;
    this.slots = slots;
    this.settings = settings;
    this.clock = clock;
  }

  Planning plan(RegionCode region, DeliverySlot slot) {
    Instant now = clock.instant();
    if (!now.isBefore(slots.endOf(slot))) {
      return new Planning.SlotOver();
    }
    LocalDate last = slots.dayOf(now).plusDays(settings.daysAhead());
    return slot.day().isAfter(last) ? new Planning.TooFarAhead(last) : planned(region, slot);
  }

  private Planning.Planned planned(RegionCode region, DeliverySlot slot) {
    List<SupplyRequest> held =
        requests.upTo(slot.day(), region, Set.of(RequestState.HELD)).stream()
            .filter(it -> it.hold().state() == Hold.State.HELD)
            .filter(it -> slots.between(it.delivery().slot(), slot) >= 0)
            .toList();
    List<Candidate> wanting = new ArrayList<>();
    List<Unplanned> unplanned = new ArrayList<>();
    for (SupplyRequest request : held) {
      Candidate candidate = Candidate.of(request, slot, slots);
      if (lasts(request, slots.endOf(slot))) {
        wanting.add(candidate);
      } else {
        unplanned.add(Unplanned.holdRunsOut(candidate));
      }
    }
    RoundPlanner.Plan plan = plan(region, slot, wanting);
    unplanned.addAll(plan.unplanned());
    Map<String, Candidate> byId =
        wanting.stream().collect(Collectors.toMap(Candidate::request, Function.identity()));
    List<Round> written = new ArrayList<>();
    plan.additions()
        .forEach(
            (courier, stops) ->
                add(courier, slot, stops)
                    .ifPresentOrElse(
                        it -> written.add(settle.settle(it.id())),
                        () -> stops.forEach(it -> tooLate(it, byId, unplanned))));
    unplanned.sort(Comparator.comparing(Unplanned::request));
    return new Planning.Planned(written, unplanned);
  }

  private static boolean lasts(SupplyRequest request, Instant slotEnd) {
    Instant until = request.hold().until();
    return until != null && !until.isBefore(slotEnd);
  }

  private RoundPlanner.Plan plan(RegionCode region, DeliverySlot slot, List<Candidate> wanting) {
    List<Round> ofTheDay = rounds.of(slot.day());
    Map<String, SupplyRequest> carried =
        requests.findAll(ofTheDay.stream().flatMap(it -> it.requests().stream()).toList()).stream()
            .collect(Collectors.toMap(SupplyRequest::id, Function.identity()));
    Map<String, Busy> busy = new HashMap<>();
    Map<String, Integer> visits = new HashMap<>();
    for (Round round : ofTheDay) {
      Map<String, RegionCode> doors = doors(round, carried);
      doors.keySet().forEach(it -> visits.merge(it, 1, Integer::sum));
      if (round.slot().equals(slot)) {
        busy.put(round.courier(), new Busy(round.state() != Round.State.PLANNED, doors));
      }
    }
    return RoundPlanner.plan(wanting, couriers.touching(region), busy, visits);
  }

  /** The doors that a round really goes to; one that has started went to all of its own. */
  private static Map<String, RegionCode> doors(Round round, Map<String, SupplyRequest> carried) {
    Map<String, RegionCode> doors = new HashMap<>();
    for (Stop stop : round.stops()) {
      boolean goesThere =
          round.state() != Round.State.PLANNED
              || stop.requests().stream()
                  .map(carried::get)
                  .anyMatch(it -> it != null && SettleRounds.carries(round, it));
      if (goesThere) {
        doors.put(stop.dwelling(), stop.region());
      }
    }
    return doors;
  }

  /** The courier's round with the stops, or empty when it started meanwhile. */
  private Optional<Round> add(Courier courier, DeliverySlot slot, List<Stop> stops) {
    String id = Round.idOf(slot, courier.id());
    while (true) {
      Optional<Round> seen = rounds.find(id);
      Round now = seen.orElseGet(() -> Round.empty(courier.id(), courier.area(), slot));
      if (now.state() != Round.State.PLANNED) {
        return Optional.empty();
      }
      Round next = along.order(now.with(stops, clock.instant()));
      if (seen.isPresent() ? rounds.replace(now, next) : rounds.add(next)) {
        return Optional.of(next);
      }
    }
  }

  private static void tooLate(Stop stop, Map<String, Candidate> byId, List<Unplanned> unplanned) {
    new HashSet<>(stop.requests())
        .forEach(
            it ->
                Optional.ofNullable(byId.get(it))
                    .map(Unplanned::underWay)
                    .ifPresent(unplanned::add));
  }

  /** What became of planning. */
  sealed interface Planning {
    /** The rounds that were written, settled, and what is on none. */
    record Planned(List<Round> rounds, List<Unplanned> unplanned) implements Planning {}

    record SlotOver() implements Planning {}

    record TooFarAhead(LocalDate last) implements Planning {}
  }
}
