package org.cailanzi.inventory.population;

import java.time.Instant;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * How many people live in a region, as one source says.
 *
 * @param households or null where the source does not say
 * @param source what stated it, in the clerk's words
 * @param at when it was imported; of several sources the one imported last counts
 */
public record Figure(
    RegionCode region,
    String zh,
    long population,
    @Nullable Long households,
    String source,
    Instant at) {
  public Figure {
    if (population < 0 || (households != null && households < 0)) {
      throw new IllegalArgumentException("Fewer than no people in " + region);
    }
  }
}
