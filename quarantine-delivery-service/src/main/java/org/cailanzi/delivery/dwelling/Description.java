package org.cailanzi.delivery.dwelling;

import org.cailanzi.platform.region.RegionCode;

/** What those who look after a home write down about it. */
public record Description(RegionCode region, int persons, Needs needs, Contact contact) {
  public Description {
    community(region);
    persons(persons);
  }

  static RegionCode community(RegionCode region) {
    if (region.level().compareTo(RegionCode.Level.COMMUNITY) < 0) {
      throw new IllegalArgumentException(
          "a dwelling lies in a community (12 digits) or grid (15), not " + region);
    }
    return region;
  }

  static int persons(int persons) {
    if (persons < 1 || persons > 50) {
      throw new IllegalArgumentException("persons is a number from 1 to 50: " + persons);
    }
    return persons;
  }

  @Override
  public String toString() {
    return "description of a home in " + region;
  }
}
