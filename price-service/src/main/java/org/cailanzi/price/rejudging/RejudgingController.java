package org.cailanzi.price.rejudging;

import java.time.Instant;
import java.util.Optional;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.Ceilings;
import org.cailanzi.price.disaster.DisasterMode;
import org.cailanzi.price.disaster.DisasterModes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows how far the quotes that a ceiling or a disaster touches have been judged again. */
@RestController
class RejudgingController {
  private final Rejudgings rejudgings;
  private final Ceilings ceilings;
  private final DisasterModes disasters;

  RejudgingController(Rejudgings rejudgings, Ceilings ceilings, DisasterModes disasters) {
    this.rejudgings = rejudgings;
    this.ceilings = ceilings;
    this.disasters = disasters;
  }

  @GetMapping("/ceilings/{id}/rejudging")
  RejudgingBody ofCeiling(Caller caller, @PathVariable String id) {
    caller.require(Role.BUREAU);
    Ceiling ceiling =
        ceilings.byId(id).orElseThrow(() -> Problem.notFound("ceiling", id).asException());
    return RejudgingBody.of(rejudgings.of(Rejudge.cause(ceiling)));
  }

  @GetMapping("/disaster-modes/{id}/rejudging")
  RejudgingBody ofDisaster(Caller caller, @PathVariable String id) {
    caller.require(Role.BUREAU);
    DisasterMode mode =
        disasters.byId(id).orElseThrow(() -> Problem.notFound("disaster-mode", id).asException());
    return RejudgingBody.of(rejudgings.of(Rejudge.cause(mode)));
  }

  /**
   * @param state {@code waiting}, {@code under-way} or {@code done}
   * @param days how many days are touched, and {@code daysDone} how many are through
   * @param quotes how many quotes of those were judged, and {@code above} how many are above a
   *     ceiling
   */
  record RejudgingBody(
      String state,
      int days,
      int daysDone,
      long quotes,
      long above,
      @Nullable Instant begunAt,
      @Nullable Instant endedAt) {
    static RejudgingBody of(Optional<Rejudging> found) {
      return found
          .map(
              it ->
                  new RejudgingBody(
                      it.endedAt() == null ? "under-way" : "done",
                      it.days(),
                      it.daysDone(),
                      it.tally().quotes(),
                      it.tally().above(),
                      it.begunAt(),
                      it.endedAt()))
          .orElseGet(() -> new RejudgingBody("waiting", 0, 0, 0, 0, null, null));
    }
  }
}
