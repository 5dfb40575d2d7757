package org.cailanzi.price.quote;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cailanzi.platform.measure.Unusable;

/** How far on its way to the table the goods are priced. */
public enum Stage {
  RETAIL("零售"),
  WHOLESALE("批发"),
  /** What the shop itself paid. */
  COST("进价");

  private static final Map<String, Stage> NAMES =
      Map.of(
          "retail",
          RETAIL,
          "零售",
          RETAIL,
          "wholesale",
          WHOLESALE,
          "批发",
          WHOLESALE,
          "cost",
          COST,
          "进价",
          COST,
          "成本",
          COST);

  private final String zh;

  Stage(String zh) {
    this.zh = zh;
  }

  public String zh() {
    return zh;
  }

  /** What a price is held against that says what the goods were bought, or sold, for. */
  public Set<Stage> otherSide() {
    return this == COST ? EnumSet.of(RETAIL, WHOLESALE) : EnumSet.of(COST);
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a stage in English or Chinese.
   *
   * @throws IllegalArgumentException listing the stages there are
   */
  public static Stage named(String written) {
    return Optional.ofNullable(NAMES.get(written.strip().toLowerCase(Locale.ROOT)))
        .orElseThrow(
            () ->
                new Unusable(
                    "“" + written + "”不是环节，可填 retail 零售、wholesale 批发、cost 成本",
                    "\"" + written + "\" is none of retail, wholesale, cost"));
  }
}
