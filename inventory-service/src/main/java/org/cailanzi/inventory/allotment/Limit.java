package org.cailanzi.inventory.allotment;

import org.cailanzi.platform.measure.Quantity;

/**
 * How much of a commodity a household may have on a day, and how much of that it has already.
 *
 * @param has more than the most where the limit was lowered, or fewer persons were told, meanwhile
 */
public record Limit(Quantity most, Quantity has) {
  public Quantity left() {
    return most.minus(has.atMost(most));
  }
}
