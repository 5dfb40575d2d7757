package org.cailanzi.inventory.cover;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one site has of one commodity, as cover counts it, in grams.
 *
 * @param available what can be given out, or null where nobody can tell
 * @param inTransit what arrives in time to count (DOMAIN §1.3)
 * @param dailyOut the mean of what went out on the last days, or null where nobody told
 * @param out what went out on the day itself, or null where nobody told
 * @param reported the day of the report it rests on, or null for live stock
 * @param standard what the last report that counts says it should be, or null where it says nothing
 */
public record Holding(
    String site,
    String commodity,
    String group,
    @Nullable Long available,
    long inTransit,
    @Nullable Long dailyOut,
    @Nullable Long out,
    @Nullable LocalDate reported,
    @Nullable Standard standard) {

  /** Whether it was counted as live stock, not taken from a report. */
  boolean isLive() {
    return available != null && reported == null;
  }

  /** A report there is, but too old to count. */
  boolean isSilent() {
    return available == null && reported != null;
  }
}
