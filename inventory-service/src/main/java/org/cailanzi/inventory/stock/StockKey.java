package org.cailanzi.inventory.stock;

import java.util.regex.Pattern;

/** One commodity at one site: the unit in which stock changes, and the id of its document. */
public record StockKey(String site, String commodity) implements Comparable<StockKey> {
  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");

  public StockKey {
    requireCode("site", site);
    requireCode("commodity", commodity);
  }

  /** Codes are letters, digits, dot, hyphen and underscore, so that keys can be joined by a bar. */
  private static void requireCode(String what, String code) {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("Not a code of a " + what + ": \"" + code + "\"");
    }
  }

  /** Reads {@code site|commodity}. */
  public static StockKey parse(String id) {
    int bar = id.indexOf('|');
    if (bar < 0) {
      throw new IllegalArgumentException("Not a site and a commodity: \"" + id + "\"");
    }
    return new StockKey(id.substring(0, bar), id.substring(bar + 1));
  }

  /** {@code site|commodity}. */
  public String id() {
    return site + "|" + commodity;
  }

  @Override
  public int compareTo(StockKey other) {
    return id().compareTo(other.id());
  }

  @Override
  public String toString() {
    return id();
  }
}
