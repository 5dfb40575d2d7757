package org.cailanzi.price.verdict;

/** What is known of a price that a ceiling is reckoned from. */
public sealed interface Input {

  record Seen(Reference reference) implements Input {}

  /**
   * There is one, and nobody should be accused on it: against most of the prices before it, it
   * looks like a slip of the unit.
   */
  record Doubtful(Reference reference, Reference before) implements Input {}

  record None() implements Input {
    public static final None HERE = new None();
  }
}
