package org.cailanzi.inventory.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cailanzi.platform.measure.Unusable;

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
    String words =
        Arrays.stream(values()).map(SiteKind::wireName).collect(Collectors.joining(", "));
    throw new Unusable("应为以下之一：" + words, "it is one of " + words);
  }
}
