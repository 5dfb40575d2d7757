package org.cailanzi.inventory.cover;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a group's cover on a day: what is kept of it.
 *
 * @param live how much of what was available was counted as live stock, in grams
 * @param out what went out on the day, in grams, or null where nobody told
 * @param level of the day by itself, or null without a target or while unknown
 */
record Figures(
    Cover cover, long live, @Nullable Long out, @Nullable Level level, @Nullable Unknown unknown) {

  static Figures of(GroupCover group, List<BigDecimal> thresholds) {
    return new Figures(
        group.cover(),
        group.live(),
        group.out(),
        group.unknown() == null ? group.cover().level(thresholds) : null,
        group.unknown());
  }
}
