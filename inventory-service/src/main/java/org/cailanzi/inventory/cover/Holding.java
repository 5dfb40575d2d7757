package org.cailanzi.inventory.cover;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one site has of one commodity, as cover counts it, in grams.
 *
 * @param available what can be given out, or null where the last report is too old to count
 * @param inTransit what arrives in time to count (DOMAIN §1.3)
 * @param dailyOut the mean of what went out on the last days, or null where nobody told
 * @param reported the day of the report it rests on, or null for live stock
 */
public record Holding(
    String site,
    String commodity,
    String group,
    @Nullable Long available,
    long inTransit,
    @Nullable Long dailyOut,
    @Nullable LocalDate reported) {}
