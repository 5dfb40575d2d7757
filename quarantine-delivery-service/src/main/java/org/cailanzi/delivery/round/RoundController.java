package org.cailanzi.delivery.round;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cailanzi.delivery.round.RoundDoors.Look;
import org.cailanzi.delivery.round.StartRound.Departure;
import org.cailanzi.delivery.slot.DeliverySlot;
import org.cailanzi.delivery.slot.Slots;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rounds are seen by those who look after a region, and seen and started by their courier. */
@RestController
@RequestMapping("/rounds")
class RoundController {
  private final StartRound start;
  private final Rounds rounds;
  private final RoundViews views;
  private final Slots slots;
  private final Idempotency idempotency;

  RoundController(
      StartRound start, Rounds rounds, RoundViews views, Slots slots, Idempotency idempotency) {
    this.start = start;
    this.rounds = rounds;
    this.views = views;
    this.slots = slots;
    this.idempotency = idempotency;
  }

  @GetMapping
  Listing list(
      Caller caller,
      @RequestParam(required = false) @Nullable String region,
      @RequestParam LocalDate day) {
    caller.require(Role.DISPATCHER, Role.GRID_WORKER, Role.COURIER);
    List<Round> found =
        caller.is(Role.COURIER) && !looksAfterRegions(caller)
            ? rounds.findAll(
                slots.codes().stream()
                    .map(it -> Round.idOf(new DeliverySlot(day, it), caller.id()))
                    .toList())
            : touching(caller, region(region), day);
    return new Listing(
        found.stream()
            .sorted(Comparator.comparing(Round::id))
            .map(it -> views.of(caller, it, Look.LIST))
            .toList());
  }

  private List<Round> touching(Caller caller, RegionCode region, LocalDate day) {
    caller.requireScope(region);
    return rounds.of(day).stream()
        .filter(it -> region.contains(it.area()) || it.area().contains(region))
        .toList();
  }

  /** Whoever looks after a part of its area sees the stops of that part. */
  @GetMapping("/{round}")
  RoundBody get(Caller caller, @PathVariable String round) {
    caller.require(Role.DISPATCHER, Role.GRID_WORKER, Role.COURIER);
    Round found = found(round);
    boolean inPart =
        caller.mayActIn(found.area())
            || caller.scope().stream().anyMatch(it -> found.area().contains(it));
    if (!isOwn(caller, found) && !(looksAfterRegions(caller) && inPart)) {
      throw RoundRefusals.anothers().asException();
    }
    return views.of(caller, found, Look.ONE);
  }

  /** A round leaves as a whole: its courier sends it, or a dispatcher of all its area. */
  @PostMapping("/{round}/start")
  ResponseEntity<?> start(
      Caller caller,
      @PathVariable String round,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key) {
    caller.require(Role.DISPATCHER, Role.COURIER);
    Round found = found(round);
    if (!isOwn(caller, found)) {
      if (!dispatches(caller)) {
        throw RoundRefusals.anothers().asException();
      }
      caller.requireScope(found.area());
    }
    return idempotency.once(
        caller, "POST /rounds/" + round + "/start", key, null, () -> started(round));
  }

  // An answer that is kept for repeats has no address in it; GET shows the doors.
  private ResponseEntity<?> started(String round) {
    return switch (start.start(round)) {
      case Departure.UnderWay(var started, var carried, var leftOut) ->
          ResponseEntity.ok(new StartedBody(round, started.state().wireName(), carried, leftOut));
      case Departure.TooEarly(var from) -> throw RoundRefusals.tooEarly(from).asException();
      case Departure.NoRound() -> throw Problem.notFound("round", round).asException();
    };
  }

  private Round found(String id) {
    return rounds.find(id).orElseThrow(() -> Problem.notFound("round", id).asException());
  }

  private static boolean isOwn(Caller caller, Round round) {
    return round.courier().equals(caller.id());
  }

  private static boolean looksAfterRegions(Caller caller) {
    return dispatches(caller) || caller.is(Role.GRID_WORKER);
  }

  private static boolean dispatches(Caller caller) {
    return caller.is(Role.DISPATCHER) || caller.is(Role.ADMIN) || caller.is(Role.SERVICE);
  }

  private static RegionCode region(@Nullable String region) {
    String code = Field.required("region", region);
    return Field.read("region", () -> new RegionCode(code));
  }

  /**
   * @param requests how many it brings
   * @param leftOut those that were on it and are not brought: called off, or without goods
   */
  record StartedBody(String round, String state, int requests, List<String> leftOut) {}

  record Listing(List<RoundBody> items) {}
}
