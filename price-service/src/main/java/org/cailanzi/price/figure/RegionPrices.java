package org.cailanzi.price.figure;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.cailanzi.platform.store.CollectionSchema;
import org.cailanzi.price.figure.RegionMonth.Bucket;
import org.cailanzi.price.figure.RegionMonth.Kept;
import org.cailanzi.price.system.Contended;
import org.cailanzi.price.system.GuardedBatch;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/** Months of districts, by {@code commodity|district|stage|month}. */
@Repository
class RegionPrices {
  private static final CollectionSchema SCHEMA =
      CollectionSchema.of("regionMonths")
          .migration(RegionMonthsInDocuments.TO_STRINGS)
          .migration(RegionMonthsInStrings.TO_BYTES);

  // A month is rewritten as a whole, and the embedded store has all of a command's in memory.
  private static final int AT_ONCE = 10;

  private final MongoCollection<Document> months;

  RegionPrices(MongoDatabase database) {
    this.months = database.getCollection(SCHEMA.collection());
  }

  @Bean
  static CollectionSchema regionMonthSchema() {
    return SCHEMA;
  }

  /** The months that there are. */
  List<RegionMonth> months(Collection<Bucket> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    List<String> ids = keys.stream().map(Bucket::id).distinct().toList();
    return months
        .find(new Document("_id", new Document("$in", ids)))
        .map(RegionMonthDocument::read)
        .into(new ArrayList<>());
  }

  /** Keeps versions; what is kept already stays what it is. */
  void keep(Collection<Kept> versions) {
    Map<Bucket, List<Kept>> byMonth = new LinkedHashMap<>();
    versions.forEach(it -> byMonth.computeIfAbsent(it.bucket(), _ -> new ArrayList<>()).add(it));
    List<Bucket> keys = List.copyOf(byMonth.keySet());
    for (int i = 0; i < keys.size(); i += AT_ONCE) {
      List<Bucket> some = keys.subList(i, Math.min(i + AT_ONCE, keys.size()));
      Contended.<Boolean>untilSettled(() -> added(some, byMonth) ? Boolean.TRUE : null);
    }
  }

  /** Whether every change got through: of two who change a month at once, one is to try again. */
  private boolean added(List<Bucket> keys, Map<Bucket, List<Kept>> versions) {
    Map<Bucket, RegionMonth> before = new HashMap<>();
    months(keys).forEach(it -> before.put(it.key(), it));
    GuardedBatch batch = new GuardedBatch();
    for (Bucket key : keys) {
      RegionMonth old = before.getOrDefault(key, RegionMonth.empty(key));
      RegionMonth month = old.with(versions.getOrDefault(key, List.of()));
      batch.put(
          old.revision(),
          month.revision(),
          () -> RegionMonthDocument.write(SCHEMA.document(key.id()), month));
    }
    return batch.write(months);
  }
}
