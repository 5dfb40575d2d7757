package org.cailanzi.delivery.quarantine;

/** What became of a change to a case. */
sealed interface CaseOutcome {
  /**
   * @param opened whether the case is new
   */
  record Done(QuarantineCase quarantine, boolean opened) implements CaseOutcome {}

  record NoCase() implements CaseOutcome {}

  record AnotherDwelling(String dwelling) implements CaseOutcome {}

  /** The day given is before the one that counts: it would shorten the quarantine. */
  record EarlierDay(QuarantineCase quarantine) implements CaseOutcome {}

  /** Released or transferred already, by another record. */
  record Ended(QuarantineCase quarantine) implements CaseOutcome {}

  /** The expected last day is not over, and no reason for an early release was given. */
  record NotDue(QuarantineCase quarantine) implements CaseOutcome {}
}
