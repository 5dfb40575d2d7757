package org.cailanzi.delivery.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a request is, and when it is looked at again.
 *
 * @param reason why it is there, or null where nothing needs saying
 * @param waitingFor the neighbour that does not answer, or null
 * @param attempts how often in a row that neighbour was silent
 * @param due when the process takes it up again, or null while it waits for people; while one
 *     worker has it, the end of that worker's lease
 */
public record Progress(
    RequestState state,
    @Nullable Reason reason,
    @Nullable String waitingFor,
    int attempts,
    @Nullable Instant due) {

  static Progress at(RequestState state, @Nullable Reason reason, @Nullable Instant due) {
    return new Progress(state, reason, null, 0, due);
  }

  Progress waiting(String neighbour, Reason why, Instant next) {
    return new Progress(state, why, neighbour, attempts + 1, next);
  }

  Progress dueAt(@Nullable Instant newDue) {
    return new Progress(state, reason, waitingFor, attempts, newDue);
  }
}
