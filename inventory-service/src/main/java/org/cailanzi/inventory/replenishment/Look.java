package org.cailanzi.inventory.replenishment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cailanzi.inventory.cover.Districts;
import org.cailanzi.inventory.cover.Standings;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.matching.GroupTree;
import org.cailanzi.inventory.order.Order;
import org.cailanzi.inventory.order.Orders;
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
  private final Districts districts;
  private final Orders orders;
  private final Goods goods;
  private final CityProfile city;

  Look(
      Standings standings,
      Sites sites,
      Districts districts,
      Orders orders,
      Goods goods,
      CityProfile city) {
    this.standings = standings;
    this.sites = sites;
    this.districts = districts;
    this.orders = orders;
    this.goods = goods;
    this.city = city;
  }

  /**
   * The districts of a region with people or sites; a district or a smaller place is itself one.
   */
  List<Area> areasOf(RegionCode region, LocalDate day) {
    if (region.code().length() >= Level.DISTRICT.digits()) {
      return List.of(area(region, day, shares(day).getOrDefault(region, Map.of())));
    }
    Map<RegionCode, Map<String, Long>> shares = shares(day);
    return districts.of(region, day).stream()
        .map(it -> area(it, day, shares.getOrDefault(it, Map.of())))
        .toList();
  }

  private Map<RegionCode, Map<String, Long>> shares(LocalDate day) {
    return standings.shares(city.code(), districts.of(city.code(), day), day);
  }

  private Area area(RegionCode code, LocalDate day, Map<String, Long> shared) {
    return new Area(
        code,
        standings.of(code, day),
        sites.within(code),
        shared,
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
