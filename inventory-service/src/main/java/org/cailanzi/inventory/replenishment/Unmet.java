package org.cailanzi.inventory.replenishment;

import java.util.List;
import java.util.Locale;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.RegionCode;

/** What stays short of a group in an area, with what stands in the way and what would help. */
record Unmet(RegionCode area, String group, long grams, List<Obstacle> obstacles) {
  Unmet {
    obstacles = List.copyOf(obstacles);
  }

  /**
   * @param grams of goods that it keeps away; 0 where there are none
   */
  record Obstacle(Kind kind, long grams, Bilingual text) {}

  /** What may stand in the way. */
  enum Kind {
    NO_RECEIVING_SITE,
    NO_OFFERS,
    USED_UP,
    ABOVE_CEILING,
    READY_TOO_LATE,
    SPOILS_FIRST;

    String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
