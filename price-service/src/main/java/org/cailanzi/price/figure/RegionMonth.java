package org.cailanzi.price.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.quote.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A month of one commodity at one stage at all the points of a district, every version of every day
 * with it.
 *
 * @param points by code
 */
record RegionMonth(Bucket key, Map<String, PointMonth> points) {

  RegionMonth {
    points = Map.copyOf(points);
  }

  /**
   * What was said at one point.
   *
   * @param days the versions of each day, in their order
   */
  record PointMonth(Place place, NavigableMap<LocalDate, List<Stated>> days) {}

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
