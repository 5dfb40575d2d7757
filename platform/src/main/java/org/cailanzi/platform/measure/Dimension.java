package org.cailanzi.platform.measure;

/** What a quantity counts, and the whole unit it is kept in. Dimensions never mix. */
public enum Dimension {
  /** Kept in grams. */
  MASS("g"),
  /** Kept in millilitres. */
  VOLUME("ml"),
  /** Kept in pieces: a box, a bag, an egg, a mask, whatever the commodity is sold by. */
  COUNT("piece");

  private final String baseUnit;

  Dimension(String baseUnit) {
    this.baseUnit = baseUnit;
  }

  /** The symbol of the whole unit this dimension is kept in. */
  public String baseUnit() {
    return baseUnit;
  }
}
