package org.cailanzi.platform.region;

import org.jspecify.annotations.Nullable;

/**
 * Where something is: in a region, and on the city's map where somebody has said it.
 *
 * @param at null where nobody has
 */
public record Place(RegionCode region, @Nullable Position at) {
  public static Place in(RegionCode region) {
    return new Place(region, null);
  }
}
