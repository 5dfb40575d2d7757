package org.cailanzi.price.news;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.bson.Document;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;
import org.cailanzi.platform.store.Migration;
import org.cailanzi.price.breach.Breach;
import org.cailanzi.price.system.Contended;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/**
 * Changes of breaches by number. Numbers follow one another without a gap, whoever writes them, so
 * that what comes next is read by its ids, and nobody who has one of them has missed an earlier.
 */
@Repository
class News {
  private static final String AT = "at";
  private static final CollectionSchema SCHEMA =
      CollectionSchema.of("breachNews")
          .uniqueIndex("change")
          .index(AT)
          .migration(
              Migration.ofEach(
                  2,
                  "each has a time, the older ones that of now",
                  _ -> Updates.set(AT, Date.from(Instant.now()))));

  private static final CollectionSchema FLOORS = CollectionSchema.of("newsFloors");
  private static final String FLOOR_OF_BREACHES = "breachNews";
  private static final String FIRST_KEPT = "firstKept";

  // What is read at once. One number in so many is tried when the newest is looked for.
  private static final int WINDOW = 64;
  private static final int DOUBLINGS = 40;

  private final MongoCollection<Document> news;
  private final MongoCollection<Document> floors;
  private final Clock clock;

  News(MongoDatabase database, Clock clock) {
    this.news = database.getCollection(SCHEMA.collection());
    this.floors = database.getCollection(FLOORS.collection());
    this.clock = clock;
  }

  @Bean
  static CollectionSchema newsFloorSchema() {
    return FLOORS;
  }

  @Bean
  static CollectionSchema newsSchema() {
    return SCHEMA;
  }

  /**
   * Adds the changes that are not there yet.
   *
   * @param newest a number that is taken, the nearer to the newest the better
   * @return the newest number that is known to be taken
   */
  long add(Collection<Breach> changes, long newest) {
    long last = Math.max(newest, firstKept() - 1);
    List<Breach> left = notTold(changes);
    while (!left.isEmpty()) {
      List<Document> items = new ArrayList<>();
      for (Breach it : left) {
        items.add(
            write(NewsItem.of(last + 1 + items.size(), it)).append(AT, Date.from(clock.instant())));
      }
      // In order: when another writer has taken a number, none after it is.
      if (Contended.allWritten(
          () -> news.insertMany(items, new InsertManyOptions().ordered(true)))) {
        return last + items.size();
      }
      last = newestFrom(last);
      left = notTold(left);
    }
    return last;
  }

  private List<Breach> notTold(Collection<Breach> changes) {
    List<String> all = changes.stream().map(NewsItem::change).toList();
    Set<String> told = new HashSet<>();
    news.find(new Document("change", new Document("$in", all)))
        .forEach(it -> told.add(it.getString("change")));
    return changes.stream().filter(it -> !told.contains(NewsItem.change(it))).toList();
  }

  /** What follows a number, in order and without a gap; a part of it where it is much. */
  List<NewsItem> after(long number) {
    List<NewsItem> found = new ArrayList<>();
    for (NewsItem item : in(LongStream.rangeClosed(number + 1, number + WINDOW))) {
      // A later one may show itself before an earlier that is being written.
      if (item.number() == number + 1 + found.size()) {
        found.add(item);
      }
    }
    return found;
  }

  /** The newest number, walked to from one that is taken. */
  long newestFrom(long taken) {
    // Others may have gone on, and forgotten, since that one was seen.
    long newest = Math.max(taken, firstKept() - 1);
    for (List<NewsItem> next = after(newest); !next.isEmpty(); next = after(newest)) {
      newest = next.getLast().number();
    }
    return newest;
  }

  /**
   * The newest number, or 0 without any: as there is no gap from the first that is kept, it is
   * found by halves.
   */
  long newest() {
    long before = firstKept() - 1;
    long taken = newestIn(LongStream.range(0, DOUBLINGS).map(it -> before + (1L << it)), before);
    long free = before + Math.max(1, 2 * (taken - before));
    while (free - taken > 1) {
      long from = taken;
      long step = Math.max(1, (free - taken) / WINDOW);
      LongStream tried = LongStream.iterate(from + step, it -> it + step).limit(WINDOW - 1L);
      taken = newestIn(tried, from);
      free = Math.min(free, taken + step);
    }
    return newestFrom(taken);
  }

  /** The first number that is still there: what is before it may be gone. */
  long firstKept() {
    @Nullable Document floor = floors.find(new Document("_id", FLOOR_OF_BREACHES)).first();
    return floor == null ? 1 : floor.getLong(FIRST_KEPT);
  }

  /**
   * Forgets what was told before an instant, but never the newest: numbers go on from there.
   *
   * @return how many were forgotten
   */
  long forgetBefore(Instant limit) {
    Date time = Date.from(limit);
    @Nullable Document young =
        news.find(new Document(AT, new Document("$gte", time)))
            .projection(new Document("_id", 1))
            .sort(new Document("_id", 1))
            .first();
    long first = young == null ? Math.max(1, newest()) : young.getLong("_id");
    // First it is said that they are gone, then they go: nobody takes a part for the whole.
    floors.updateOne(
        new Document("_id", FLOOR_OF_BREACHES),
        new Document("$max", new Document(FIRST_KEPT, first))
            .append("$setOnInsert", new Document(CollectionSchema.VERSION, FLOORS.version())),
        new UpdateOptions().upsert(true));
    // An older one behind a younger, by another instance's clock, stays: there must be no gap.
    return news.deleteMany(
            new Document(AT, new Document("$lt", time)).append("_id", new Document("$lt", first)))
        .getDeletedCount();
  }

  private long newestIn(LongStream numbers, long otherwise) {
    List<NewsItem> found = in(numbers);
    return found.isEmpty() ? otherwise : found.getLast().number();
  }

  private List<NewsItem> in(LongStream numbers) {
    List<NewsItem> found = new ArrayList<>();
    news.find(new Document("_id", new Document("$in", numbers.boxed().toList())))
        .forEach(it -> found.add(read(it)));
    found.sort(Comparator.comparingLong(NewsItem::number));
    return found;
  }

  private static Document write(NewsItem item) {
    return SCHEMA
        .document(item.number())
        .append("change", item.change())
        .append("breach", item.breach())
        .append("revision", item.revision())
        .append("region", item.region().code());
  }

  private static NewsItem read(Document item) {
    return new NewsItem(
        item.getLong("_id"),
        item.getString("breach"),
        item.getLong("revision"),
        new RegionCode(item.getString("region")));
  }
}
