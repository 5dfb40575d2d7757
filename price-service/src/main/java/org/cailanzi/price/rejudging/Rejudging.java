package org.cailanzi.price.rejudging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cailanzi.price.judging.Days;
import org.cailanzi.price.rejudging.Revisit.Tally;
import org.jspecify.annotations.Nullable;

/**
 * How far judging again has come.
 *
 * @param cause what made it necessary, such as {@code ceiling/WX-1}
 * @param parts the days that are touched, some at a time
 * @param done what came of each that is through
 * @param endedAt when all were, or null
 */
record Rejudging(
    String cause,
    List<Days> parts,
    Map<Days, Tally> done,
    Instant begunAt,
    @Nullable Instant endedAt) {

  Rejudging {
    parts = List.copyOf(parts);
    done = Map.copyOf(done);
  }

  /** How many days are touched. */
  int days() {
    return parts.stream().mapToInt(Days::number).sum();
  }

  /** How many of them are through. */
  int daysDone() {
    return done.keySet().stream().mapToInt(Days::number).sum();
  }

  Tally tally() {
    return done.values().stream().reduce(Tally.NONE, Tally::plus);
  }
}
