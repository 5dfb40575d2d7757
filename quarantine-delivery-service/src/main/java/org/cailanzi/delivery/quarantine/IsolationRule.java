package org.cailanzi.delivery.quarantine;

import java.time.LocalDate;
import org.cailanzi.platform.city.CityRules.DayCount;

/**
 * How long a person stays at home after the anchor day (rule Q1). Public guidance disagrees on
 * whether the anchor day is counted, so the city says (DOMAIN §3.2).
 *
 * @param days of home quarantine, at least 1
 */
public record IsolationRule(int days, DayCount dayCount) {
  public IsolationRule {
    if (days < 1) {
      throw new IllegalArgumentException("A quarantine lasts at least a day: " + days);
    }
  }

  /** The last day at home; it is over when that day is. */
  public LocalDate lastDay(LocalDate anchor) {
    return switch (dayCount) {
      case DAY_0 -> anchor.plusDays(days);
      case DAY_1 -> anchor.plusDays(days - 1L);
    };
  }
}
