package org.cailanzi.inventory.hold;

import java.util.Locale;

/** Where a hold is on its way; it never comes back to a state it has left. */
public enum HoldState {
  /** Written down; its lines are being promised. */
  TAKING,
  /** Every line is promised. */
  HELD,
  /** Its lines are being given back; what follows is written down with it. */
  RELEASING,
  RELEASED,
  /** Its lines are being handed over. */
  ISSUING,
  ISSUED,
  /** A line was short, so nothing was promised. */
  REFUSED,
  EXPIRED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether steps are still to be done, so that a crash here needs a sweeper. */
  boolean isUnderWay() {
    return this == TAKING || this == RELEASING || this == ISSUING;
  }
}
