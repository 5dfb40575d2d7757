package org.cailanzi.inventory.replenishment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cailanzi.inventory.cover.Standings;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.matching.GroupTree;
import org.cailanzi.inventory.order.Order;
import org.cailanzi.inventory.order.Orders;
import org.cailanzi.inventory.population.Census;
import org.cailanzi.inventory.population.Populations;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.region.RegionCode.Level;
import org.springframework.stereotype.Component;

/** Looks how the areas of a region stand. */
@Component
class Look {
  private final Standings standings;
  private final Sites sites;
  private final Populations populations;
  private final Orders orders;
  private final Goods goods;
  private final CityProfile city;

  Look(
      Standings standings,
      Sites sites,
      Populations populations,
      Orders orders,
      Goods goods,
      CityProfile city) {
    this.standings = standings;
    this.sites = sites;
    this.populations = populations;
    this.orders = orders;
    this.goods = goods;
    this.city = city;
  }

  /**
   * The districts of a region with people or sites; a district or a smaller place is itself one.
   */
  List<Area> areasOf(RegionCode region, LocalDate day) {
    if (region.code().length() >= Level.DISTRICT.digits()) {
      return List.of(area(region, day));
    }
    Census census = populations.census(region, day);
    List<Area> areas = new ArrayList<>();
    for (RegionCode district :
        districts(
            Stream.concat(
                    census.within(region).stream().map(Census.Entry::code),
                    sites.within(region).stream().map(Site::region))
                .toList())) {
      areas.add(area(district, day));
    }
    return areas;
  }

  private static Collection<RegionCode> districts(List<RegionCode> places) {
    Collection<RegionCode> districts = new TreeSet<>();
    places.stream()
        .filter(it -> it.code().length() >= Level.DISTRICT.digits())
        .forEach(it -> districts.add(it.at(Level.DISTRICT)));
    return districts;
  }

  private Area area(RegionCode code, LocalDate day) {
    return new Area(
        code,
        standings.of(code, day),
        sites.within(code),
        ordered(code),
        new GroupTree(city.groups()));
  }

  private Map<String, Long> ordered(RegionCode area) {
    Map<String, Long> grams = new HashMap<>();
    for (Order order : orders.openWithin(area)) {
      Commodity commodity = goods.coded(order.commodity());
      grams.merge(commodity.group(), commodity.gramsOf(order.left()).orElse(0), Long::sum);
    }
    return grams;
  }
}
