package org.cailanzi.delivery.fulfilment;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a silent neighbour is left alone: twice as long each time up to a cap, and never the
 * same for two requests, so that they do not all come back at once.
 */
record Backoff(Duration first, Duration cap) {
  Backoff {
    if (!first.isPositive() || cap.compareTo(first) < 0) {
      throw new IllegalArgumentException("A back-off is positive and its cap not below it");
    }
  }

  /**
   * @param attempts how often in a row the neighbour was silent before
   * @return between half of the doubled pause and the whole of it
   */
  Duration after(int attempts, RandomGenerator random) {
    long doubled = first.toMillis() << Math.min(attempts, 20);
    long whole = Math.min(doubled, cap.toMillis());
    return Duration.ofMillis(whole - random.nextLong(whole / 2 + 1));
  }
}
