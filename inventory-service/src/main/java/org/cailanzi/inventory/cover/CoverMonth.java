package org.cailanzi.inventory.cover;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.cailanzi.platform.region.RegionCode;

/**
 * The days of a region's cover in a month.
 *
 * @param ver counts the changes, so that what was reckoned before a change is not written after it
 */
record CoverMonth(String id, long ver, Map<LocalDate, CoverDay> days) {
  CoverMonth {
    days = Map.copyOf(days);
  }

  static String id(RegionCode region, LocalDate day) {
    return region.code() + "|" + YearMonth.from(day);
  }

  CoverDay day(LocalDate day) {
    return days.getOrDefault(day, CoverDay.NEVER);
  }
}
