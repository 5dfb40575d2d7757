package org.cailanzi.price.quote;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it was kept: the latest version of a day that counts is what the point asked, all
 * others stay readable.
 *
 * @param number from 1, by day
 * @param doubt or null where nothing was odd about it
 */
public record Version(int number, Entry entry, String act, Instant at, @Nullable Doubt doubt) {

  /** Whether it is relied on: nobody doubts it, or a person has confirmed it. */
  public boolean counts() {
    return doubt == null || doubt.isConfirmed();
  }

  /** Whether a person has still to look at it. */
  public boolean waits() {
    return doubt != null && doubt.decision() == null;
  }

  /** Whether a person has vouched for it. */
  public boolean isConfirmed() {
    return doubt != null && doubt.isConfirmed();
  }

  /** Whether a person has found it wrong. */
  boolean isRejected() {
    return doubt != null && !counts() && !waits();
  }

  /** Since when it has counted. */
  public Instant countsSince() {
    return doubt == null || doubt.decision() == null ? at : doubt.decision().at();
  }

  Version decided(Doubt.Decision decision) {
    if (doubt == null) {
      throw new IllegalStateException("Nobody doubts version " + number);
    }
    return new Version(number, entry, act, at, doubt.decided(decision));
  }
}
