package org.cailanzi.delivery.quarantine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cailanzi.delivery.dwelling.Dwelling;
import org.cailanzi.delivery.dwelling.Dwellings;
import org.cailanzi.delivery.quarantine.QuarantineCase.Release;
import org.cailanzi.delivery.system.GivenId;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Cases are opened, restarted and ended by those who look after the home. */
@RestController
class CaseController {
  private final Quarantines quarantines;
  private final Dwellings dwellings;
  private final Idempotency idempotency;
  private final Clock clock;

  CaseController(
      Quarantines quarantines, Dwellings dwellings, Idempotency idempotency, Clock clock) {
    this.quarantines = quarantines;
    this.dwellings = dwellings;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @PutMapping("/dwellings/{dwelling}/cases/{id}")
  ResponseEntity<?> put(
      Caller caller,
      @PathVariable String dwelling,
      @PathVariable String id,
      @RequestBody CaseForm form) {
    dwellingFor(caller, dwelling);
    String kind = Field.required("kind", form.kind());
    LocalDate anchor = Field.required("anchorDay", form.anchorDay());
    return answer(
        id,
        quarantines.put(
            GivenId.valid("case", id),
            dwelling,
            Field.read("kind", () -> CaseKind.of(kind)),
            anchor,
            caller.id()));
  }

  @GetMapping("/dwellings/{dwelling}/cases")
  Listing list(Caller caller, @PathVariable String dwelling) {
    Dwelling found = dwellingFor(caller, dwelling);
    return new Listing(quarantines.of(found).stream().map(this::body).toList());
  }

  @PostMapping("/cases/{id}/release")
  ResponseEntity<?> release(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody ReleaseForm form) {
    caller.require(Role.GRID_WORKER, Role.DISPATCHER);
    QuarantineCase known =
        quarantines.find(id).orElseThrow(() -> Problem.notFound("case", id).asException());
    dwellingFor(caller, known.dwelling());
    String notice = Field.required("notice", form.notice());
    return idempotency.once(
        caller,
        "POST /cases/" + id + "/release",
        key,
        form,
        () ->
            answer(
                id,
                quarantines.release(
                    id,
                    new Release(
                        notice,
                        form.transferredTo(),
                        form.reason(),
                        clock.instant(),
                        caller.id()))));
  }

  private Dwelling dwellingFor(Caller caller, String id) {
    caller.require(Role.GRID_WORKER, Role.DISPATCHER);
    Dwelling dwelling =
        dwellings.find(id).orElseThrow(() -> Problem.notFound("dwelling", id).asException());
    caller.requireScope(dwelling.region());
    return dwelling;
  }

  private ResponseEntity<?> answer(String id, CaseOutcome outcome) {
    return switch (outcome) {
      case CaseOutcome.Done(var done, var opened) ->
          ResponseEntity.status(opened ? HttpStatus.CREATED : HttpStatus.OK).body(body(done));
      case CaseOutcome.NoCase() -> throw Problem.notFound("case", id).asException();
      case CaseOutcome.AnotherDwelling(var dwelling) ->
          throw refused(
                  "case-of-another-dwelling",
                  "个案 " + id + " 属于另一户 " + dwelling,
                  "The case " + id + " belongs to another dwelling, " + dwelling)
              .at("case")
              .asException();
      case CaseOutcome.EarlierDay(var known) ->
          throw refused(
                  "earlier-anchor-day",
                  "起算日早于现行的 " + known.anchor() + "，不能缩短隔离期",
                  "The anchor day is before " + known.anchor() + " and would shorten the case")
              .at("anchorDay")
              .fixedBy(
                  new Bilingual(
                      "如登记有误，请凭文书解除后重新登记", "If it was wrong, release it and open a new one"))
              .asException();
      case CaseOutcome.Ended(var known) -> throw ended(known).asException();
      case CaseOutcome.NotDue(var known) -> throw notDue(known).asException();
    };
  }

  private Problem ended(QuarantineCase known) {
    return refused(
        "case-ended",
        "个案 " + known.id() + " 已凭其他文书解除或转出",
        "The case " + known.id() + " was ended by another record");
  }

  private Problem notDue(QuarantineCase known) {
    LocalDate last = known.expectedLastDay(quarantines.rule());
    return refused(
            "case-not-due",
            "预计期满日 " + last + " 尚未过去",
            "The expected last day, " + last + ", is not over")
        .at("reason")
        .with("expectedLastDay", last.toString())
        .fixedBy(new Bilingual("提前解除须写明理由", "Give the reason for an early release"));
  }

  private static Problem refused(String type, String zh, String en) {
    return Problem.of(
        HttpStatus.CONFLICT,
        type,
        new Bilingual("个案不能这样更改", "The case cannot change so"),
        new Bilingual(zh, en));
  }

  private CaseBody body(QuarantineCase it) {
    return new CaseBody(
        it.id(),
        it.dwelling(),
        it.kind().wireName(),
        it.anchor(),
        it.exposures().stream().map(QuarantineCase.Exposure::day).toList(),
        it.expectedLastDay(quarantines.rule()),
        it.stateOn(quarantines.today(), quarantines.rule()).wireName());
  }

  record CaseForm(@Nullable String kind, @Nullable LocalDate anchorDay) {}

  record ReleaseForm(
      @Nullable String notice, @Nullable String transferredTo, @Nullable String reason) {}

  /**
   * @param anchorDays every day that was recorded; the latest counts
   */
  record CaseBody(
      @com.fasterxml.jackson.annotation.JsonProperty("case") String id,
      String dwelling,
      String kind,
      LocalDate anchorDay,
      List<LocalDate> anchorDays,
      LocalDate expectedLastDay,
      String state) {}

  record Listing(List<CaseBody> items) {}
}
