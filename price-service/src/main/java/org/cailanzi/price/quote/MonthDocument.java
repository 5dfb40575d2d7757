package org.cailanzi.price.quote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bson.Document;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.system.GuardedBatch;
import org.jspecify.annotations.Nullable;

/** How a month of a series is written down; days are {@code 01} to {@code 31}. */
final class MonthDocument {
  private static final String DAYS = "days";

  private MonthDocument() {}

  static Document write(Document empty, SeriesMonth month) {
    Document days = new Document();
    month.days().forEach((day, versions) -> days.append(key(day), write(versions)));
    return empty
        .append("point", month.series().point())
        .append("commodity", month.series().commodity())
        .append("stage", month.series().stage().wireName())
        .append("month", month.month().toString())
        .append("region", month.place().region().code())
        .append("kind", month.place().kind().wireName())
        .append(DAYS, days);
  }

  /** The update that adds what one state of a month has more than another. */
  static Document push(SeriesMonth old, SeriesMonth more) {
    Document pushes = new Document();
    more.days()
        .forEach(
            (day, versions) -> {
              int known = old.days().getOrDefault(day, List.of()).size();
              if (versions.size() > known) {
                List<Version> news = versions.subList(known, versions.size());
                pushes.append(DAYS + "." + key(day), new Document("$each", write(news)));
              }
            });
    return new Document("$push", pushes);
  }

  private static String key(LocalDate day) {
    return String.format(Locale.ROOT, "%02d", day.getDayOfMonth());
  }

  private static List<Document> write(List<Version> versions) {
    return versions.stream().map(MonthDocument::write).toList();
  }

  private static Document write(Version version) {
    Entry entry = version.entry();
    Document document =
        new Document("n", version.number())
            .append("by", entry.collector())
            .append("source", entry.source().wireName())
            .append("act", version.act())
            .append("at", Date.from(version.at()));
    TypedPrice price = entry.price();
    if (price != null) {
      document.append("price", price(price));
    }
    put(document, "grade", entry.grade());
    put(document, "note", entry.note());
    return document;
  }

  private static void put(Document document, String name, @Nullable String value) {
    if (value != null) {
      document.append(name, value);
    }
  }

  private static Document price(TypedPrice price) {
    return new Document("yuan", price.yuan().toPlainString())
        .append("unit", price.unit())
        .append("micro", price.normal().microYuan())
        .append("dimension", price.normal().dimension().name());
  }

  static SeriesMonth read(Document document) {
    YearMonth month = YearMonth.parse(document.getString("month"));
    NavigableMap<LocalDate, List<Version>> days = new TreeMap<>();
    for (Map.Entry<String, Object> day : document.get(DAYS, Document.class).entrySet()) {
      List<Document> versions =
          document.get(DAYS, Document.class).getList(day.getKey(), Document.class);
      days.put(
          month.atDay(Integer.parseInt(day.getKey())),
          versions.stream().map(MonthDocument::version).toList());
    }
    return new SeriesMonth(
        new Series(
            document.getString("point"),
            document.getString("commodity"),
            Stage.named(document.getString("stage"))),
        month,
        new Place(
            new RegionCode(document.getString("region")),
            PointKind.named(document.getString("kind"))),
        document.getLong(GuardedBatch.REVISION),
        days);
  }

  private static Version version(Document document) {
    @Nullable Document price = document.get("price", Document.class);
    Entry entry =
        new Entry(
            price == null ? null : price(price),
            document.getString("by"),
            Source.named(document.getString("source")),
            document.getString("grade"),
            document.getString("note"));
    return new Version(
        document.getInteger("n"),
        entry,
        document.getString("act"),
        document.getDate("at").toInstant());
  }

  private static TypedPrice price(Document price) {
    return new TypedPrice(
        new BigDecimal(price.getString("yuan")),
        price.getString("unit"),
        new UnitPrice(price.getLong("micro"), Dimension.valueOf(price.getString("dimension"))));
  }
}
