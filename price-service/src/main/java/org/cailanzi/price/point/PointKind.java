package org.cailanzi.price.point;

import java.util.Arrays;
import java.util.Locale;
import org.cailanzi.platform.measure.Unusable;

/** What kind of shop a price is seen in; a ceiling may speak of one kind only. */
public enum PointKind {
  MARKET("农贸市场"),
  SUPERMARKET("超市"),
  WHOLESALE("批发市场"),
  ONLINE("线上");

  private final String zh;

  PointKind(String zh) {
    this.zh = zh;
  }

  public String zh() {
    return zh;
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads the wire name.
   *
   * @throws IllegalArgumentException listing the kinds there are
   */
  public static PointKind named(String written) {
    return Arrays.stream(values())
        .filter(it -> it.wireName().equals(written.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new Unusable(
                    "“" + written + "”不是采价点类型，可填 market、supermarket、wholesale、online",
                    "\"" + written + "\" is none of market, supermarket, wholesale, online"));
  }
}
