package org.cailanzi.inventory.cover;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How a month is written: {@code {_id: "region|2022-04", ver, days: {"06": {at, stale?, groups:
 * {leafy: {available, live, beyond?, inTransit, people, norm, observed, out, target, level,
 * unknown}}}}}}; a blank is absent.
 */
final class CoverDocuments {
  private CoverDocuments() {}

  static String key(LocalDate day) {
    return "%02d".formatted(day.getDayOfMonth());
  }

  static Document blank(Document document) {
    return document.append("ver", 0L).append("days", new Document());
  }

  static Document toDocument(CoverDay day) {
    Document groups = new Document();
    day.groups().forEach((group, figures) -> groups.append(group, toDocument(figures)));
    Document document = new Document();
    put(document, "at", day.at() == null ? null : Date.from(day.at()));
    return document.append("groups", groups);
  }

  private static Document toDocument(Figures figures) {
    Cover cover = figures.cover();
    Document document =
        new Document("available", cover.available())
            .append("live", figures.live())
            .append("inTransit", cover.inTransit());
    put(document, "beyond", figures.beyond() == 0 ? null : figures.beyond());
    put(document, "people", cover.demand().people());
    put(document, "norm", cover.demand().norm());
    put(document, "observed", cover.demand().observed());
    put(document, "out", figures.out());
    put(document, "target", cover.target());
    put(document, "level", figures.level() == null ? null : figures.level().name());
    put(document, "unknown", figures.unknown() == null ? null : figures.unknown().name());
    return document;
  }

  private static void put(Document document, String field, @Nullable Object value) {
    if (value != null) {
      document.append(field, value);
    }
  }

  static CoverMonth fromDocument(Document document) {
    String id = document.getString("_id");
    YearMonth month = YearMonth.parse(id.substring(id.indexOf('|') + 1));
    Map<LocalDate, CoverDay> days = new HashMap<>();
    document
        .get("days", Document.class)
        .forEach((key, day) -> days.put(month.atDay(Integer.parseInt(key)), day((Document) day)));
    return new CoverMonth(id, document.getLong("ver"), days);
  }

  private static CoverDay day(Document document) {
    Map<String, Figures> groups = new HashMap<>();
    document
        .get("groups", new Document())
        .forEach((group, figures) -> groups.put(group, figures((Document) figures)));
    @Nullable Date at = document.getDate("at");
    return new CoverDay(
        at == null ? null : at.toInstant(), document.getBoolean("stale", false), groups);
  }

  private static Figures figures(Document document) {
    @Nullable String level = document.getString("level");
    @Nullable String unknown = document.getString("unknown");
    return new Figures(
        new Cover(
            document.getLong("available"),
            document.getLong("inTransit"),
            new Demand(
                document.getLong("people"), document.getLong("norm"), document.getLong("observed")),
            document.getInteger("target")),
        document.getLong("live"),
        document.get("beyond", 0L),
        document.getLong("out"),
        level == null ? null : Level.valueOf(level),
        unknown == null ? null : Unknown.valueOf(unknown));
  }
}
