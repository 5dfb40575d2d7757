package org.cailanzi.price.breach;

import java.time.LocalDate;
import java.util.List;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.region.RegionCode;
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

  BreachController(Breaches breaches, BreachBodies bodies) {
    this.breaches = breaches;
    this.bodies = bodies;
  }

  @GetMapping("/breaches")
  BreachList ofDay(
      Caller caller,
      @RequestParam String region,
      @RequestParam LocalDate day,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "") String after) {
    caller.require(Role.BUREAU, Role.MARKET);
    RegionCode within = Field.read("region", () -> new RegionCode(region));
    caller.requireScope(within);
    Breach.State wanted =
        Field.oneOf("state", state, List.of(Breach.State.values()), Breach.State::wireName);
    List<Breach> found = breaches.of(day, within, wanted, after, PAGE);
    @Nullable String next = found.size() < PAGE ? null : found.getLast().key().id();
    return new BreachList(bodies.of(found), next);
  }

  record BreachList(List<BreachBody> items, @Nullable String next) {}
}
