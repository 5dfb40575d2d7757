package org.cailanzi.inventory.hold;

import java.util.Locale;

/**
 * Where a hold is on its way. Only from handing over a part of it does it come back to being held;
 * its version tells the ways apart.
 */
public enum HoldState {
  /** Written down; its lines are being promised. */
  TAKING,
  /** Every line is promised. */
  HELD,
  /** Its lines are being given back; what follows is written down with it. */
  RELEASING,
  RELEASED,
  /** Some or all of it is being handed over; the last of its picks says what. */
  ISSUING,
  ISSUED,
  /** Too little was there, so nothing was promised. */
  REFUSED,
  EXPIRED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether nothing of it is promised any more, but for what was handed over of it before. */
  boolean isOverWithoutGoods() {
    return this == RELEASING || this == RELEASED || this == REFUSED || this == EXPIRED;
  }

  /** Whether steps are still to be done, so that a crash here needs a sweeper. */
  boolean isUnderWay() {
    return this == TAKING || this == RELEASING || this == ISSUING;
  }
}
