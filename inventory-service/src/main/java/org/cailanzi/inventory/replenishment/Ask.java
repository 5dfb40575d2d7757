package org.cailanzi.inventory.replenishment;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.region.RegionCode;

/**
 * What a proposal is wanted for.
 *
 * @param horizonDays goods have to be ready within so many days
 * @param ceilings the most that may be paid for a commodity, by its code
 */
record Ask(RegionCode region, LocalDate day, int horizonDays, Map<String, UnitPrice> ceilings) {
  static final int LONGEST = 30;

  Ask {
    ceilings = Map.copyOf(ceilings);
    if (horizonDays < 0 || horizonDays > LONGEST) {
      throw new Unusable(
          "期限为 0 至 " + LONGEST + " 天，而不是 " + horizonDays,
          "A horizon is 0 to " + LONGEST + " days, not " + horizonDays);
    }
  }

  LocalDate latest() {
    return day.plusDays(horizonDays);
  }

  /** The same words for the same ask. */
  @Override
  public String toString() {
    return region + " " + day + " " + horizonDays + " " + new TreeMap<>(ceilings);
  }
}
