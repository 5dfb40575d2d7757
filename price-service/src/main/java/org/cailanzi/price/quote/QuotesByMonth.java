package org.cailanzi.price.quote;

import com.mongodb.client.MongoCollection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;
import org.cailanzi.platform.store.Migration;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.system.GuardedBatch;
import org.jspecify.annotations.Nullable;

/**
 * How quotes were written in version 1: a document for a month of one series, {@code {_id:
 * "point|commodity|stage|month", point, commodity, stage, month, region, kind, days: {"24": [{n,
 * by, source, act, at, price: {yuan, unit, micro, dimension}, grade, note, stalls, doubt}]}}}. A
 * delivery in the order of days touched another document with each of its rows.
 */
final class QuotesByMonth {
  /** The step to version 2. */
  static final Migration TO_DAYS =
      new Migration(2, "quotes are kept by point and day", QuotesByMonth::toDays);

  private static final int TO_VERSION = 2;

  private QuotesByMonth() {}

  private static void toDays(MongoCollection<Document> quotes) {
    Document months = new Document("month", new Document("$exists", true));
    List<Object> ids = new ArrayList<>();
    quotes
        .find(months)
        .projection(new Document("_id", 1))
        .comment(CollectionSchema.AT_START)
        .forEach(it -> ids.add(it.get("_id")));
    for (Object id : ids) {
      @Nullable Document month = quotes.find(new Document("_id", id)).first();
      if (month != null) {
        month
            .get("days", Document.class)
            .forEach(
                (day, versions) ->
                    move(quotes, month, LocalDate.parse(month.getString("month") + "-" + day)));
        quotes.deleteOne(new Document("_id", id));
      }
    }
  }

  // A start that died had moved some of the days: what a day has already stays as it is.
  private static void move(MongoCollection<Document> quotes, Document month, LocalDate day) {
    String commodity = month.getString("commodity");
    DayKey key = new DayKey(month.getString("point"), Stage.named(month.getString("stage")), day);
    @Nullable Document known = quotes.find(new Document("_id", key.id())).first();
    PointDay before =
        known == null ? PointDay.empty(key, place(month)) : PointDayDocument.read(known);
    if (before.goods().containsKey(commodity)) {
      return;
    }
    Map<String, List<Version>> goods = new LinkedHashMap<>(before.goods());
    goods.put(commodity, versions(month, day));
    PointDay after = new PointDay(key, before.place(), before.revision() + 1, goods);
    Document document =
        PointDayDocument.write(
                new Document("_id", key.id()).append(CollectionSchema.VERSION, TO_VERSION), after)
            .append(GuardedBatch.REVISION, after.revision());
    if (known == null) {
      quotes.insertOne(document);
    } else {
      quotes.replaceOne(new Document("_id", key.id()), document);
    }
  }

  private static Place place(Document month) {
    return new Place(
        new RegionCode(month.getString("region")), PointKind.named(month.getString("kind")));
  }

  private static List<Version> versions(Document month, LocalDate day) {
    String name = "%02d".formatted(day.getDayOfMonth());
    return month.get("days", Document.class).getList(name, Document.class).stream()
        .map(QuotesByMonth::version)
        .toList();
  }

  private static Version version(Document version) {
    @Nullable Document price = version.get("price", Document.class);
    @Nullable Document doubt = version.get("doubt", Document.class);
    Entry entry =
        new Entry(
            price == null ? null : price(price),
            version.getString("by"),
            Source.named(version.getString("source")),
            version.getString("grade"),
            version.getString("note"),
            stalls(version));
    return new Version(
        version.getInteger("n"),
        entry,
        version.getString("act"),
        version.getDate("at").toInstant(),
        doubt == null ? null : DoubtDocument.read(doubt));
  }

  private static TypedPrice price(Document price) {
    return new TypedPrice(
        new BigDecimal(price.getString("yuan")),
        price.getString("unit"),
        new UnitPrice(price.getLong("micro"), Dimension.valueOf(price.getString("dimension"))));
  }

  private static @Nullable Stalls stalls(Document version) {
    return version.containsKey("stalls")
        ? new Stalls(
            version.getList("stalls", String.class).stream()
                .map(it -> it == null ? null : new BigDecimal(it))
                .toList())
        : null;
  }
}
