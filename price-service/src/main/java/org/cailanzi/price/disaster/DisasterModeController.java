package org.cailanzi.price.disaster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Declares disasters and their end. Both are named by the caller, so a repeat changes nothing. */
@RestController
class DisasterModeController {
  private final DisasterModes modes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DisasterModeController(DisasterModes modes, ApplicationEventPublisher events, Clock clock) {
    this.modes = modes;
    this.events = events;
    this.clock = clock;
  }

  @PutMapping("/disaster-modes/{id}")
  ResponseEntity<DisasterBody> declare(
      Caller caller, @PathVariable String id, @RequestBody DeclarationForm form) {
    caller.require(Role.BUREAU);
    DisasterMode mode = form.read(id, caller, now());
    caller.requireScope(mode.region());
    if (modes.declare(mode)) {
      events.publishEvent(new DisasterChanged(id));
      return ResponseEntity.status(HttpStatus.CREATED).body(DisasterBody.of(mode));
    }
    DisasterMode known = known(id);
    if (!known.sameTerms(mode)) {
      throw notEdited("应急状态 " + id + " 已按其他内容宣布", "The disaster " + id + " was declared otherwise");
    }
    return ResponseEntity.ok(DisasterBody.of(known));
  }

  @PutMapping("/disaster-modes/{id}/end")
  DisasterBody end(Caller caller, @PathVariable String id, @RequestBody EndForm form) {
    caller.require(Role.BUREAU);
    DisasterMode known = known(id);
    caller.requireScope(known.region());
    DisasterMode.End end = form.read(known, caller, now());
    if (modes.end(id, end)) {
      events.publishEvent(new DisasterChanged(id));
      return DisasterBody.of(known.endedBy(end));
    }
    DisasterMode ended = known(id);
    if (!end.lastDay().equals(ended.lastDay())) {
      throw notEdited(
          "应急状态 " + id + " 已于 " + ended.lastDay() + " 结束",
          "The disaster " + id + " was ended on " + ended.lastDay());
    }
    return DisasterBody.of(ended);
  }

  @GetMapping("/disaster-modes")
  DisasterList all(Caller caller, @RequestParam String region) {
    caller.require(Role.BUREAU, Role.MARKET, Role.DISPATCHER);
    RegionCode wanted = Field.read("region", () -> new RegionCode(region));
    return new DisasterList(
        modes.all().stream()
            .filter(it -> it.region().contains(wanted) || wanted.contains(it.region()))
            .sorted(Comparator.comparing(DisasterMode::id))
            .map(DisasterBody::of)
            .toList());
  }

  private DisasterMode known(String id) {
    return modes.byId(id).orElseThrow(() -> Problem.notFound("disaster-mode", id).asException());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static RuntimeException notEdited(String zh, String en) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "disaster-not-edited",
            new Bilingual("应急状态不得修改", "A declared disaster is not edited"),
            new Bilingual(zh, en))
        .fixedBy(new Bilingual("请以新编号宣布", "Declare another one under a new id"))
        .asException();
  }

  record DeclarationForm(
      @Nullable String region,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String issuer,
      @Nullable String document,
      @Nullable String reason) {
    DisasterMode read(String id, Caller caller, Instant at) {
      String code = Field.required("region", region);
      RegionCode where = Field.read("region", () -> new RegionCode(code));
      LocalDate first = Field.required("from", from);
      DisasterMode.Declaration declaration =
          new DisasterMode.Declaration(
              Field.required("issuer", issuer),
              Field.required("document", document),
              Field.required("reason", reason),
              caller.id(),
              at);
      return Field.read("to", () -> new DisasterMode(id, where, first, to, declaration, null));
    }
  }

  record EndForm(@Nullable LocalDate lastDay, @Nullable String reason) {
    DisasterMode.End read(DisasterMode mode, Caller caller, Instant at) {
      LocalDate last = Field.required("lastDay", lastDay);
      LocalDate declared = mode.to();
      boolean tooLate = declared != null && last.isAfter(declared);
      if (tooLate || last.isBefore(mode.from().minusDays(1))) {
        throw Problem.invalid(
                "lastDay",
                new Bilingual(
                    "结束日须在 %s 至 %s 之间".formatted(mode.from().minusDays(1), declared),
                    "It ends from the day before its first, %s, to its declared last day, %s"
                        .formatted(mode.from().minusDays(1), declared)),
                new Bilingual("延长请另行宣布", "To prolong it, declare another one"))
            .asException();
      }
      return new DisasterMode.End(last, Field.required("reason", reason), caller.id(), at);
    }
  }

  record DisasterList(List<DisasterBody> items) {}

  /**
   * @param lastDay as declared or ended, or absent until further notice
   */
  record DisasterBody(
      String disaster,
      String region,
      LocalDate from,
      @Nullable LocalDate lastDay,
      String issuer,
      String document,
      String reason,
      String declaredBy,
      Instant declaredAt,
      DisasterMode.@Nullable End ended) {
    static DisasterBody of(DisasterMode mode) {
      DisasterMode.Declaration declaration = mode.declaration();
      return new DisasterBody(
          mode.id(),
          mode.region().code(),
          mode.from(),
          mode.lastDay(),
          declaration.issuer(),
          declaration.document(),
          declaration.reason(),
          declaration.by(),
          declaration.at(),
          mode.ended());
    }
  }
}
