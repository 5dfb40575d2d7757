package org.cailanzi.price.casefile;

/** What becomes of an act. */
public sealed interface Decision {
  record Done(CaseFile file) implements Decision {}

  /** The very same act was done before. */
  record DoneBefore(CaseFile file) implements Decision {}

  record Refused(CaseFile file, Refusal refusal) implements Decision {}
}
