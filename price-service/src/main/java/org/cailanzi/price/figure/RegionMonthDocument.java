package org.cailanzi.price.figure;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.figure.RegionMonth.Bucket;
import org.cailanzi.price.figure.RegionMonth.PointMonth;
import org.cailanzi.price.figure.RegionMonth.Stated;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.system.GuardedBatch;
import org.jspecify.annotations.Nullable;

/**
 * How a month of a district is written down: {@code {points: [{code, region, kind}], kept:
 * [instant], dimensions: [name], lines: bytes}}. A district has thousands of versions a month and
 * the document is rewritten as a whole, so they lie in bytes, which neither the driver nor a store
 * takes apart: as fields or arrays they took most of the time of an import. Each has {@value
 * #LINE_BYTES} bytes: the place of its point in the list (4), the day of the month (1), its number
 * (4), the place of the instant it was kept at (4), its price in millionths of a yuan or -1 where
 * there was none (8), the place of its dimension (1).
 */
final class RegionMonthDocument {
  static final String POINTS = "points";
  static final String KEPT = "kept";
  static final String DIMENSIONS = "dimensions";
  static final String LINES = "lines";
  private static final int LINE_BYTES = 4 + 1 + 4 + 4 + 8 + 1;
  private static final long NO_PRICE = -1;

  private RegionMonthDocument() {}

  /** Writes all but the revision. */
  static Document write(Document empty, RegionMonth month) {
    empty
        .append("commodity", month.key().commodity())
        .append("district", month.key().district().code())
        .append("stage", month.key().stage().wireName())
        .append("month", month.key().month().toString());
    empty.putAll(said(month.points()));
    return empty;
  }

  /** The fields that tell what was said. */
  static Document said(Map<String, PointMonth> points) {
    List<Document> places = new ArrayList<>();
    Map<Instant, Integer> kept = new LinkedHashMap<>();
    Map<Dimension, Integer> dimensions = new LinkedHashMap<>();
    ByteBuffer lines = ByteBuffer.allocate(LINE_BYTES * versions(points));
    new TreeMap<>(points)
        .forEach(
            (code, said) -> {
              int point = places.size();
              places.add(place(code, said.place()));
              said.days()
                  .forEach(
                      (day, versions) -> {
                        for (Stated it : versions) {
                          UnitPrice price = it.price();
                          Dimension of = price == null ? Dimension.MASS : price.dimension();
                          lines
                              .putInt(point)
                              .put((byte) day.getDayOfMonth())
                              .putInt(it.version())
                              .putInt(kept.computeIfAbsent(it.at(), _ -> kept.size()))
                              .putLong(price == null ? NO_PRICE : price.microYuan())
                              .put(
                                  dimensions
                                      .computeIfAbsent(of, _ -> dimensions.size())
                                      .byteValue());
                        }
                      });
            });
    return new Document(POINTS, places)
        .append(KEPT, kept.keySet().stream().map(Date::from).toList())
        .append(DIMENSIONS, dimensions.keySet().stream().map(Dimension::name).toList())
        .append(LINES, new Binary(lines.array()));
  }

  private static int versions(Map<String, PointMonth> points) {
    return points.values().stream()
        .flatMap(it -> it.days().values().stream())
        .mapToInt(List::size)
        .sum();
  }

  private static Document place(String code, Place place) {
    return new Document("code", code)
        .append("region", place.region().code())
        .append("kind", place.kind().wireName());
  }

  static Place place(Document place) {
    return new Place(
        new RegionCode(place.getString("region")), PointKind.named(place.getString("kind")));
  }

  static RegionMonth read(Document document) {
    Bucket key =
        new Bucket(
            document.getString("commodity"),
            new RegionCode(document.getString("district")),
            Stage.named(document.getString("stage")),
            YearMonth.parse(document.getString("month")));
    List<Document> places = document.getList(POINTS, Document.class);
    List<NavigableMap<LocalDate, List<Stated>>> days = days(document, key.month());
    Map<String, PointMonth> points = new HashMap<>();
    for (int point = 0; point < places.size(); point++) {
      Document place = places.get(point);
      points.put(place.getString("code"), new PointMonth(place(place), days.get(point)));
    }
    return new RegionMonth(key, document.getLong(GuardedBatch.REVISION), points);
  }

  /** What was said of each day, point by point. */
  private static List<NavigableMap<LocalDate, List<Stated>>> days(
      Document document, YearMonth month) {
    List<Instant> kept = document.getList(KEPT, Date.class).stream().map(Date::toInstant).toList();
    List<Dimension> dimensions =
        document.getList(DIMENSIONS, String.class).stream().map(Dimension::valueOf).toList();
    List<LocalDate> dates = month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
    List<NavigableMap<LocalDate, List<Stated>>> days = new ArrayList<>();
    document.getList(POINTS, Document.class).forEach(_ -> days.add(new TreeMap<>()));
    ByteBuffer lines = ByteBuffer.wrap(document.get(LINES, Binary.class).getData());
    while (lines.hasRemaining()) {
      NavigableMap<LocalDate, List<Stated>> ofPoint = days.get(lines.getInt());
      LocalDate day = dates.get(lines.get() - 1);
      int version = lines.getInt();
      Instant at = kept.get(lines.getInt());
      @Nullable UnitPrice price = price(lines.getLong(), dimensions.get(lines.get()));
      ofPoint.computeIfAbsent(day, _ -> new ArrayList<>(1)).add(new Stated(version, price, at));
    }
    return days;
  }

  private static @Nullable UnitPrice price(long micro, Dimension dimension) {
    return micro == NO_PRICE ? null : new UnitPrice(micro, dimension);
  }
}
