package org.cailanzi.inventory.supply;

import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.region.RegionCode;
import org.springframework.stereotype.Component;

/** Whose suppliers are whose: a region's own, and those from outside the city are everybody's. */
@Component
class Reach {
  private final CityProfile city;

  Reach(CityProfile city) {
    this.city = city;
  }

  boolean covers(Caller caller, RegionCode region) {
    return !city.code().contains(region) || caller.mayActIn(region);
  }

  void require(Caller caller, RegionCode region) {
    if (city.code().contains(region)) {
      caller.requireScope(region);
    }
  }
}
