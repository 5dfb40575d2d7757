package org.cailanzi.price.substitution;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.point.Points;
import org.cailanzi.price.quote.Doubt.Decision;
import org.cailanzi.price.quote.Doubt.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes the bureau's word on products that markets claim to have replaced. */
@RestController
class SubstitutionDecisionController {
  private final Substitutions substitutions;
  private final Suspended suspended;
  private final Points points;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SubstitutionDecisionController(
      Substitutions substitutions,
      Suspended suspended,
      Points points,
      ApplicationEventPublisher events,
      Clock clock) {
    this.substitutions = substitutions;
    this.suspended = suspended;
    this.points = points;
    this.events = events;
    this.clock = clock;
  }

  @GetMapping("/substitutions/waiting")
  WaitingList waiting(Caller caller, @RequestParam String region) {
    caller.require(Role.BUREAU);
    RegionCode within = Field.read("region", () -> new RegionCode(region));
    caller.requireScope(within);
    List<Substitution> waiting = substitutions.waiting();
    Map<String, Point> at =
        points.byCodes(waiting.stream().map(it -> it.series().point()).collect(Collectors.toSet()));
    return new WaitingList(
        waiting.stream().flatMap(it -> body(it, within, at.get(it.series().point()))).toList());
  }

  private Stream<WaitingBody> body(Substitution it, RegionCode within, @Nullable Point at) {
    return at != null && within.contains(at.place().region())
        ? Stream.of(
            new WaitingBody(
                SubstitutionBody.of(it),
                at.name(),
                at.place().region().code(),
                suspended.by(it, at.place())))
        : Stream.empty();
  }

  @PutMapping("/substitutions/{point}/{commodity}/{stage}/{from}/decision")
  SubstitutionBody decide(
      Caller caller,
      @PathVariable String point,
      @PathVariable String commodity,
      @PathVariable String stage,
      @PathVariable LocalDate from,
      @RequestBody DecisionForm form) {
    caller.require(Role.BUREAU);
    Point at =
        points.byCode(point).orElseThrow(() -> Problem.notFound("point", point).asException());
    caller.requireScope(at.place().region());
    Decision word = form.read(caller, clock);
    String id = String.join("|", point, commodity, stage, from.toString());
    if (substitutions.decide(id, word)) {
      Substitution decided = substitutions.byId(id).orElseThrow();
      events.publishEvent(new ProductReplaced(decided));
      return SubstitutionBody.of(decided);
    }
    Substitution there =
        substitutions
            .byId(id)
            .orElseThrow(() -> Problem.notFound("substitution", id).asException());
    Decision before = there.decision();
    if (before == null || before.finding() != word.finding()) {
      throw decidedOtherwise(there).asException();
    }
    return SubstitutionBody.of(there);
  }

  private static Problem decidedOtherwise(Substitution there) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "substitution-decided-otherwise",
            new Bilingual("该更换已另有核实结论", "The substitution was decided otherwise before"),
            new Bilingual(
                "%s “%s”更换为“%s”已有核实结论"
                    .formatted(there.from(), there.oldProduct(), there.newProduct()),
                "There is a word already on %s in place of %s from %s on"
                    .formatted(there.newProduct(), there.oldProduct(), there.from())))
        .with("substitution", SubstitutionBody.of(there))
        .fixedBy(
            new Bilingual("如结论有误，请另记一日的更换", "Where that was wrong, record another of another day"));
  }

  /**
   * @param finding {@code confirmed} or {@code rejected}
   */
  record DecisionForm(@Nullable String finding, @Nullable String reason) {
    Decision read(Caller by, Clock clock) {
      String found = Field.required("finding", finding);
      return new Decision(
          Field.oneOf("finding", found, List.of(Finding.values()), Finding::wireName),
          Field.required("reason", reason),
          by.id(),
          clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
  }

  /**
   * @param suspends ids of the ceilings that cannot judge the price if it is true
   */
  record WaitingBody(
      SubstitutionBody substitution, Bilingual pointName, String region, List<String> suspends) {}

  record WaitingList(List<WaitingBody> items) {}
}
