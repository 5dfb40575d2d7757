package org.cailanzi.suite.city;

import java.util.ArrayList;
import java.util.List;
import org.cailanzi.platform.city.CityProfile;

/**
 * The places the tables speak of, whose codes are the names they have there, and one invented
 * supply point a district to order from.
 */
final class ChangchunSites {
  private static final List<String> SHOPS = List.of("超市", "生鲜", "新天地");

  private final String whole;
  private final List<Site> sites = new ArrayList<>();

  private ChangchunSites(CityProfile city) {
    this.whole = city.code().code();
  }

  static List<Site> of(CityProfile city, Estates estates, List<String> units, List<String> chains) {
    ChangchunSites places = new ChangchunSites(city);
    places.add("CC-KEY", "全市重点物资", "Key goods, whole city", Site.SUMMARY, "", "");
    places.add("CC-MKT", "市场零售价监测", "Market retail survey", Site.SUMMARY, "market", "CC-KEY");
    units.forEach(it -> places.firm(it, isShop(it)));
    chains.stream().filter(it -> !units.contains(it)).forEach(it -> places.firm(it, true));
    estates.districtCodes().forEach(places::point);
    return places.sites;
  }

  private static boolean isShop(String unit) {
    return SHOPS.stream().anyMatch(unit::contains);
  }

  private void firm(String name, boolean shop) {
    String kind = shop ? Site.SUPERMARKET : Site.MARKET;
    add(codeOf(name), name, name, kind, shop ? "supermarket" : "", "CC-KEY");
  }

  /** A firm's name without the marks that a code may not have (各城区、开发区自采). */
  private static String codeOf(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}._-]", "");
  }

  private void add(
      String code, String zh, String en, String kind, String pointKind, String partOf) {
    sites.add(new Site(code, zh, en, kind, pointKind, whole, "", partOf));
  }

  /** Invented stock must not count towards the city's own figures, so it is part of them. */
  private void point(String district) {
    sites.add(
        new Site(
            "CC-CP-" + district,
            "样例保供点 " + district,
            "Sample supply point " + district,
            Site.SUPERMARKET,
            "supermarket",
            district,
            district,
            "CC-KEY"));
  }
}
