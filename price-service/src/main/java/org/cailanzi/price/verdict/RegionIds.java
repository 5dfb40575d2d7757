package org.cailanzi.price.verdict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cailanzi.platform.region.RegionCode;

/** Numbers the regions that ceilings name, from 0 in their order: neighbours are near. */
final class RegionIds {
  static final int NONE = -1;

  private final List<RegionCode> regions;
  private final Map<RegionCode, Integer> ids = new HashMap<>();

  RegionIds(Set<RegionCode> named) {
    regions = named.stream().sorted().toList();
    regions.forEach(it -> ids.put(it, ids.size()));
  }

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
}
