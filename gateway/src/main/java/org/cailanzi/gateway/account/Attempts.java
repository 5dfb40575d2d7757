package org.cailanzi.gateway.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The last attempts to sign in under a name that were not (yet) right. */
record Attempts(List<Instant> times) {

  Attempts {
    times = times.stream().sorted(Comparator.reverseOrder()).toList();
  }

  /** When the name may be tried again; empty when it may be tried now. */
  Optional<Instant> lockedUntil(Instant now, int allowed, Duration window) {
    if (times.size() < allowed) {
      return Optional.empty();
    }
    // The allowed-th latest attempt: when it leaves the window, there is room for one more.
    Instant until = times.get(allowed - 1).plus(window);
    return Optional.of(until).filter(it -> it.isAfter(now));
  }
}
