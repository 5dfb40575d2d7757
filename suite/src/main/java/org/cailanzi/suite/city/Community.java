package org.cailanzi.suite.city;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.region.Region;
import org.cailanzi.platform.region.RegionCode.Level;

/**
 * An invented community under a real street. Its code ends in 901 and up, which no official list
 * uses, so that nobody takes it for a real one.
 */
record Community(Region street, String code, String zh, long population) {
  /** Persons a household, Wuxi, census of November 2020 (DOMAIN §4.1). */
  private static final double PERSONS_A_HOUSEHOLD = 2.56;

  private static final String[] ORDINALS = {"一", "二", "三"};

  String name() {
    return street.zh() + zh;
  }

  long households() {
    return Math.round(population / PERSONS_A_HOUSEHOLD);
  }

  /** Three communities a street; the population of a district is spread over all of them. */
  static List<Community> of(CityProfile city, Random random) {
    return city.regions().stream()
        .filter(it -> it.code().level() == Level.DISTRICT)
        .map(district -> ofDistrict(city, district, random))
        .flatMap(Collection::stream)
        .toList();
  }

  private static List<Community> ofDistrict(CityProfile city, Region district, Random random) {
    List<Region> streets =
        city.regions().stream()
            .filter(it -> it.code().level() == Level.STREET)
            .filter(it -> district.code().contains(it.code()) && it.validOn(city.day()))
            .toList();
    int places = streets.size() * ORDINALS.length;
    double[] weights = random.doubles(places, 0.6, 1.4).toArray();
    double whole = java.util.Arrays.stream(weights).sum();
    long population = district.population() == null ? 0 : district.population();
    List<Community> communities = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      Region street = streets.get(i / ORDINALS.length);
      communities.add(numbered(street, i % ORDINALS.length, population * weights[i] / whole));
    }
    return communities;
  }

  private static Community numbered(Region street, int number, double population) {
    return new Community(
        street,
        street.code().code() + (901 + number),
        "样例" + ORDINALS[number] + "社区",
        Math.round(population));
  }
}
