package org.cailanzi.inventory.cover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cailanzi.inventory.population.Census;
import org.cailanzi.inventory.population.Headcount;
import org.cailanzi.inventory.population.Populations;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons the cover of every group in a region, day by day, from what is stored. */
@Component
class Reckoning {
  private final Holdings holdings;
  private final Sites sites;
  private final Populations populations;
  private final CityProfile city;

  Reckoning(Holdings holdings, Sites sites, Populations populations, CityProfile city) {
    this.holdings = holdings;
    this.sites = sites;
    this.populations = populations;
    this.city = city;
  }

  /** A region with all that tells of its cover on some days, read once. */
  final class Of {
    private final Gathered gathered;
    private final Set<String> beyond;
    private final @Nullable Headcount people;

    private Of(Gathered gathered, Set<String> beyond, @Nullable Headcount people) {
      this.gathered = gathered;
      this.beyond = beyond;
      this.people = people;
    }

    /** The sites that supply beyond the districts they stand in. */
    Set<String> beyond() {
      return beyond;
    }

    Optional<Headcount> people() {
      return Optional.ofNullable(people);
    }

    /**
     * @param before what was reckoned of the day while it was today: it alone still tells what live
     *     stock there was
     */
    List<GroupCover> on(LocalDate day, CoverDay before) {
      @Nullable Long counted = people == null ? null : people.population();
      if (gathered.isToCome(day)) {
        return city.groups().stream().map(it -> GroupCover.toCome(it, counted)).toList();
      }
      List<Holding> all = gathered.on(day, before.countedLive());
      List<GroupCover> covers =
          city.groups().stream()
              .map(
                  group -> {
                    List<Holding> within = new ArrayList<>();
                    all.stream()
                        .filter(it -> city.countsTowards(it.group(), group.code()))
                        .forEach(within::add);
                    if (gathered.isOver(day) && before.live(group.code()) > 0) {
                      within.add(kept(group.code(), before.live(group.code())));
                    }
                    return GroupCover.of(group, within, counted);
                  })
              .toList();
      return covers.stream().map(it -> it.among(covers)).toList();
    }

    private static Holding kept(String group, long live) {
      return new Holding("", "", group, live, 0, null, null, null, null);
    }
  }

  Of of(RegionCode region, LocalDate from, LocalDate to) {
    List<Site> within = sites.within(region);
    Census census = populations.census(region, to);
    return new Of(
        holdings.gather(within, from, to),
        within.stream()
            .filter(Site::suppliesBeyondDistrict)
            .map(Site::code)
            .collect(Collectors.toSet()),
        census.of(region).orElse(null));
  }
}
