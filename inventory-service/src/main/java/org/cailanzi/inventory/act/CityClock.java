package org.cailanzi.inventory.act;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.cailanzi.platform.city.CityProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The time as the city's documents have it: instants in whole milliseconds, days in its zone. */
@Component
public class CityClock {
  private final Clock clock;
  private final CityProfile city;

  public CityClock(Clock clock, CityProfile city) {
    this.clock = clock;
    this.city = city;
  }

  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  public LocalDate today() {
    return dayOf(now());
  }

  public LocalDate dayOf(Instant instant) {
    return instant.atZone(city.zone()).toLocalDate();
  }

  /** The first instant of a day. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(city.zone()).toInstant();
  }

  /** A step of a hold, now. */
  public Act act(String by) {
    return keyed(by, null, null);
  }

  /** A receipt or an issue under a key, now. */
  public Act keyed(String by, @Nullable String key, @Nullable String fingerprint) {
    Instant now = now();
    return new Act(now, dayOf(now), by, key, fingerprint);
  }
}
