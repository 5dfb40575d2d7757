package org.cailanzi.price.verdict;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.disaster.DisasterMode;
import org.jspecify.annotations.Nullable;

/** The disasters declared, by region. */
final class Disasters {
  private final Map<RegionCode, List<DisasterMode>> byRegion;

  Disasters(Collection<DisasterMode> modes) {
    this.byRegion =
        modes.stream()
            .sorted(Comparator.comparing(DisasterMode::id))
            .collect(
                Collectors.groupingBy(DisasterMode::region, HashMap::new, Collectors.toList()));
  }

  /** Whether one was ever declared in a region, in a part of it or around it. */
  boolean touch(RegionCode region) {
    return byRegion.keySet().stream().anyMatch(it -> it.contains(region) || region.contains(it));
  }

  /** A disaster that is on at a place on a day: of the smallest region that has one, or null. */
  @Nullable DisasterMode on(Locus where, LocalDate day) {
    if (byRegion.isEmpty()) {
      return null;
    }
    for (RegionCode region : where.regions()) {
      for (DisasterMode it : byRegion.getOrDefault(region, List.of())) {
        LocalDate last = it.lastDay();
        if (!day.isBefore(it.from()) && (last == null || !day.isAfter(last))) {
          return it;
        }
      }
    }
    return null;
  }
}
