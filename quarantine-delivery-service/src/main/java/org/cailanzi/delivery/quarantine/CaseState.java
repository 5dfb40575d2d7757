package org.cailanzi.delivery.quarantine;

import java.util.Locale;

/** Where a case stands (rule Q2); the clock leads as far as {@code DUE}, only a record further. */
public enum CaseState {
  /** The anchor day is still to come. */
  REGISTERED,
  ACTIVE,
  /** The expected last day is over and nobody has released the person yet. */
  DUE,
  RELEASED,
  /** Taken elsewhere: a hospital, central isolation. */
  TRANSFERRED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
