package org.cailanzi.price.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bson.Document;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.figure.RegionMonth.Bucket;
import org.cailanzi.price.figure.RegionMonth.PointMonth;
import org.cailanzi.price.figure.RegionMonth.Stated;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Stage;
import org.jspecify.annotations.Nullable;

/**
 * How a month of a district is written down. A version is set under its number, so that writing it
 * again changes nothing: {@code days.d24.RTMART.v1: "1582516800000 6400000 MASS"}, the instant it
 * was kept at in milliseconds, and what it said if that was a price. A district has tens of
 * thousands of these in a document, which is rewritten as a whole: as documents of their own they
 * took four times as much.
 */
final class RegionMonthDocument {
  private static final String DAYS = "days";
  private static final String POINTS = "points";

  private RegionMonthDocument() {}

  static Document about(Bucket key) {
    return new Document("commodity", key.commodity())
        .append("district", key.district().code())
        .append("stage", key.stage().wireName())
        .append("month", key.month().toString());
  }

  /** Adds to the fields that are set what a version of a point and day needs. */
  static void set(Document fields, String point, Place place, LocalDate day, Stated stated) {
    String name = escaped(point);
    fields.append(
        POINTS + "." + name,
        new Document("region", place.region().code()).append("kind", place.kind().wireName()));
    String dayKey = String.format(Locale.ROOT, "d%02d", day.getDayOfMonth());
    fields.append(DAYS + "." + dayKey + "." + name + ".v" + stated.version(), written(stated));
  }

  static String written(Stated stated) {
    UnitPrice price = stated.price();
    String at = Long.toString(stated.at().toEpochMilli());
    return price == null ? at : at + " " + price.microYuan() + " " + price.dimension().name();
  }

  static RegionMonth read(Document document) {
    Bucket key =
        new Bucket(
            document.getString("commodity"),
            new RegionCode(document.getString("district")),
            Stage.named(document.getString("stage")),
            YearMonth.parse(document.getString("month")));
    Map<String, PointMonth> points = new HashMap<>();
    document
        .get(POINTS, Document.class)
        .forEach(
            (name, place) ->
                points.put(
                    plain(name),
                    new PointMonth(place((Document) place), days(document, key.month(), name))));
    return new RegionMonth(key, points);
  }

  private static NavigableMap<LocalDate, List<Stated>> days(
      Document document, YearMonth month, String name) {
    NavigableMap<LocalDate, List<Stated>> days = new TreeMap<>();
    document
        .get(DAYS, Document.class)
        .forEach(
            (day, points) -> {
              Document versions = ((Document) points).get(name, Document.class);
              if (versions != null) {
                days.put(month.atDay(Integer.parseInt(day.substring(1))), versions(versions));
              }
            });
    return days;
  }

  private static Place place(Document place) {
    return new Place(
        new RegionCode(place.getString("region")), PointKind.named(place.getString("kind")));
  }

  private static List<Stated> versions(Document versions) {
    List<Stated> read = new ArrayList<>();
    versions.forEach(
        (number, version) ->
            read.add(version(Integer.parseInt(number.substring(1)), (String) version)));
    // Whoever was slower to write an earlier version has it behind a later one.
    read.sort(Comparator.comparingInt(Stated::version));
    return List.copyOf(read);
  }

  private static Stated version(int number, String written) {
    String[] parts = written.split(" ", -1);
    @Nullable UnitPrice price =
        parts.length == 1
            ? null
            : new UnitPrice(Long.parseLong(parts[1]), Dimension.valueOf(parts[2]));
    return new Stated(number, price, Instant.ofEpochMilli(Long.parseLong(parts[0])));
  }

  // A point's code may have dots, which a path of fields may not; it has no percent sign.
  private static String escaped(String point) {
    return point.replace(".", "%2E");
  }

  private static String plain(String name) {
    return name.replace("%2E", ".");
  }
}
