package org.cailanzi.platform.filing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands with the report that they owe for a day.
 *
 * @param filed what came, or null
 */
public record Filing(
    Filer filer, LocalDate day, Deadline deadline, State state, @Nullable Filed filed) {

  public static Filing of(
      Filer filer, LocalDate day, Deadline deadline, @Nullable Filed filed, Instant now) {
    State state =
        filed != null
            ? State.FILED
            : now.isBefore(deadline.due())
                ? State.DUE
                : now.isBefore(deadline.missing()) ? State.LATE : State.MISSING;
    return new Filing(filer, day, deadline, state, filed);
  }

  /** How long after it was due it came; zero for one that came in time or has not come. */
  public Duration late() {
    return filed == null || filed.at().isBefore(deadline.due())
        ? Duration.ZERO
        : Duration.between(deadline.due(), filed.at());
  }

  /** Whether it came when it was due or later. */
  public boolean cameLate() {
    return filed != null && !filed.at().isBefore(deadline.due());
  }

  public boolean isZero() {
    return filed != null && filed.zero();
  }

  /** Whether it still has to come. */
  public boolean isOwed() {
    return filed == null;
  }

  /** One letter for a calendar: f in time, l late, z nothing held; d due, x late, m missing. */
  public char letter() {
    return switch (state) {
      case FILED -> cameLate() ? 'l' : isZero() ? 'z' : 'f';
      case DUE -> 'd';
      case LATE -> 'x';
      case MISSING -> 'm';
    };
  }

  /** What a bureau asks first. */
  public enum State {
    MISSING,
    LATE,
    DUE,
    FILED;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
