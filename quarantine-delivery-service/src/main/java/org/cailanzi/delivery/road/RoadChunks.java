package org.cailanzi.delivery.road;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.cailanzi.platform.store.CollectionSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/**
 * The network as it is stored. It is only ever read whole, so its rows lie in 64 chunks a kind, by
 * the hash of their id: a city of ten thousand nodes is read by a few commands on {@code _id}.
 */
@Repository
class RoadChunks {
  private static final CollectionSchema SCHEMA = CollectionSchema.of("roads");
  private static final int CHUNKS = 64;
  private static final int READ_AT_ONCE = 16;
  private static final Document EDITION = new Document("_id", "edition");

  private final MongoCollection<Document> roads;

  RoadChunks(MongoDatabase database) {
    this.roads = database.getCollection(SCHEMA.collection());
  }

  @Bean
  static CollectionSchema roadSchema() {
    return SCHEMA;
  }

  /**
   * Which state of the network is stored.
   *
   * @param version counts what was imported, from 1; 0 before
   */
  record Edition(long version, @Nullable Instant loadedAt) {}

  Edition edition() {
    @Nullable Document stored = roads.find(EDITION).first();
    return stored == null
        ? new Edition(0, null)
        : new Edition(stored.getLong("version"), stored.getDate("loadedAt").toInstant());
  }

  /** Written last, so that whoever keeps the network in memory reads all that was imported. */
  void imported(Instant at) {
    roads.updateOne(
        EDITION,
        new Document("$inc", new Document("version", 1L))
            .append(
                "$set",
                new Document("loadedAt", Date.from(at))
                    .append(CollectionSchema.VERSION, SCHEMA.version())),
        new UpdateOptions().upsert(true));
  }

  <T> List<T> all(Kept<T> kind) {
    List<T> all = new ArrayList<>();
    for (int first = 0; first < CHUNKS; first += READ_AT_ONCE) {
      List<String> ids =
          IntStream.range(first, first + READ_AT_ONCE).mapToObj(it -> idOf(kind, it)).toList();
      for (Document chunk : roads.find(new Document("_id", new Document("$in", ids)))) {
        rows(chunk).forEach(it -> all.add(kind.read().apply(it)));
      }
    }
    return all;
  }

  /** Adds what is new and replaces what has the same id; repeating it changes nothing. */
  <T> void put(Kept<T> kind, Collection<T> batch) {
    batch.stream()
        .collect(
            Collectors.groupingBy(
                it -> Math.floorMod(kind.id().apply(it).hashCode(), CHUNKS),
                TreeMap::new,
                Collectors.toList()))
        .forEach((chunk, some) -> put(idOf(kind, chunk), kind, some));
  }

  private <T> void put(String chunk, Kept<T> kind, List<T> some) {
    while (true) {
      @Nullable Document seen = roads.find(new Document("_id", chunk)).first();
      Map<String, List<?>> rows = new TreeMap<>();
      if (seen != null) {
        rows(seen).forEach(it -> rows.put(Kept.idOf(it), it));
      }
      some.forEach(it -> rows.put(kind.id().apply(it), kind.row().apply(it)));
      long version = seen == null ? 0 : seen.getLong("ver");
      Document next =
          SCHEMA
              .document(chunk)
              .append("ver", version + 1)
              .append("rows", List.copyOf(rows.values()));
      if (seen == null ? added(next) : replaced(chunk, version, next)) {
        return;
      }
    }
  }

  private boolean added(Document fresh) {
    try {
      roads.insertOne(fresh);
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  private boolean replaced(String chunk, long version, Document next) {
    return roads
            .replaceOne(new Document("_id", chunk).append("ver", version), next)
            .getMatchedCount()
        == 1;
  }

  private static List<List<?>> rows(Document chunk) {
    return chunk.getList("rows", List.class).stream().<List<?>>map(it -> it).toList();
  }

  private static String idOf(Kept<?> kind, int chunk) {
    return "%s-%02d".formatted(kind.chunks(), chunk);
  }
}
