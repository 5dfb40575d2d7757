package org.cailanzi.inventory.cover;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For how many days a group's goods last in a region (rules I2, I4, I5; DOMAIN §1.3). Goods in
 * transit are told beside it and never raise the level: they may not come.
 *
 * @param available grams on the shelves
 * @param inTransit grams under way
 * @param target days the city wants, or null without a target
 */
record Cover(long available, long inTransit, Demand demand, @Nullable Integer target) {

  /** Whole tenths of days that the goods last, rounded down: never promise what is not there. */
  BigDecimal days() {
    return daysOf(available);
  }

  BigDecimal daysWithTransit() {
    return daysOf(Math.addExact(available, inTransit));
  }

  private BigDecimal daysOf(long grams) {
    return BigDecimal.valueOf(grams)
        .divide(BigDecimal.valueOf(demand.grams()), 1, RoundingMode.DOWN);
  }

  /**
   * How it stands to the target, exactly; null without a target.
   *
   * @param thresholds shares of the target below which the level is blue, yellow, orange and red
   */
  @Nullable Level level(List<BigDecimal> thresholds) {
    if (target == null) {
      return null;
    }
    BigDecimal wanted = BigDecimal.valueOf(demand.grams()).multiply(BigDecimal.valueOf(target));
    BigDecimal there = BigDecimal.valueOf(available);
    return Level.below(
        thresholds.stream().filter(it -> there.compareTo(wanted.multiply(it)) < 0).count());
  }
}
