package org.cailanzi.price.quote;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.Document;
import org.cailanzi.platform.store.CollectionSchema;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.system.Contended;
import org.cailanzi.price.system.GuardedBatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/** Days of points, by {@code point|stage|day}. */
@Repository
public class Quotes {
  static final String COLLECTION = "quotes";

  private static final CollectionSchema SCHEMA =
      CollectionSchema.of(COLLECTION)
          .index("stage", "day")
          .index(PointDayDocument.WAITING)
          .migration(QuotesByMonth.TO_DAYS);

  // A cursor's usual batch is up to 16 MiB, many times that when it is decoded.
  private static final int BATCH = 200;

  private final MongoCollection<Document> days;
  private final Follower follower;
  private final Clock clock;

  Quotes(MongoDatabase database, Follower follower, Clock clock) {
    this.days = database.getCollection(SCHEMA.collection());
    this.follower = follower;
    this.clock = clock;
  }

  @Bean
  static CollectionSchema quoteSchema() {
    return SCHEMA;
  }

  /** The days that there are. */
  public Map<DayKey, PointDay> days(Collection<DayKey> keys) {
    Map<DayKey, PointDay> found = new HashMap<>();
    if (!keys.isEmpty()) {
      days.find(among(keys)).map(PointDayDocument::read).forEach(it -> found.put(it.key(), it));
    }
    return found;
  }

  /** The revisions of the days that there are. */
  public Map<DayKey, Long> revisions(Collection<DayKey> keys) {
    Map<DayKey, Long> found = new HashMap<>();
    if (!keys.isEmpty()) {
      days.find(among(keys))
          .projection(new Document(GuardedBatch.REVISION, 1))
          .forEach(
              it ->
                  found.put(DayKey.parse(it.getString("_id")), it.getLong(GuardedBatch.REVISION)));
    }
    return found;
  }

  private static Document among(Collection<DayKey> keys) {
    return new Document("_id", new Document("$in", keys.stream().map(DayKey::id).toList()));
  }

  /** What every point said at a stage from one day to another, both included, in no order. */
  public void each(Stage stage, LocalDate first, LocalDate last, Consumer<PointDay> reader) {
    Document filter =
        new Document("stage", stage.wireName())
            .append("day", new Document("$gte", first.toString()).append("$lte", last.toString()));
    days.find(filter).batchSize(BATCH).map(PointDayDocument::read).forEach(reader);
  }

  /**
   * Keeps quotes, each once: a repeated act, or an entry just like the latest, adds no version.
   * When this returns, all of them are durable.
   *
   * @param places where each point is, by its code
   */
  public Kept record(List<Quote> quotes, Map<String, Place> places) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Set<DayKey> keys = quotes.stream().map(Quote::key).collect(Collectors.toSet());
    return follower.around(keys, () -> keep(quotes, places, keys, at));
  }

  private Kept keep(List<Quote> quotes, Map<String, Place> places, Set<DayKey> keys, Instant at) {
    return Contended.untilSettled(
        () -> {
          Map<DayKey, PointDay> before = days(keys);
          Map<DayKey, DayEntries> entries = new LinkedHashMap<>();
          List<Recorded> recorded = new ArrayList<>(quotes.size());
          for (Quote quote : quotes) {
            recorded.add(
                entries
                    .computeIfAbsent(quote.key(), key -> new DayEntries(day(before, key, places)))
                    .enter(quote, at));
          }
          List<PointDay> after = entries.values().stream().map(DayEntries::after).toList();
          return write(before, after) ? new Kept(recorded, after) : null;
        });
  }

  private static PointDay day(Map<DayKey, PointDay> known, DayKey key, Map<String, Place> places) {
    @Nullable PointDay day = known.get(key);
    if (day != null) {
      return day;
    }
    Place place = places.get(key.point());
    if (place == null) {
      throw new IllegalArgumentException("No point " + key.point());
    }
    return PointDay.empty(key, place);
  }

  /** Whether every change got through. */
  boolean write(Map<DayKey, PointDay> before, Collection<PointDay> after) {
    GuardedBatch batch = new GuardedBatch();
    for (PointDay day : after) {
      @Nullable PointDay old = before.get(day.key());
      batch.put(
          old == null ? 0 : old.revision(),
          day.revision(),
          () -> PointDayDocument.write(SCHEMA.document(day.key().id()), day));
    }
    return batch.write(days);
  }
}
