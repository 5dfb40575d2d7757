package org.cailanzi.inventory.cover;

import org.jspecify.annotations.Nullable;

/**
 * What a group's goods are needed at per day, in grams (rule I4): the larger of the plan and what
 * was observed.
 *
 * @param people in the region, or null where nobody has counted them
 * @param norm grams per person and day, or null for a group without one
 * @param observed the mean that went out per day, or null where nobody told
 */
record Demand(@Nullable Long people, @Nullable Long norm, @Nullable Long observed) {

  /** Population × norm, or null where either is not known. */
  @Nullable Long planned() {
    return people == null || norm == null ? null : Math.multiplyExact(people, norm);
  }

  /** The denominator; 0 where neither is known. */
  long grams() {
    Long planned = planned();
    return Math.max(planned == null ? 0 : planned, observed == null ? 0 : observed);
  }
}
