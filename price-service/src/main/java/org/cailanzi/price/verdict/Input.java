package org.cailanzi.price.verdict;

import org.jspecify.annotations.Nullable;

/** What is known of a price that a ceiling is reckoned from. */
public sealed interface Input {

  record Seen(Reference reference) implements Input {}

  /**
   * There is one, and nobody should be accused on it: it waits for a person, or against most of the
   * prices before it, it looks like a slip of the unit.
   */
  record Doubtful(Reference reference, @Nullable Reference before) implements Input {}

  record None() implements Input {
    public static final None HERE = new None();
  }
}
