package org.cailanzi.inventory.replenishment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cailanzi.inventory.cover.Standing;
import org.cailanzi.inventory.matching.GroupTree;
import org.cailanzi.inventory.matching.Need;
import org.cailanzi.inventory.matching.Surplus;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.site.SiteKind;
import org.cailanzi.platform.region.Place;
import org.cailanzi.platform.region.RegionCode;

/**
 * A district, or a smaller place that was asked about, as it stands. Of a group that is part of
 * another, what will be brought in counts towards the other as well, so nothing is short twice.
 *
 * @param standings of every group
 * @param sites that stand in it
 * @param shared grams by group that are told of the city and of none of its districts, of which
 *     this is its share
 * @param ordered grams still to come from suppliers, by the group of the goods
 */
record Area(
    RegionCode code,
    List<Standing> standings,
    List<Site> sites,
    Map<String, Long> shared,
    Map<String, Long> ordered,
    GroupTree groups) {

  /** Where goods of a group are brought: to the place that most of them go out from. */
  Optional<Site> receiver(String group) {
    String root = groups.root(group);
    return sites.stream()
        .filter(it -> it.isPlace() && it.kind() != SiteKind.RESERVE_DEPOT)
        .max(
            Comparator.comparingLong((Site it) -> dailyOut(root, it))
                // Kinds are declared the largest first.
                .thenComparing(Site::kind, Comparator.reverseOrder())
                .thenComparing(Site::code, Comparator.reverseOrder()));
  }

  private long dailyOut(String group, Site site) {
    return standing(group).map(it -> it.dailyOutOf(site.code())).orElse(0L);
  }

  private Optional<Standing> standing(String group) {
    return standings.stream().filter(it -> it.group().code().equals(group)).findFirst();
  }

  /** What is short of every group's target. */
  List<Need> needs() {
    List<Need> needs = new ArrayList<>();
    for (Standing standing : standings) {
      if (standing.group().parent() == null) {
        addNeeds(standing, needs);
      }
    }
    return needs;
  }

  /** Adds the needs of a group and its child groups; the grams they are short of in all. */
  private long addNeeds(Standing standing, List<Need> needs) {
    String group = standing.group().code();
    long filled = 0;
    for (Standing child : standings) {
      if (group.equals(child.group().parent())) {
        filled += addNeeds(child, needs);
      }
    }
    if (!judged(standing)) {
      return filled;
    }
    Place to = receiver(group).map(Site::place).orElseGet(() -> Place.in(code));
    Need need =
        Need.of(code, to, group, there(standing) + filled, standing.daily(), standing.target());
    if (need.grams() > 0) {
      needs.add(need);
    }
    return filled + need.grams();
  }

  /** Grams of a group that lie in the city and are told of no district, as far as they are ours. */
  long sharedOf(Standing standing) {
    return shared.getOrDefault(standing.group().code(), 0L);
  }

  /** Grams that are there or on their way. */
  long there(Standing standing) {
    return standing.available()
        + sharedOf(standing)
        + standing.inTransit()
        + ordered.entrySet().stream()
            .filter(it -> groups.countsTowards(it.getKey(), standing.group().code()))
            .mapToLong(Map.Entry::getValue)
            .sum();
  }

  Optional<Standing> standingOf(Need need) {
    return standing(need.group());
  }

  private static boolean judged(Standing standing) {
    return standing.unknown() == null && standing.target() > 0;
  }

  /** The groups with a target of which nobody can say whether they are short. */
  List<Unjudged> unjudged() {
    List<Unjudged> found = new ArrayList<>();
    for (Standing standing : standings) {
      if (standing.unknown() != null && standing.target() > 0) {
        found.add(new Unjudged(code, standing.group().code(), standing.unknown()));
      }
    }
    return found;
  }

  /**
   * What lies beyond the targets and is not reserve; nothing of what nobody can judge. Goods on
   * their way are not there to be fetched.
   */
  List<Surplus> surpluses() {
    Set<String> depots =
        sites.stream()
            .filter(it -> it.kind() == SiteKind.RESERVE_DEPOT)
            .map(Site::code)
            .collect(Collectors.toSet());
    return standings.stream()
        .filter(it -> it.target() > 0)
        .map(
            it ->
                new Surplus(
                    code,
                    it.group().code(),
                    judged(it)
                        ? Math.max(0, it.availableOutside(depots) - it.daily() * it.target())
                        : 0))
        .toList();
  }
}
