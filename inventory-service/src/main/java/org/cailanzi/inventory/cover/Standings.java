package org.cailanzi.inventory.cover;

import java.time.LocalDate;
import java.util.List;
import org.cailanzi.inventory.population.Headcount;
import org.cailanzi.inventory.population.Populations;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How every group stands in a region, reckoned as its cover is. */
@Component
public class Standings {
  private final Holdings holdings;
  private final Sites sites;
  private final Populations populations;
  private final CityProfile city;

  Standings(Holdings holdings, Sites sites, Populations populations, CityProfile city) {
    this.holdings = holdings;
    this.sites = sites;
    this.populations = populations;
    this.city = city;
  }

  public List<Standing> of(RegionCode place, LocalDate day) {
    @Nullable Long people =
        populations.census(place, day).of(place).map(Headcount::population).orElse(null);
    List<Holding> all = holdings.of(sites.within(place), day);
    return city.groups().stream()
        .map(
            group ->
                GroupCover.of(
                    group,
                    all.stream()
                        .filter(it -> city.countsTowards(it.group(), group.code()))
                        .toList(),
                    people))
        .map(Standing::of)
        .toList();
  }
}
