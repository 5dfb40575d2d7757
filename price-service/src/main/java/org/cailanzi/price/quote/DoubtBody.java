package org.cailanzi.price.quote;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A doubt on the wire.
 *
 * @param finding {@code confirmed} or {@code rejected}, by whom, when and why; absent while it
 *     waits
 */
public record DoubtBody(
    List<Remark> grounds,
    @Nullable String finding,
    @Nullable String reason,
    @Nullable String by,
    @Nullable Instant at) {
  public static @Nullable DoubtBody of(@Nullable Doubt doubt) {
    if (doubt == null) {
      return null;
    }
    Doubt.Decision found = doubt.decision();
    return found == null
        ? new DoubtBody(doubt.grounds(), null, null, null, null)
        : new DoubtBody(
            doubt.grounds(), found.finding().wireName(), found.reason(), found.by(), found.at());
  }
}
