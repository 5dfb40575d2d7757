package org.cailanzi.inventory.cover;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.cailanzi.platform.region.RegionCode;

/**
 * How the districts of a region stand to the target of a group: in the sum over all of them a short
 * one hides behind a full one.
 *
 * @param below those below the target, the worst first
 * @param known how many there are of which the level is known
 * @param unknown how many there are of which nobody can say
 * @param shared grams of none of its districts in particular, which have a share each
 */
record Spread(List<District> below, int known, int unknown, long shared) {
  private static final Comparator<District> WORST_FIRST =
      Comparator.comparing(District::level, Comparator.reverseOrder())
          .thenComparing(District::days)
          .thenComparing(District::region);

  Spread {
    below = below.stream().sorted(WORST_FIRST).toList();
  }

  /**
   * A district below its target, with the level a bureau sees of it.
   *
   * @param days its own goods last with its share of what is the region's
   */
  record District(RegionCode region, Level level, BigDecimal days) {}

  /**
   * The level to show for the region: as its own sum has it, but no better than so many short
   * districts allow (DOMAIN §1.5 grades a shortage by how far it reaches), and for their sake no
   * worse than the worst of them.
   *
   * @param hold how many districts below target keep it from being better than blue, yellow …
   */
  Level seen(Level own, List<Integer> hold) {
    Level reach = Level.below(hold.stream().filter(it -> below.size() >= it).count());
    Level least = below.isEmpty() ? Level.NORMAL : best(reach, below.getFirst().level());
    return own.compareTo(least) < 0 ? least : own;
  }

  private static Level best(Level one, Level other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
