package org.cailanzi.suite.city;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.suite.table.Row;
import org.cailanzi.suite.table.Table;

/** The places the tables speak of, and one invented supply point a district to order from. */
final class ChangchunSites {
  static final String SUMMARY = "CC-KEY";
  static final String MARKET = "CC-MKT";
  private static final String CHAIN = "CC-OUYA";
  private static final List<String> SHOPS = List.of("超市", "生鲜", "新天地");

  private ChangchunSites() {}

  static List<Site> of(CityProfile city, Estates estates, Map<String, String> units) {
    String whole = city.code().code();
    List<Site> sites = new ArrayList<>();
    sites.add(
        new Site(SUMMARY, "全市重点物资", "Key goods, whole city", Site.SUMMARY, "", whole, "", ""));
    sites.add(
        new Site(
            MARKET, "市场零售价监测", "Market retail survey", Site.SUMMARY, "market", whole, "", SUMMARY));
    units.forEach(
        (zh, code) ->
            sites.add(new Site(code, zh, zh, kind(zh), pointKind(zh), whole, "", SUMMARY)));
    sites.add(
        new Site(
            CHAIN, "欧亚超市连锁", "Ouya chain", Site.SUPERMARKET, "supermarket", whole, "", SUMMARY));
    for (String district : estates.districtCodes()) {
      String code = "CC-CP-" + district;
      sites.add(
          new Site(
              code,
              "样例保供点 " + district,
              "Sample supply point " + district,
              Site.SUPERMARKET,
              "supermarket",
              district,
              district,
              ""));
    }
    return sites;
  }

  /** The ledger's units with their codes, numbered in the order they first appear. */
  static Map<String, String> units(Table ledger) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (Row row : ledger.rows()) {
      String unit = row.text("unit");
      codes.computeIfAbsent(unit, _ -> "CC-U%02d".formatted(codes.size() + 1));
    }
    return codes;
  }

  /** The code of a chain that files prices: its unit in the ledger, or its own. */
  static String chain(String name, Map<String, String> units) {
    return units.getOrDefault(name, CHAIN);
  }

  private static String kind(String unit) {
    return SHOPS.stream().anyMatch(unit::contains) ? Site.SUPERMARKET : Site.MARKET;
  }

  private static String pointKind(String unit) {
    return kind(unit).equals(Site.SUPERMARKET) ? "supermarket" : "";
  }
}
