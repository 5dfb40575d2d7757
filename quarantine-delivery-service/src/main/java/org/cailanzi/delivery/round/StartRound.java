package org.cailanzi.delivery.round;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends a round on its way; from then on what it carries is fixed. */
@Component
class StartRound {
  private final Rounds rounds;
  private final SettleRounds settle;
  private final Clock clock;

  StartRound(Rounds rounds, SettleRounds settle, Clock clock) {
    this.rounds = rounds;
    this.settle = settle;
    this.clock = clock;
  }

  /** The round under way, or empty where there is none; starting it again changes nothing. */
  Optional<Round> start(String id) {
    while (true) {
      Optional<Round> known = rounds.find(id);
      if (known.isEmpty()) {
        return known;
      }
      // First everything that was meant for it: a planner may have stopped half way.
      Round seen = known.get().due() == null ? known.get() : settle.settle(id);
      if (seen.state() != Round.State.PLANNED) {
        return Optional.of(seen);
      }
      Round fresh = rounds.find(id).orElseThrow();
      if (rounds.replace(fresh, fresh.started(clock.instant()))) {
        return Optional.of(settle.settle(id));
      }
    }
  }
}
