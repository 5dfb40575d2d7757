package org.cailanzi.inventory.replenishment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.matching.GroupTree;
import org.cailanzi.inventory.matching.Match;
import org.cailanzi.inventory.matching.Matching;
import org.cailanzi.inventory.matching.Need;
import org.cailanzi.inventory.matching.Surplus;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.supply.Offer;
import org.cailanzi.inventory.supply.Offers;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.identity.Caller;
import org.springframework.stereotype.Component;

/** Makes a proposal: looks what is short, gathers what there is, and matches the two. */
@Component
class Propose {
  private final Look look;
  private final Gather gather;
  private final Offers offers;
  private final LookUpNames lookUpNames;
  private final CityProfile city;
  private final CityClock clock;

  Propose(
      Look look,
      Gather gather,
      Offers offers,
      LookUpNames lookUpNames,
      CityProfile city,
      CityClock clock) {
    this.look = look;
    this.gather = gather;
    this.offers = offers;
    this.lookUpNames = lookUpNames;
    this.city = city;
    this.clock = clock;
  }

  Proposal propose(String id, Ask ask, Caller caller) {
    GroupTree groups = new GroupTree(city.groups());
    List<Area> areas = look.areasOf(ask.region(), ask.day());
    List<Need> needs = areas.stream().flatMap(it -> it.needs().stream()).toList();
    Screening screening = Screening.of(offersFor(needs, groups), ask, city.commodities());
    Map<String, Origin> origins = new LinkedHashMap<>();
    gather.offered(screening.usable(), ask).forEach(it -> origins.put(it.source().name(), it));
    List<Surplus> surpluses = new ArrayList<>();
    for (Area giver : givers(ask, areas)) {
      List<Site> own = giver.sites().stream().filter(it -> caller.mayActIn(it.region())).toList();
      gather.stocked(giver, own, ask).forEach(it -> origins.put(it.source().name(), it));
      surpluses.addAll(giver.surpluses());
    }
    var matching = new Matching(groups, city.supply().haulage(), surpluses);
    List<Need> reachable =
        needs.stream().filter(it -> area(areas, it).receiver(it.group()).isPresent()).toList();
    Match match = matching.of(origins.values().stream().map(Origin::source).toList(), reachable);
    Names names = lookUpNames.of(ask.day(), sites(origins, areas), screening.suppliers());
    var lines = new LinesOf(areas, origins, city, ask, names);
    return new Proposal(
        id,
        ask,
        caller.id(),
        clock.now(),
        lines.of(match),
        unmet(needs, match, new Obstacles(screening, match, origins, groups, ask, city, names)),
        areas.stream().flatMap(it -> it.unjudged().stream()).toList(),
        null);
  }

  private static Set<String> sites(Map<String, Origin> origins, List<Area> areas) {
    Set<String> sites = new TreeSet<>();
    areas.forEach(area -> area.sites().forEach(it -> sites.add(it.code())));
    origins
        .values()
        .forEach(
            it -> {
              if (it instanceof Origin.Stocked(var site, _, _, _)) {
                sites.add(site);
              }
            });
    return sites;
  }

  private static Area area(List<Area> areas, Need need) {
    return areas.stream().filter(it -> it.code().equals(need.area())).findFirst().orElseThrow();
  }

  private List<Offer> offersFor(List<Need> needs, GroupTree groups) {
    return offers.of(
        city.commodities().all().stream()
            .filter(it -> needs.stream().anyMatch(n -> groups.countsTowards(it.group(), n.group())))
            .map(Commodity::code)
            .toList());
  }

  /** Whoever may have more than it needs: every district of the city. */
  private List<Area> givers(Ask ask, List<Area> areas) {
    return ask.region().equals(city.code()) ? areas : look.areasOf(city.code(), ask.day());
  }

  private static List<Unmet> unmet(List<Need> needs, Match match, Obstacles obstacles) {
    Map<Need, Long> open = new HashMap<>();
    match.unfilled().forEach(it -> open.put(it.need(), it.grams()));
    match.fills().forEach(it -> open.putIfAbsent(it.need(), 0L));
    List<Unmet> unmet = new ArrayList<>();
    for (Need need : needs) {
      if (!open.containsKey(need)) {
        unmet.add(obstacles.noReceiver(need));
      } else if (open.getOrDefault(need, 0L) > 0) {
        unmet.add(obstacles.of(need, open.getOrDefault(need, 0L)));
      }
    }
    return unmet;
  }
}
