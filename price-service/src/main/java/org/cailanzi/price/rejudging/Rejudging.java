package org.cailanzi.price.rejudging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cailanzi.price.rejudging.Revisit.Tally;
import org.jspecify.annotations.Nullable;

/**
 * How far judging again has come.
 *
 * @param cause what made it necessary, such as {@code ceiling/WX-1}
 * @param goods the commodities that are touched
 * @param done what came of each that is through
 * @param endedAt when all were, or null
 */
record Rejudging(
    String cause,
    List<String> goods,
    Map<String, Tally> done,
    Instant begunAt,
    @Nullable Instant endedAt) {

  Rejudging {
    goods = List.copyOf(goods);
    done = Map.copyOf(done);
  }

  Tally tally() {
    return done.values().stream().reduce(Tally.NONE, Tally::plus);
  }
}
