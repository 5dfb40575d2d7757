package org.cailanzi.delivery.round;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cailanzi.delivery.slot.DeliverySlot;
import org.cailanzi.delivery.slot.Slots;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rounds are planned by dispatch, seen and started by their courier. */
@RestController
@RequestMapping("/rounds")
class RoundController {
  private final PlanRounds plan;
  private final StartRound start;
  private final Rounds rounds;
  private final RoundViews views;
  private final Slots slots;
  private final Idempotency idempotency;

  RoundController(
      PlanRounds plan,
      StartRound start,
      Rounds rounds,
      RoundViews views,
      Slots slots,
      Idempotency idempotency) {
    this.plan = plan;
    this.start = start;
    this.rounds = rounds;
    this.views = views;
    this.slots = slots;
    this.idempotency = idempotency;
  }

  @PostMapping("/plan")
  ResponseEntity<?> plan(
      Caller caller,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody PlanForm form) {
    caller.require(Role.DISPATCHER);
    RegionCode region = region(form.region());
    caller.requireScope(region);
    LocalDate day = Field.required("day", form.day());
    String code = Field.required("slot", form.slot());
    DeliverySlot slot = slots.find(day, code).orElseThrow(() -> noSlot(code).asException());
    return idempotency.once(
        caller, "POST /rounds/plan", key, form, () -> planned(caller, region, slot));
  }

  private ResponseEntity<?> planned(Caller caller, RegionCode region, DeliverySlot slot) {
    PlanRounds.Planned planned = plan.plan(region, slot);
    return ResponseEntity.ok(
        new PlanBody(
            planned.rounds().stream().map(it -> views.of(caller, it)).toList(),
            planned.unplanned().stream().map(UnplannedBody::of).toList()));
  }

  @GetMapping
  Listing list(
      Caller caller,
      @RequestParam(required = false) @Nullable String region,
      @RequestParam LocalDate day) {
    caller.require(Role.DISPATCHER, Role.COURIER);
    List<Round> found =
        caller.is(Role.COURIER) && !caller.is(Role.DISPATCHER)
            ? rounds.findAll(
                slots.codes().stream()
                    .map(it -> Round.idOf(new DeliverySlot(day, it), caller.id()))
                    .toList())
            : touching(caller, region(region), day);
    return new Listing(
        found.stream()
            .sorted(Comparator.comparing(Round::id))
            .map(it -> views.of(caller, it))
            .toList());
  }

  private List<Round> touching(Caller caller, RegionCode region, LocalDate day) {
    caller.requireScope(region);
    return rounds.of(day).stream()
        .filter(it -> region.contains(it.area()) || it.area().contains(region))
        .toList();
  }

  @GetMapping("/{round}")
  RoundViews.Body get(Caller caller, @PathVariable String round) {
    return views.of(caller, found(caller, round));
  }

  @PostMapping("/{round}/start")
  ResponseEntity<?> start(
      Caller caller,
      @PathVariable String round,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key) {
    found(caller, round);
    return idempotency.once(
        caller,
        "POST /rounds/" + round + "/start",
        key,
        null,
        () -> {
          Round started = start.start(round).orElseThrow();
          // An answer that is kept for repeats has no address in it; GET shows the doors.
          return ResponseEntity.ok(
              new StartedBody(round, started.state().wireName(), started.requests().size()));
        });
  }

  private Round found(Caller caller, String id) {
    caller.require(Role.DISPATCHER, Role.COURIER);
    Round round = rounds.find(id).orElseThrow(() -> Problem.notFound("round", id).asException());
    boolean dispatches =
        caller.is(Role.DISPATCHER) || caller.is(Role.ADMIN) || caller.is(Role.SERVICE);
    boolean inScope =
        caller.mayActIn(round.area())
            || caller.scope().stream().anyMatch(it -> round.area().contains(it));
    if (!round.courier().equals(caller.id()) && !(dispatches && inScope)) {
      throw Problem.forbidden(new Bilingual("这不是您的路线", "This round is another courier's"))
          .asException();
    }
    return round;
  }

  private static RegionCode region(@Nullable String region) {
    String code = Field.required("region", region);
    return Field.read("region", () -> new RegionCode(code));
  }

  private Problem noSlot(String code) {
    String codes = String.join(", ", slots.codes());
    return Problem.invalid(
        "slot",
        new Bilingual("没有时段 " + code, "There is no slot " + code),
        new Bilingual("可选时段：" + codes, "The slots are " + codes));
  }

  record PlanForm(@Nullable String region, @Nullable LocalDate day, @Nullable String slot) {}

  record PlanBody(List<RoundViews.Body> rounds, List<UnplannedBody> unplanned) {}

  record UnplannedBody(
      String request, String region, String code, String zh, String en, String fix, String fixEn) {
    static UnplannedBody of(Unplanned it) {
      return new UnplannedBody(
          it.request(),
          it.region().code(),
          it.code(),
          it.why().zh(),
          it.why().en(),
          it.fix().zh(),
          it.fix().en());
    }
  }

  record StartedBody(String round, String state, int requests) {}

  record Listing(List<RoundViews.Body> items) {}
}
