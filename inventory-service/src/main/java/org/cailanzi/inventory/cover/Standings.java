package org.cailanzi.inventory.cover;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    return covers(place, day).stream().map(Standing::of).toList();
  }

  /**
   * By district and group, the grams that are told of the whole and of none of its districts, and
   * of which each district has its share by what its people need (ADR 0028).
   */
  public Map<RegionCode, Map<String, Long>> shares(
      RegionCode whole, Collection<RegionCode> districts, LocalDate day) {
    Map<RegionCode, List<GroupCover>> parts = new HashMap<>();
    districts.forEach(it -> parts.put(it, covers(it, day)));
    Map<RegionCode, Map<String, Long>> shares = new HashMap<>();
    for (GroupCover all : covers(whole, day)) {
      String group = all.group().code();
      Map<RegionCode, Figures> told = new HashMap<>();
      parts.forEach((district, covers) -> told.put(district, figures(covers, group)));
      Parted parted = new Parted(all.cover().available(), told, city.rules().coverLevels());
      districts.forEach(
          it -> shares.computeIfAbsent(it, _ -> new HashMap<>()).put(group, parted.share(it)));
    }
    return shares;
  }

  private Figures figures(List<GroupCover> covers, String group) {
    return covers.stream()
        .filter(it -> it.group().code().equals(group))
        // What lies in a market has still to be brought to another district.
        .map(it -> Figures.of(it, city.rules().coverLevels(), Set.of()))
        .findFirst()
        .orElseThrow();
  }

  private List<GroupCover> covers(RegionCode place, LocalDate day) {
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
        .toList();
  }
}
