package org.cailanzi.suite.city;

import java.util.List;
import org.cailanzi.suite.table.Table;

/**
 * A place with stock.
 *
 * @param pointKind what it is as a price point, or blank when it sells nothing
 * @param serves the region whose residents order from it, or blank
 * @param partOf the site whose reports already contain this one's, or blank
 */
record Site(
    String code,
    String zh,
    String en,
    String kind,
    String pointKind,
    String region,
    String serves,
    String partOf) {

  static final String SUMMARY = "summary";
  static final String MARKET = "wholesale-market";
  static final String RESERVE = "reserve-depot";
  static final String SUPERMARKET = "supermarket";
  static final String COMMUNITY_POINT = "community-point";

  boolean sells() {
    return !serves.isEmpty();
  }

  boolean is(String wanted) {
    return kind.equals(wanted);
  }

  static Table table(List<Site> sites) {
    Table table = new Table("site", "zh", "en", "kind", "region", "serves", "partOf");
    sites.forEach(it -> table.add(it.code, it.zh, it.en, it.kind, it.region, it.serves, it.partOf));
    return table;
  }

  static Table points(List<Site> sites) {
    Table table = new Table("point", "zh", "en", "kind", "region");
    sites.stream()
        .filter(it -> !it.pointKind.isEmpty())
        .forEach(it -> table.add(it.code, it.zh, it.en, it.pointKind, it.region));
    return table;
  }
}
