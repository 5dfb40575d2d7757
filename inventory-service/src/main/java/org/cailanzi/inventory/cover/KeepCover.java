package org.cailanzi.inventory.cover;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.report.FormKey;
import org.cailanzi.inventory.report.FormsFiled;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.region.RegionCode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the days of cover true: reckons today again and again, so that its last figure is what is
 * kept of it, and marks the days that a report speaks of.
 */
@Component
public class KeepCover {
  private static final RegionCode.Level LOWEST = RegionCode.Level.STREET;

  private final CoverHistory history;
  private final CoverMonths months;
  private final Holdings holdings;
  private final Sites sites;
  private final CityProfile city;
  private final CityClock clock;

  KeepCover(
      CoverHistory history,
      CoverMonths months,
      Holdings holdings,
      Sites sites,
      CityProfile city,
      CityClock clock) {
    this.history = history;
    this.months = months;
    this.holdings = holdings;
    this.sites = sites;
    this.city = city;
    this.clock = clock;
  }

  /**
   * Reckons yesterday and today of the city and of every part of it, down to streets, with sites.
   */
  public void keep() {
    LocalDate today = clock.today();
    Set<RegionCode> regions = new TreeSet<>();
    sites.within(city.code()).forEach(site -> regions.addAll(around(site.region())));
    regions.removeIf(it -> !city.code().contains(it) || it.level().compareTo(LOWEST) > 0);
    regions.forEach(it -> history.between(it, today.minusDays(1), today));
  }

  @EventListener
  void marked(FormsFiled filed) {
    Map<String, Set<LocalDate>> stale = new HashMap<>();
    Map<String, List<FormKey>> bySite =
        filed.forms().stream().collect(Collectors.groupingBy(FormKey::site));
    for (Site site : sites.find(List.copyOf(bySite.keySet()))) {
      Set<LocalDate> days =
          bySite.getOrDefault(site.code(), List.of()).stream()
              .flatMap(it -> it.day().datesUntil(it.day().plusDays(holdings.reachDays() + 1L)))
              .collect(Collectors.toSet());
      for (RegionCode region : around(site.region())) {
        days.forEach(
            it -> stale.computeIfAbsent(CoverMonth.id(region, it), _ -> new HashSet<>()).add(it));
      }
    }
    months.stale(stale);
  }

  /** The region and all that it is part of. */
  private static List<RegionCode> around(RegionCode region) {
    return Arrays.stream(RegionCode.Level.values()).map(region::at).distinct().toList();
  }
}
