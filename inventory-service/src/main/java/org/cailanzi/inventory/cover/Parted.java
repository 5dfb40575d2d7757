package org.cailanzi.inventory.cover;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * One group's goods of a region, parted among its districts. What is told of the region alone, as
 * by a summary, or lies where all of it is supplied from, is nobody's in particular: each district
 * has its share of it by what its people need. A district needs what its people are planned to eat,
 * where they are counted: what a market sends all over the city is no need of the district it
 * stands in.
 *
 * @param whole grams available in the region
 * @param districts what was known of each
 * @param thresholds of the levels
 */
record Parted(long whole, Map<RegionCode, Figures> districts, List<BigDecimal> thresholds) {

  /** Grams that are of the region, and of none of its districts in particular. */
  long told() {
    return Math.max(0, whole - districts.values().stream().mapToLong(Parted::own).sum());
  }

  /** Grams of it that are a district's; none where nobody tells of goods or need there. */
  long share(RegionCode district) {
    @Nullable Figures figures = districts.get(district);
    return figures == null || figures.unknown() != null ? 0 : share(need(figures));
  }

  /** A district's cover with its share, or null where nobody tells of goods or need. */
  @Nullable Cover cover(RegionCode district) {
    @Nullable Figures figures = districts.get(district);
    if (figures == null || figures.unknown() != null) {
      return null;
    }
    Cover own = figures.cover();
    Demand need = need(figures);
    return new Cover(own(figures) + share(need), own.inTransit(), need, own.target());
  }

  /** The level of the day by itself; null where it is unknown or there is no target. */
  @Nullable Level level(RegionCode district) {
    @Nullable Cover cover = cover(district);
    return cover == null ? null : cover.level(thresholds);
  }

  private long share(Demand need) {
    long all = districts.values().stream().mapToLong(it -> need(it).grams()).sum();
    return all == 0
        ? 0
        : BigDecimal.valueOf(told())
            .multiply(BigDecimal.valueOf(need.grams()))
            .divide(BigDecimal.valueOf(all), 0, RoundingMode.DOWN)
            .longValueExact();
  }

  private static long own(Figures figures) {
    return figures.cover().available() - figures.beyond();
  }

  private static Demand need(Figures figures) {
    Demand demand = figures.cover().demand();
    return demand.planned() == null ? demand : new Demand(demand.people(), demand.norm(), null);
  }
}
