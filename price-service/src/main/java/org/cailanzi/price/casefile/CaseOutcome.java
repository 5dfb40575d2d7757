package org.cailanzi.price.casefile;

import java.util.Locale;

/** How a case ended. */
public enum CaseOutcome {
  /** A first breach that was not repeated after its reminder (rule P6). */
  REMINDED,
  REJECTED,
  RECTIFIED,
  PENALISED,
  /** The quotes or the ceilings turned out otherwise, and no breach was left. */
  WITHDRAWN;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a further breach repeats what was found before. */
  boolean wasABreach() {
    return this != REJECTED && this != WITHDRAWN;
  }
}
