package org.cailanzi.inventory.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.region.RegionCode;

/**
 * Regions that nobody leaves to shop, from a day on and for so many days.
 *
 * @param regions in the order of codes, none within another
 * @param days 1 to {@value #MOST_DAYS}
 */
record Closure(List<RegionCode> regions, LocalDate from, int days) {
  static final int MOST_DAYS = 90;
  static final int MOST_REGIONS = 3_000;

  Closure {
    if (days < 1 || days > MOST_DAYS) {
      throw new Unusable(
          "封控为 1 至 " + MOST_DAYS + " 天，而不是 " + days,
          "A closure lasts 1 to " + MOST_DAYS + " days: " + days);
    }
    if (regions.isEmpty()) {
      throw new Unusable("封控至少有一个地区", "A closure names at least one region");
    }
    regions = outermost(regions);
  }

  /** A street beside one of its own communities would be counted twice. */
  private static List<RegionCode> outermost(Collection<RegionCode> regions) {
    List<RegionCode> outermost = new ArrayList<>();
    for (RegionCode next : new TreeSet<>(regions)) {
      if (outermost.isEmpty() || !outermost.getLast().contains(next)) {
        outermost.add(next);
      }
    }
    return List.copyOf(outermost);
  }

  LocalDate lastDay() {
    return from.plusDays(days - 1L);
  }
}
