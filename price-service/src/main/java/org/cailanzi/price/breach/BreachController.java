package org.cailanzi.price.breach;

import java.time.LocalDate;
import java.util.List;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.point.OwnPoints;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows which quotes of a day are above which ceiling. */
@RestController
class BreachController {
  private static final int PAGE = 500;

  private final Breaches breaches;
  private final BreachBodies bodies;
  private final OwnPoints ownPoints;

  BreachController(Breaches breaches, BreachBodies bodies, OwnPoints ownPoints) {
    this.breaches = breaches;
    this.bodies = bodies;
    this.ownPoints = ownPoints;
  }

  @GetMapping("/breaches")
  BreachList ofDay(
      Caller caller,
      @RequestParam String region,
      @RequestParam LocalDate day,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "") String after) {
    caller.require(Role.BUREAU, Role.MARKET);
    RegionCode within = Field.read("region", () -> new RegionCode(region));
    caller.requireScope(within);
    List<Breach> found =
        breaches.of(
            day, new Breaches.Whose(within, ownPoints.of(caller)), states(state), after, PAGE);
    @Nullable String next = found.size() < PAGE ? null : found.getLast().key().id();
    return new BreachList(bodies.of(found), next);
  }

  // What waits for a person is shown beside what stands, and named so.
  private static List<Breach.State> states(@Nullable String state) {
    return state == null
        ? List.of(Breach.State.OPEN, Breach.State.DOUBTFUL)
        : List.of(
            Field.oneOf("state", state, List.of(Breach.State.values()), Breach.State::wireName));
  }

  record BreachList(List<BreachBody> items, @Nullable String next) {}
}
