package org.cailanzi.inventory.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.cailanzi.inventory.population.Census;
import org.cailanzi.inventory.population.Headcount;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** How many people are shut in, and how many of those a site serves are among them. */
final class People {
  private final Census census;
  private final NavigableMap<String, Long> shutIn = new TreeMap<>();
  private final List<RegionCode> uncounted = new ArrayList<>();
  private @Nullable Long households = 0L;

  People(Closure closure, Census census) {
    this.census = census;
    for (RegionCode region : closure.regions()) {
      Optional<Headcount> known = census.of(region);
      known.ifPresentOrElse(it -> count(region, it), () -> uncounted.add(region));
    }
  }

  private void count(RegionCode region, Headcount known) {
    shutIn.put(region.code(), known.population());
    households =
        households == null || known.households() == null ? null : households + known.households();
  }

  long all() {
    return shutIn.values().stream().mapToLong(it -> it).sum();
  }

  /** Nobody knows of a single one of them how many they are. */
  boolean noneCounted() {
    return shutIn.isEmpty();
  }

  @Nullable Long households() {
    return noneCounted() ? null : households;
  }

  List<RegionCode> uncounted() {
    return uncounted;
  }

  /** The part of those a site serves that is shut in; a site that names none serves its region. */
  Share servedBy(Site site) {
    List<RegionCode> areas = site.serves().isEmpty() ? List.of(site.region()) : site.serves();
    long meant = 0;
    long served = 0;
    for (RegionCode area : areas) {
      long live = census.of(area).map(Headcount::population).orElse(0L);
      // Two sources may disagree on a place and its parts; nobody is served more than there are.
      meant += Math.min(live, within(area, live));
      served += live;
    }
    return new Share(meant, served);
  }

  private long within(RegionCode area, long live) {
    long inside =
        shutIn.subMap(area.code(), true, area.code() + ":", false).values().stream()
            .mapToLong(it -> it)
            .sum();
    boolean wholly = shutIn.keySet().stream().anyMatch(it -> new RegionCode(it).contains(area));
    return wholly ? live : inside;
  }
}
