package org.cailanzi.inventory.whatif;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.commodity.FoodGroup;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What a closure would mean.
 *
 * @param households null where nobody counted them
 * @param uncounted regions of which nobody knows how many people live there
 */
record Outlook(
    Closure closure,
    long people,
    @Nullable Long households,
    List<RegionCode> uncounted,
    List<GroupOutlook> groups) {
  Outlook {
    uncounted = List.copyOf(uncounted);
    groups = List.copyOf(groups);
  }

  /** Regions whose people are reckoned with. */
  int counted() {
    return closure.regions().size() - uncounted.size();
  }

  /** The group that runs out first; of several on one day, the one with the most to be brought. */
  Optional<GroupOutlook> firstOut() {
    return groups.stream()
        .filter(it -> it.curve() != null && it.curve().runsOut().isPresent())
        .min(
            Comparator.comparing((GroupOutlook it) -> it.runsOut().orElseThrow())
                .thenComparing(Comparator.comparing(GroupOutlook::toMove).reversed()));
  }

  /** Groups that are needed and of which no site in the city tells any stock. */
  List<GroupOutlook> untold() {
    return groups.stream().filter(it -> it.needADay() != null && !it.told()).toList();
  }

  /**
   * One group, in grams.
   *
   * @param needADay people × norm, or null for a group without a norm
   * @param told whether any site in the city tells what it has of it
   * @param near what falls to these people of what the sites that serve them have
   * @param farther what falls to them of all else that the city has
   * @param curve how long {@code near} lasts, or null where there is no need to set it against
   */
  record GroupOutlook(
      FoodGroup group,
      @Nullable Long needADay,
      boolean told,
      long near,
      long farther,
      @Nullable Curve curve) {

    Optional<java.time.LocalDate> runsOut() {
      return curve == null ? Optional.empty() : curve.runsOut();
    }

    /** What must be brought to them while the closure lasts. */
    long toMove() {
      return curve == null ? 0 : curve.shortBy();
    }

    /** The part of it that even their share of the whole city's stock does not cover. */
    long fromOutside() {
      return Math.max(0, toMove() - farther);
    }
  }
}
