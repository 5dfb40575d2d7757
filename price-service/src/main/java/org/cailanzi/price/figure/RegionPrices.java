package org.cailanzi.price.figure;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.cailanzi.platform.store.CollectionSchema;
import org.cailanzi.price.figure.RegionMonth.Bucket;
import org.cailanzi.price.figure.RegionMonth.Stated;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.system.Contended;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/** Months of districts, by {@code commodity|district|stage|month}. */
@Repository
class RegionPrices {
  private static final CollectionSchema SCHEMA =
      CollectionSchema.of("regionMonths").migration(RegionMonthsInDocuments.TO_STRINGS);

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

  /** Keeps versions; what is kept already is written again and stays what it is. */
  void keep(Collection<Kept> versions) {
    Map<Bucket, Document> fields = new LinkedHashMap<>();
    for (Kept it : versions) {
      Series series = it.series();
      Bucket key = Bucket.of(series.commodity(), it.place(), series.stage(), it.day());
      RegionMonthDocument.set(
          fields.computeIfAbsent(key, _ -> new Document()),
          series.point(),
          it.place(),
          it.day(),
          it.stated());
    }
    List<UpdateOneModel<Document>> updates = new ArrayList<>();
    fields.forEach((key, set) -> updates.add(update(key, set)));
    for (int i = 0; i < updates.size(); i += AT_ONCE) {
      List<UpdateOneModel<Document>> some =
          updates.subList(i, Math.min(i + AT_ONCE, updates.size()));
      Contended.<Boolean>untilSettled(() -> written(some) ? Boolean.TRUE : null);
    }
  }

  private static UpdateOneModel<Document> update(Bucket key, Document set) {
    Document begun =
        RegionMonthDocument.about(key).append(CollectionSchema.VERSION, SCHEMA.version());
    return new UpdateOneModel<>(
        new Document("_id", key.id()),
        new Document("$set", set).append("$setOnInsert", begun),
        new UpdateOptions().upsert(true));
  }

  /** Whether all got through: two who begin the same document at once are to try again. */
  private boolean written(List<UpdateOneModel<Document>> updates) {
    return Contended.allWritten(
        () -> months.bulkWrite(updates, new BulkWriteOptions().ordered(false)));
  }

  /** A version of a day of a series, and where its point is. */
  record Kept(Series series, Place place, LocalDate day, Stated stated) {}
}
