package org.cailanzi.inventory.cover;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cailanzi.platform.commodity.FoodGroup;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * How a group of goods stands in a region on a day, for whoever fills what is short of it.
 *
 * @param holdings of the group and its child groups
 * @param unknown why nobody can say, or null
 */
public record Standing(
    FoodGroup group, List<Holding> holdings, Cover cover, @Nullable Bilingual unknown) {

  static Standing of(GroupCover cover) {
    return new Standing(
        cover.group(),
        cover.holdings(),
        cover.cover(),
        cover.unknown() == null ? null : cover.unknown().text());
  }

  /** Grams that can be given out. */
  public long available() {
    return cover.available();
  }

  /** Grams that can be given out elsewhere than at some sites. */
  public long availableOutside(Set<String> sites) {
    return holdings.stream()
        .filter(it -> !sites.contains(it.site()))
        .map(Holding::available)
        .filter(Objects::nonNull)
        .mapToLong(it -> it)
        .sum();
  }

  /** Grams under way, as the sites tell it. */
  public long inTransit() {
    return cover.inTransit();
  }

  /** Grams needed a day; 0 where nobody knows. */
  public long daily() {
    return cover.demand().grams();
  }

  /** Days of cover that the city wants; 0 without a target. */
  public int target() {
    return cover.target() == null ? 0 : cover.target();
  }

  /** Grams that go out of one site a day, as far as it is known. */
  public long dailyOutOf(String site) {
    return holdings.stream()
        .filter(it -> it.site().equals(site))
        .map(Holding::dailyOut)
        .filter(Objects::nonNull)
        .mapToLong(it -> it)
        .sum();
  }
}
