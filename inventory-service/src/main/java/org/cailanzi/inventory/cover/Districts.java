package org.cailanzi.inventory.cover;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cailanzi.inventory.population.Census;
import org.cailanzi.inventory.population.Populations;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.region.RegionCode.Level;
import org.springframework.stereotype.Component;

/** Which districts a region is made of. */
@Component
public class Districts {
  private final Sites sites;
  private final Populations populations;

  Districts(Sites sites, Populations populations) {
    this.sites = sites;
    this.populations = populations;
  }

  /** Those with people or sites, by code; none of a district or what is smaller. */
  public List<RegionCode> of(RegionCode region, LocalDate day) {
    if (region.level().compareTo(Level.DISTRICT) >= 0) {
      return List.of();
    }
    Collection<RegionCode> districts = new TreeSet<>();
    Stream.concat(
            populations.census(region, day).within(region).stream().map(Census.Entry::code),
            sites.within(region).stream().map(Site::region))
        .filter(it -> it.level().compareTo(Level.DISTRICT) >= 0)
        .forEach(it -> districts.add(it.at(Level.DISTRICT)));
    return List.copyOf(districts);
  }
}
