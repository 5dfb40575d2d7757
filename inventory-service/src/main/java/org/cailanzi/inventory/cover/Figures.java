package org.cailanzi.inventory.cover;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a group's cover on a day: what is kept of it.
 *
 * @param live how much of what was available was counted as live stock, in grams
 * @param beyond how much of what was available is for more than the district it lies in, in grams
 * @param out what went out on the day, in grams, or null where nobody told
 * @param level of the day by itself, or null without a target or while unknown
 */
record Figures(
    Cover cover,
    long live,
    long beyond,
    @Nullable Long out,
    @Nullable Level level,
    @Nullable Unknown unknown) {

  /**
   * @param beyond the sites that supply beyond their districts
   */
  static Figures of(GroupCover group, List<BigDecimal> thresholds, Set<String> beyond) {
    return new Figures(
        group.cover(),
        group.live(),
        group.availableAt(beyond),
        group.out(),
        group.unknown() == null ? group.cover().level(thresholds) : null,
        group.unknown());
  }
}
