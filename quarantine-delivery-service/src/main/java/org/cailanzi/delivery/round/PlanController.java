package org.cailanzi.delivery.round;

import java.time.LocalDate;
import java.util.List;
import org.cailanzi.delivery.round.PlanRounds.Planning;
import org.cailanzi.delivery.round.RoundDoors.Look;
import org.cailanzi.delivery.slot.DeliverySlot;
import org.cailanzi.delivery.slot.Slots;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Rounds are planned by dispatch. */
@RestController
class PlanController {
  private final PlanRounds plan;
  private final RoundViews views;
  private final Slots slots;
  private final Idempotency idempotency;

  PlanController(PlanRounds plan, RoundViews views, Slots slots, Idempotency idempotency) {
    this.plan = plan;
    this.views = views;
    this.slots = slots;
    this.idempotency = idempotency;
  }

  @PostMapping("/rounds/plan")
  ResponseEntity<?> plan(
      Caller caller,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody PlanForm form) {
    caller.require(Role.DISPATCHER);
    String wanted = Field.required("region", form.region());
    RegionCode region = Field.read("region", () -> new RegionCode(wanted));
    caller.requireScope(region);
    LocalDate day = Field.required("day", form.day());
    String code = Field.required("slot", form.slot());
    DeliverySlot slot =
        slots
            .find(day, code)
            .orElseThrow(() -> RoundRefusals.noSlot(code, slots.codes()).asException());
    return idempotency.once(
        caller, "POST /rounds/plan", key, form, () -> planned(caller, region, slot));
  }

  private ResponseEntity<?> planned(Caller caller, RegionCode region, DeliverySlot slot) {
    return switch (plan.plan(region, slot)) {
      case Planning.Planned(var written, var unplanned) ->
          ResponseEntity.ok(
              new PlanBody(
                  written.stream().map(it -> views.of(caller, it, Look.KEPT)).toList(),
                  unplanned.stream().map(UnplannedBody::of).toList()));
      case Planning.SlotOver() -> throw RoundRefusals.slotOver(slot).asException();
      case Planning.TooFarAhead(var last) -> throw RoundRefusals.tooFarAhead(last).asException();
    };
  }

  record PlanForm(@Nullable String region, @Nullable LocalDate day, @Nullable String slot) {}

  record PlanBody(List<RoundBody> rounds, List<UnplannedBody> unplanned) {}

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
}
