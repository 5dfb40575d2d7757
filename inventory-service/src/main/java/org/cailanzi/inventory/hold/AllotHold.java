package org.cailanzi.inventory.hold;

import java.util.List;
import java.util.Optional;
import org.cailanzi.inventory.allotment.Allotments;
import org.cailanzi.inventory.allotment.Beyond;
import org.cailanzi.inventory.allotment.Decision;
import org.cailanzi.inventory.hold.Lines.Progress;
import org.springframework.stereotype.Component;

/**
 * The step of a hold in what its household has of limited goods. It is taken once the hold is
 * written down and before any of its lines is promised, so that nothing is promised to a hold that
 * is denied; a hold without such goods has no such step.
 */
@Component
class AllotHold {
  private final Allotments allotments;

  AllotHold(Allotments allotments) {
    this.allotments = allotments;
  }

  /** Allots a hold what it asks for; present where it gets nothing. */
  Optional<Progress> denied(Hold taking, Promise promise) {
    return promise
        .limitedBy()
        .flatMap(
            it ->
                switch (allotments.decide(it, taking.id().value(), promise.counted())) {
                  case Decision.Allotted() -> Optional.empty();
                  case Decision.Refused(var beyond) ->
                      Optional.of(new Progress.Denied(shortages(beyond)));
                  case Decision.Over() -> Optional.of(new Progress.Overtaken());
                });
  }

  /** What of a promise its household may not have, as it is now. */
  List<Shortage> beyond(Promise promise) {
    return promise
        .limitedBy()
        .map(it -> allotments.find(it.household(), it.day()).beyond(it, promise.counted()))
        .map(AllotHold::shortages)
        .orElse(List.of());
  }

  /** Leaves a hold only what it still takes up; one that nobody allotted yet never will be. */
  void lower(Hold hold, Promise promise) {
    promise.limitedBy().ifPresent(it -> allotments.lower(it, hold.id().value(), hold.takesUp()));
  }

  private static List<Shortage> shortages(List<Beyond> beyond) {
    return beyond.stream().map(Shortage::of).toList();
  }
}
