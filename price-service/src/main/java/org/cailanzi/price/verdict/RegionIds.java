package org.cailanzi.price.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.region.RegionCode;

/**
 * Numbers the regions that ceilings name, from 0: those that came together in their order, so that
 * neighbours are near. A number is never given to another. Immutable.
 */
final class RegionIds {
  static final int NONE = -1;
  static final RegionIds EMPTY = new RegionIds(List.of());

  private final List<RegionCode> regions;
  private final Map<RegionCode, Integer> ids = new HashMap<>();

  private RegionIds(List<RegionCode> regions) {
    this.regions = regions;
    regions.forEach(it -> ids.put(it, ids.size()));
  }

  /** The same with some more behind them. */
  RegionIds with(Collection<RegionCode> named) {
    List<RegionCode> more = named.stream().filter(it -> !ids.containsKey(it)).sorted().toList();
    if (more.isEmpty()) {
      return this;
    }
    List<RegionCode> all = new ArrayList<>(regions);
    all.addAll(more);
    return new RegionIds(all);
  }

  /** All, by their numbers. */
  List<RegionCode> all() {
    return regions;
  }

  int size() {
    return regions.size();
  }

  int of(RegionCode region) {
    return ids.getOrDefault(region, NONE);
  }

  /** The number of the smallest of some regions that has one. */
  int first(List<RegionCode> outwards) {
    return outwards.stream().map(this::of).filter(it -> it != NONE).findFirst().orElse(NONE);
  }

  /** The regions with a number that a region lies in, the largest first and itself last. */
  List<RegionCode> around(RegionCode region) {
    List<RegionCode> around = new ArrayList<>();
    for (RegionCode.Level level : RegionCode.Level.values()) {
      if (level.digits() <= region.code().length()) {
        RegionCode outer = region.at(level);
        if (of(outer) != NONE) {
          around.add(outer);
        }
      }
    }
    return around;
  }
}
