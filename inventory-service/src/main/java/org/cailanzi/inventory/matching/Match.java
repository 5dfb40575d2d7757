package org.cailanzi.inventory.matching;

import java.util.List;

/**
 * Which goods fill which need.
 *
 * @param unfilled grams of each need, in the order they were given, that nothing fills
 */
public record Match(List<Fill> fills, List<Unfilled> unfilled) {
  public Match {
    fills = List.copyOf(fills);
    unfilled = List.copyOf(unfilled);
  }

  /** So much of a source for a need. */
  public record Fill(Source source, Need need, long grams) {}

  /** What stays short. */
  public record Unfilled(Need need, long grams) {}
}
