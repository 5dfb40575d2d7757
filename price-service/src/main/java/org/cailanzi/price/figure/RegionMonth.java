package org.cailanzi.price.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A month of one commodity at one stage at all the points of a district, every version of every day
 * with it.
 *
 * @param revision grows by one with every change; 0 before the first
 * @param points by code
 */
record RegionMonth(Bucket key, long revision, Map<String, PointMonth> points) {

  RegionMonth {
    points = Map.copyOf(points);
  }

  static RegionMonth empty(Bucket key) {
    return new RegionMonth(key, 0, Map.of());
  }

  /**
   * This month with versions that it may have already. Those that it has stay: no version is ever
   * taken back, so whoever read a day too early takes nothing away.
   */
  RegionMonth with(Collection<Kept> versions) {
    Map<String, PointMonth> after = new HashMap<>(points);
    versions.stream()
        .collect(Collectors.groupingBy(it -> it.series().point()))
        .forEach((point, said) -> after.put(point, PointMonth.with(after.get(point), said)));
    return after.equals(points) ? this : new RegionMonth(key, revision + 1, after);
  }

  /**
   * What was said at one point.
   *
   * @param days the versions of each day, in their order
   */
  record PointMonth(Place place, NavigableMap<LocalDate, List<Stated>> days) {
    private static PointMonth with(@Nullable PointMonth before, List<Kept> said) {
      NavigableMap<LocalDate, List<Stated>> days =
          before == null ? new TreeMap<>() : new TreeMap<>(before.days);
      said.forEach(it -> days.merge(it.day(), List.of(it.stated()), PointMonth::both));
      return new PointMonth(said.getLast().place(), days);
    }

    private static List<Stated> both(List<Stated> some, List<Stated> others) {
      return Stream.concat(some.stream(), others.stream())
          .distinct()
          .sorted(Comparator.comparingInt(Stated::version))
          .toList();
    }
  }

  /** A version of a day of a series, and where its point is. */
  record Kept(Series series, Place place, LocalDate day, Stated stated) {
    Bucket bucket() {
      return Bucket.of(series.commodity(), place, series.stage(), day);
    }
  }

  /** Names the document: {@code commodity|district|stage|month}. */
  record Bucket(String commodity, RegionCode district, Stage stage, YearMonth month) {
    static Bucket of(String commodity, Place place, Stage stage, LocalDate day) {
      return new Bucket(
          commodity, place.region().at(RegionCode.Level.DISTRICT), stage, YearMonth.from(day));
    }

    String id() {
      return commodity + "|" + district + "|" + stage.wireName() + "|" + month;
    }
  }

  /**
   * What was said of a point and day, and when it was kept.
   *
   * @param price or null where there was none ("无", rule P2)
   */
  record Stated(int version, @Nullable UnitPrice price, Instant at) {}
}
