package org.cailanzi.price.quote;

/**
 * What became of a quote.
 *
 * @param version the version that keeps it
 * @param added whether that version is new; otherwise the quote was kept already
 */
public record Recorded(Quote quote, Version version, boolean added) {
  /** Whether nothing had been said of that day before. */
  public boolean isFirst() {
    return added && version.number() == 1;
  }
}
