package org.cailanzi.inventory.population;

import org.jspecify.annotations.Nullable;

/**
 * How many people a region is counted at.
 *
 * @param source who says so
 * @param parts how many smaller regions it is the sum of; 0 where the region's own figure is known
 */
public record Headcount(long population, @Nullable Long households, String source, int parts) {

  /** Of two figures of one place, how far one may be from the other before somebody should look. */
  private static final int TOLERATED_PERCENT = 5;

  Headcount asPart() {
    return new Headcount(population, households, source, 1);
  }

  Headcount plus(Headcount other) {
    return new Headcount(
        Math.addExact(population, other.population),
        households == null || other.households == null ? null : households + other.households,
        source.contains(other.source) ? source : source + "、" + other.source,
        parts + other.parts);
  }

  /** Whether another figure of the same place is more than 5 % away from this one. */
  boolean contradicts(long other) {
    return Math.abs(Math.subtractExact(other, population)) * 100
        > Math.multiplyExact(population, TOLERATED_PERCENT);
  }
}
