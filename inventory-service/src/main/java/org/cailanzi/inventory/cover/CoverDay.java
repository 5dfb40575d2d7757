package org.cailanzi.inventory.cover;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cover of a region's groups on one day, as it was last reckoned.
 *
 * @param at when; null for a day that was never reckoned
 * @param stale whether reports have come since that speak of it
 */
record CoverDay(@Nullable Instant at, boolean stale, Map<String, Figures> groups) {
  static final CoverDay NEVER = new CoverDay(null, true, Map.of());

  CoverDay {
    groups = Map.copyOf(groups);
  }

  /**
   * Whether it was reckoned after the day was over, with people in it, and nothing has come since.
   * A city is often loaded reports first; the days before its people are counted are no history.
   */
  boolean isSettled(Instant endOfDay) {
    return !stale && at != null && !at.isBefore(endOfDay) && hasPeople();
  }

  private boolean hasPeople() {
    return groups.values().stream().anyMatch(it -> it.cover().demand().people() != null);
  }

  /** Whether live stock was counted: reports alone could no longer tell it. */
  boolean countedLive() {
    return groups.values().stream().anyMatch(it -> it.live() > 0);
  }

  long live(String group) {
    Figures figures = groups.get(group);
    return figures == null ? 0 : figures.live();
  }
}
