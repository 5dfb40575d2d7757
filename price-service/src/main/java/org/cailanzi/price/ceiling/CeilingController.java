package org.cailanzi.price.ceiling;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.limit.Wholesaler;
import org.cailanzi.price.point.Points;
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

/** Issues ceilings and shows those in force. */
@RestController
class CeilingController {
  private final Ceilings ceilings;
  private final Points points;
  private final CityProfile city;
  private final ApplicationEventPublisher events;

  CeilingController(
      Ceilings ceilings, Points points, CityProfile city, ApplicationEventPublisher events) {
    this.ceilings = ceilings;
    this.points = points;
    this.city = city;
    this.events = events;
  }

  @PutMapping("/ceilings/{id}")
  ResponseEntity<CeilingBody> issue(
      Caller caller, @PathVariable String id, @RequestBody CeilingForm form) {
    caller.require(Role.BUREAU);
    Ceiling ceiling = form.read(id, city, this::wholesaler);
    caller.requireScope(ceiling.scope().region());
    requireMaySupersede(caller, ceiling.supersedes());
    return switch (ceilings.issue(ceiling)) {
      case IssueOutcome.Issued(var issued) -> {
        events.publishEvent(new CeilingIssued(issued.id()));
        yield ResponseEntity.status(HttpStatus.CREATED).body(CeilingBody.of(issued));
      }
      case IssueOutcome.IssuedBefore(var known) -> ResponseEntity.ok(CeilingBody.of(known));
      case IssueOutcome.NotEdited(var known) -> throw notEdited(known).asException();
    };
  }

  private Wholesaler wholesaler(String point) {
    return points
        .byCode(point)
        .map(it -> new Wholesaler(it.code(), it.zh(), it.en()))
        .orElseThrow(() -> Problem.notFound("point", point).at("wholesalePoint").asException());
  }

  // Otherwise a district could lift a ceiling of the province.
  private void requireMaySupersede(Caller caller, @Nullable String superseded) {
    if (superseded != null) {
      Ceiling known =
          ceilings
              .byId(superseded)
              .orElseThrow(
                  () -> Problem.notFound("ceiling", superseded).at("supersedes").asException());
      caller.requireScope(known.scope().region());
    }
  }

  private static Problem notEdited(Ceiling known) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "ceiling-not-edited",
            new Bilingual("限价不得修改", "A ceiling is not edited"),
            new Bilingual(
                "限价 " + known.id() + " 已发布，内容不同",
                "The ceiling " + known.id() + " was issued with other content"))
        .with("ceiling", known.id())
        .fixedBy(
            new Bilingual(
                "请以新编号发布，并在 supersedes 中写明被替代的限价",
                "Issue another one that names this one in supersedes"));
  }

  @GetMapping("/ceilings")
  CeilingList inForce(@RequestParam String region, @RequestParam LocalDate day) {
    RegionCode wanted = Field.read("region", () -> new RegionCode(region));
    List<CeilingBody> items =
        InForce.of(ceilings.all()).stream()
            .filter(it -> it.on(day) && concerns(it.ceiling().scope().region(), wanted))
            .sorted(Comparator.comparing(it -> it.ceiling().id()))
            .map(CeilingBody::of)
            .toList();
    return new CeilingList(items);
  }

  private static boolean concerns(RegionCode scope, RegionCode wanted) {
    return scope.contains(wanted) || wanted.contains(scope);
  }

  /**
   * @param lastDay the day after which it is no longer in force, of itself or superseded
   */
  record CeilingBody(
      String ceiling,
      @JsonUnwrapped CeilingForm terms,
      @Nullable LocalDate lastDay,
      @Nullable String supersededBy) {
    static CeilingBody of(Ceiling ceiling) {
      return new CeilingBody(ceiling.id(), CeilingForm.of(ceiling), ceiling.to(), null);
    }

    static CeilingBody of(InForce it) {
      return new CeilingBody(
          it.ceiling().id(), CeilingForm.of(it.ceiling()), it.lastDay(), it.supersededBy());
    }
  }

  record CeilingList(List<CeilingBody> items) {}
}
