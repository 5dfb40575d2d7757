package org.cailanzi.platform.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cailanzi.platform.city.CityRules.Reporting;

/**
 * When the report of a day is due, and when it is missing (rule I8).
 *
 * @param due a report that came at this instant is late already
 * @param missing from this instant on it is no longer waited for, but asked for
 */
public record Deadline(Instant due, Instant missing) {
  public static Deadline of(LocalDate day, Reporting rule, ZoneId zone) {
    LocalDate on = day.plusDays(rule.daysAfter());
    return new Deadline(
        on.atTime(rule.due()).atZone(zone).toInstant(),
        on.atTime(rule.missing()).atZone(zone).toInstant());
  }
}
