package org.cailanzi.price.verdict;

import java.time.LocalDate;
import org.cailanzi.price.quote.TypedPrice;

/** A price that a ceiling is reckoned from, and the day it was seen. */
public record Reference(What what, LocalDate day, TypedPrice price) {

  long microYuan() {
    return price.normal().microYuan();
  }

  /** Whose price it is. */
  public enum What {
    /** What the point itself asked. */
    PRICE,
    /** What the point itself paid. */
    COST,
    /** What the wholesaler that the order names asked. */
    WHOLESALE
  }
}
