package org.cailanzi.inventory.site;

import java.util.Locale;

/** What a site is to the city. */
public enum SiteKind {
  WHOLESALE_MARKET,
  RESERVE_DEPOT,
  SUPERMARKET,
  COMMUNITY_POINT,
  /** No place, but a bureau's sum over places that may also report for themselves. */
  SUMMARY;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static SiteKind parse(String wireName) {
    for (SiteKind kind : values()) {
      if (kind.wireName().equals(wireName)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "\""
            + wireName
            + "\" is not one of wholesale-market, reserve-depot, supermarket, community-point,"
            + " summary");
  }
}
