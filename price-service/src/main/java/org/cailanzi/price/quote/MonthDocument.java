package org.cailanzi.price.quote;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.system.GuardedBatch;
import org.jspecify.annotations.Nullable;

/** How a month of a series is written down; days are {@code 01} to {@code 31}. */
final class MonthDocument {
  /** Since when a price in it waits for a person, and which month it is; absent where none does. */
  static final String WAITING = "waiting";

  private static final String DAYS = "days";

  private MonthDocument() {}

  static Document write(Document empty, SeriesMonth month) {
    Document days = new Document();
    month.days().forEach((day, versions) -> days.append(key(day), write(versions)));
    month.waitingSince().ifPresent(it -> empty.append(WAITING, waiting(it, month.id())));
    return empty
        .append("point", month.series().point())
        .append("commodity", month.series().commodity())
        .append("stage", month.series().stage().wireName())
        .append("month", month.month().toString())
        .append("region", month.place().region().code())
        .append("kind", month.place().kind().wireName())
        .append(DAYS, days);
  }

  /** The place of a month among all that wait, the longest first. */
  static String waiting(Instant since, String month) {
    return String.format(Locale.ROOT, "%013d|%s", since.toEpochMilli(), month);
  }

  /** The update that makes one state of a month another: more versions, or decided ones. */
  static Document change(SeriesMonth old, SeriesMonth now) {
    Document push = new Document();
    Document set = new Document();
    Document unset = new Document();
    now.days()
        .forEach(
            (day, versions) ->
                change(old.days().getOrDefault(day, List.of()), day, versions, push, set));
    Optional<Instant> since = now.waitingSince();
    if (!since.equals(old.waitingSince())) {
      since.ifPresentOrElse(
          it -> set.append(WAITING, waiting(it, now.id())), () -> unset.append(WAITING, ""));
    }
    Document update = new Document();
    put(update, "$push", push);
    put(update, "$set", set);
    put(update, "$unset", unset);
    return update;
  }

  private static void change(
      List<Version> old, LocalDate day, List<Version> now, Document push, Document set) {
    int known = old.size();
    for (int i = 0; i < known; i++) {
      @Nullable Doubt doubt = now.get(i).doubt();
      if (doubt != null && !doubt.equals(old.get(i).doubt())) {
        set.append(
            DAYS + "." + key(day) + "." + i + "." + VersionDocument.DOUBT,
            VersionDocument.write(doubt));
      }
    }
    if (now.size() > known) {
      List<Version> news = now.subList(known, now.size());
      push.append(DAYS + "." + key(day), new Document("$each", write(news)));
    }
  }

  private static void put(Document update, String operator, Document fields) {
    if (!fields.isEmpty()) {
      update.append(operator, fields);
    }
  }

  private static String key(LocalDate day) {
    return String.format(Locale.ROOT, "%02d", day.getDayOfMonth());
  }

  private static List<Document> write(List<Version> versions) {
    return versions.stream().map(VersionDocument::write).toList();
  }

  static SeriesMonth read(Document document) {
    YearMonth month = YearMonth.parse(document.getString("month"));
    NavigableMap<LocalDate, List<Version>> days = new TreeMap<>();
    for (Map.Entry<String, Object> day : document.get(DAYS, Document.class).entrySet()) {
      List<Document> versions =
          document.get(DAYS, Document.class).getList(day.getKey(), Document.class);
      days.put(
          month.atDay(Integer.parseInt(day.getKey())),
          versions.stream().map(VersionDocument::read).toList());
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
}
