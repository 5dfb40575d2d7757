package org.cailanzi.price.figure;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.store.Migration;
import org.cailanzi.price.figure.RegionMonth.PointMonth;
import org.cailanzi.price.figure.RegionMonth.Stated;
import org.cailanzi.price.system.GuardedBatch;
import org.jspecify.annotations.Nullable;

/**
 * How versions were written in version 2 of a month of a district: {@code days.d24.RTMART.v1:
 * "1582516800000 6400000 MASS"}, the instant it was kept at and what it said if that was a price;
 * {@code points.RTMART: {region, kind}}.
 */
final class RegionMonthsInStrings {
  /** The step to version 3. */
  static final Migration TO_BYTES =
      Migration.ofEach(3, "versions are bytes", RegionMonthsInStrings::toBytes);

  private RegionMonthsInStrings() {}

  private static Bson toBytes(Document old) {
    Map<String, PointMonth> points = new HashMap<>();
    old.get("points", Document.class)
        .forEach(
            (name, place) ->
                points.put(
                    plain(name),
                    new PointMonth(RegionMonthDocument.place((Document) place), days(old, name))));
    List<Bson> changes = new ArrayList<>();
    RegionMonthDocument.said(points)
        .forEach((field, value) -> changes.add(Updates.set(field, value)));
    changes.add(Updates.set(GuardedBatch.REVISION, 1L));
    changes.add(Updates.unset("days"));
    return Updates.combine(changes);
  }

  private static NavigableMap<LocalDate, List<Stated>> days(Document old, String name) {
    YearMonth month = YearMonth.parse(old.getString("month"));
    NavigableMap<LocalDate, List<Stated>> days = new TreeMap<>();
    old.get("days", Document.class)
        .forEach(
            (day, points) -> {
              Document versions = ((Document) points).get(name, Document.class);
              if (versions != null) {
                days.put(month.atDay(Integer.parseInt(day.substring(1))), versions(versions));
              }
            });
    return days;
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

  static String written(Stated stated) {
    UnitPrice price = stated.price();
    String at = Long.toString(stated.at().toEpochMilli());
    return price == null ? at : at + " " + price.microYuan() + " " + price.dimension().name();
  }

  // A point's code may have dots, which a path of fields may not; it has no percent sign.
  private static String plain(String name) {
    return name.replace("%2E", ".");
  }
}
