package org.cailanzi.inventory.cover;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cailanzi.platform.commodity.FoodGroup;
import org.jspecify.annotations.Nullable;

/**
 * One group's cover in a region on a day, with what it rests on.
 *
 * @param holdings of the group and its child groups
 * @param unknown why there is no cover, or null where there is one
 */
record GroupCover(FoodGroup group, List<Holding> holdings, Cover cover, @Nullable Unknown unknown) {

  /** Adds up the holdings of a group and sets them against its demand. */
  static GroupCover of(FoodGroup group, List<Holding> holdings, @Nullable Long people) {
    long available =
        holdings.stream()
            .map(Holding::available)
            .filter(Objects::nonNull)
            .mapToLong(it -> it)
            .sum();
    long inTransit = holdings.stream().mapToLong(Holding::inTransit).sum();
    Long norm = group.norm() == null ? null : group.norm().grams();
    Demand demand = new Demand(people, norm, observed(holdings));
    return new GroupCover(
        group,
        List.copyOf(holdings),
        new Cover(available, inTransit, demand, group.targetDays()),
        unknown(holdings, demand));
  }

  /** Of a day to come nobody knows what will be there; what is planned is known. */
  static GroupCover toCome(FoodGroup group, @Nullable Long people) {
    GroupCover nothing = of(group, List.of(), people);
    return new GroupCover(group, List.of(), nothing.cover, Unknown.DAY_TO_COME);
  }

  private static @Nullable Long observed(List<Holding> holdings) {
    List<Long> told = holdings.stream().map(Holding::dailyOut).filter(Objects::nonNull).toList();
    return told.isEmpty() ? null : Long.valueOf(told.stream().mapToLong(it -> it).sum());
  }

  private static @Nullable Unknown unknown(List<Holding> holdings, Demand demand) {
    if (holdings.stream().allMatch(it -> it.available() == null)) {
      return Unknown.NO_STOCK_REPORTED;
    }
    return demand.grams() == 0 ? Unknown.NO_DEMAND : null;
  }

  /** The same, saying so where it is the groups above or below it that tell. */
  GroupCover among(List<GroupCover> all) {
    if (unknown == Unknown.NO_STOCK_REPORTED) {
      return isTold(all, group.parent()) ? as(Unknown.WITHIN_PARENT) : this;
    }
    boolean apart =
        !isWanted(group)
            && all.stream()
                .map(GroupCover::group)
                .anyMatch(it -> group.code().equals(it.parent()) && isWanted(it));
    return apart && unknown != Unknown.DAY_TO_COME ? as(Unknown.COUNTED_APART) : this;
  }

  private static boolean isTold(List<GroupCover> all, @Nullable String code) {
    return all.stream()
        .anyMatch(it -> it.group.code().equals(code) && it.unknown != Unknown.NO_STOCK_REPORTED);
  }

  /** A group without norm and target only gathers others, whose goods may be unlike each other. */
  private static boolean isWanted(FoodGroup group) {
    return group.norm() != null || group.targetDays() != null;
  }

  private GroupCover as(Unknown other) {
    return new GroupCover(group, holdings, cover, other);
  }

  /** What went out on the day, the silent taken at their mean; null where nobody told. */
  @Nullable Long out() {
    if (holdings.stream().allMatch(it -> it.out() == null)) {
      return null;
    }
    return holdings.stream()
        .map(it -> it.out() == null ? it.dailyOut() : it.out())
        .filter(Objects::nonNull)
        .mapToLong(it -> it)
        .sum();
  }

  /** How much of what is available lies at some sites, in grams. */
  long availableAt(Set<String> sites) {
    return holdings.stream()
        .filter(it -> sites.contains(it.site()))
        .map(Holding::available)
        .filter(Objects::nonNull)
        .mapToLong(it -> it)
        .sum();
  }

  /** How much of what is available is live stock, in grams. */
  long live() {
    return holdings.stream()
        .filter(Holding::isLive)
        .map(Holding::available)
        .filter(Objects::nonNull)
        .mapToLong(it -> it)
        .sum();
  }

  /** The oldest report it rests on; empty where it rests on live stock alone. */
  Optional<LocalDate> oldestReport() {
    return holdings.stream()
        .filter(it -> it.available() != null)
        .map(Holding::reported)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo);
  }

  /** The sites whose last report is too old to count. */
  List<String> silentSites() {
    return holdings.stream()
        .filter(Holding::isSilent)
        .map(Holding::site)
        .distinct()
        .sorted()
        .toList();
  }
}
