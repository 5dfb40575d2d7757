package org.cailanzi.delivery.dwelling;

import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.region.RegionCode;

/** What those who look after a home write down about it. */
public record Description(RegionCode region, int persons, Needs needs, Contact contact) {
  public Description {
    community(region);
    persons(persons);
  }

  static RegionCode community(RegionCode region) {
    if (region.level().compareTo(RegionCode.Level.COMMUNITY) < 0) {
      throw new Unusable(
          "住户须落在社区（12 位）或网格（15 位），而不是 " + region,
          "a dwelling lies in a community (12 digits) or grid (15), not " + region);
    }
    return region;
  }

  static int persons(int persons) {
    if (persons < 1 || persons > 50) {
      throw new Unusable(
          "人数为 1 至 50，而不是 " + persons, "persons is a number from 1 to 50: " + persons);
    }
    return persons;
  }

  @Override
  public String toString() {
    return "description of a home in " + region;
  }
}
