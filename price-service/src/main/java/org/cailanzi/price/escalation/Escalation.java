package org.cailanzi.price.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cailanzi.platform.city.PriceRules;
import org.cailanzi.platform.city.PriceRules.Escalation.Step;

/**
 * Whether too many basic vegetables have been over their ceilings for too many days in a row (rule
 * P9). Pure: any past day comes out as it was.
 */
record Escalation(PriceRules.Escalation rules) {

  /** Goods over their ceiling at a point on a day. */
  record Over(LocalDate day, String commodity, String point) {}

  /**
   * Where a day stands.
   *
   * @param run how many days in a row up to it counted
   * @param step the last one that is due, or empty before the first
   * @param days each day of the run with the goods that were over, oldest first
   */
  record Standing(int run, Optional<Step> step, List<Day> days) {}

  record Day(LocalDate day, List<String> over) {}

  /** How far back a day has to be looked at. */
  int days() {
    return rules.steps().stream().mapToInt(Step::days).max().orElseThrow();
  }

  Standing on(LocalDate day, Collection<Over> over) {
    Map<LocalDate, Map<String, Set<String>>> points = new TreeMap<>();
    for (Over it : over) {
      if (rules.goods().contains(it.commodity())) {
        points
            .computeIfAbsent(it.day(), _ -> new TreeMap<>())
            .computeIfAbsent(it.commodity(), _ -> new HashSet<>())
            .add(it.point());
      }
    }
    List<Day> run = new ArrayList<>();
    for (LocalDate at = day; run.size() < days(); at = at.minusDays(1)) {
      List<String> goods = goods(points.getOrDefault(at, Map.of()));
      if (goods.size() < rules.atLeast()) {
        break;
      }
      run.addFirst(new Day(at, goods));
    }
    Optional<Step> step =
        rules.steps().stream()
            .filter(it -> it.days() <= run.size())
            .reduce((one, other) -> one.days() > other.days() ? one : other);
    return new Standing(run.size(), step, run);
  }

  private List<String> goods(Map<String, Set<String>> points) {
    return points.entrySet().stream()
        .filter(it -> it.getValue().size() >= rules.points())
        .map(Map.Entry::getKey)
        .toList();
  }
}
