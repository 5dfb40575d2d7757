package org.cailanzi.price.figure;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.figure.RegionMonth.Stated;
import org.cailanzi.price.substitution.Substitution;

/**
 * Prices of one commodity at one stage in a region, point by point and day by day, as they were
 * known at an instant: versions kept later are not seen, so that the same question has the same
 * answer for ever.
 */
public final class Panel {
  private final Map<String, NavigableMap<LocalDate, Optional<UnitPrice>>> points = new TreeMap<>();
  private final Replaced replaced;

  private Panel(Replaced replaced) {
    this.replaced = replaced;
  }

  /**
   * @param dimension what the goods are measured in; other prices cannot be compared
   */
  static Panel of(
      Collection<RegionMonth> months, Scope scope, Dimension dimension, Replaced replaced) {
    Panel panel = new Panel(replaced);
    for (RegionMonth month : months) {
      month
          .points()
          .forEach(
              (point, said) -> {
                if (scope.region().contains(said.place().region())) {
                  said.days()
                      .forEach(
                          (day, versions) -> panel.add(point, day, versions, scope, dimension));
                }
              });
    }
    return panel;
  }

  private void add(
      String point, LocalDate day, List<Stated> said, Scope scope, Dimension dimension) {
    Optional<Stated> known =
        said.stream().filter(it -> !it.at().isAfter(scope.asOf())).reduce((_, later) -> later);
    known.ifPresent(
        it ->
            points
                .computeIfAbsent(point, _ -> new TreeMap<>())
                .put(
                    day,
                    Optional.ofNullable(it.price())
                        .filter(price -> price.dimension() == dimension)));
  }

  /** A panel of stated prices, for a rule's example. */
  public static Panel of(Map<String, Map<LocalDate, UnitPrice>> prices) {
    return of(prices, Replaced.NONE);
  }

  static Panel of(Map<String, Map<LocalDate, UnitPrice>> prices, Replaced replaced) {
    Panel panel = new Panel(replaced);
    prices.forEach(
        (point, days) -> {
          NavigableMap<LocalDate, Optional<UnitPrice>> stated = new TreeMap<>();
          days.forEach((day, price) -> stated.put(day, Optional.of(price)));
          panel.points.put(point, stated);
        });
    return panel;
  }

  /** The points that ever said anything. */
  public SortedSet<String> points() {
    return new TreeSet<>(points.keySet());
  }

  /** The price said for a day, not carried from another. */
  public Optional<UnitPrice> seen(String point, LocalDate day) {
    NavigableMap<LocalDate, Optional<UnitPrice>> days = points.get(point);
    return days == null ? Optional.empty() : days.getOrDefault(day, Optional.empty());
  }

  /** The prices said for a day, by point. */
  public Map<String, UnitPrice> seen(LocalDate day) {
    Map<String, UnitPrice> seen = new HashMap<>();
    points.keySet().forEach(it -> seen(it, day).ifPresent(price -> seen.put(it, price)));
    return seen;
  }

  /**
   * The price said for a day, or the last one before it, not older than {@code carry} days: it is
   * imputed then. A statement that there was no price ("无") is not carried over by an older one.
   */
  public Optional<Standing> standing(String point, LocalDate day, int carry) {
    NavigableMap<LocalDate, Optional<UnitPrice>> days = points.get(point);
    return days == null
        ? Optional.empty()
        : Optional.ofNullable(days.floorEntry(day))
            .filter(it -> !it.getKey().isBefore(day.minusDays(carry)))
            .flatMap(it -> it.getValue().map(price -> new Standing(price, it.getKey())));
  }

  /**
   * A pair of prices of a point, said on two days; nothing where its product was replaced between
   * them and nobody knows what both cost on the same day.
   */
  public Optional<Relative.Pair> pair(String point, Standing then, Standing now) {
    return replaced
        .link(point, then.said(), now.said())
        .map(
            link ->
                new Relative.Pair(
                    link.now().multiply(BigInteger.valueOf(now.price().microYuan())),
                    link.then().multiply(BigInteger.valueOf(then.price().microYuan()))));
  }

  /** The products that were replaced at a point after one day and until another. */
  public List<Substitution> replaced(String point, LocalDate after, LocalDate until) {
    return replaced.between(point, after, until);
  }

  /**
   * The products that were replaced after one day and until another, at the points of the panel.
   */
  public List<Substitution> replaced(LocalDate after, LocalDate until) {
    return points.keySet().stream()
        .flatMap(it -> replaced.between(it, after, until).stream())
        .toList();
  }

  /**
   * What a panel is of.
   *
   * @param asOf versions kept after this instant are not seen
   */
  public record Scope(RegionCode region, Instant asOf) {}

  /** A price and the day it was said for, which is an earlier one where it is imputed. */
  public record Standing(UnitPrice price, LocalDate said) {}
}
