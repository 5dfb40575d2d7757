package org.cailanzi.inventory.cover;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.stereotype.Component;

/** The kept days of cover, a document for each region and month. */
@Component
public class CoverMonths {
  public static final CollectionSchema SCHEMA = CollectionSchema.of("coverMonths");

  private final MongoCollection<Document> months;

  public CoverMonths(MongoDatabase database) {
    this.months = database.getCollection(SCHEMA.collection());
  }

  /** The months of these ids by id; one that was not there is begun. */
  Map<String, CoverMonth> open(Collection<String> ids) {
    Map<String, CoverMonth> found = new HashMap<>();
    List<String> wanted = ids.stream().distinct().toList();
    for (Document document : months.find(new Document("_id", new Document("$in", wanted)))) {
      CoverMonth month = CoverDocuments.fromDocument(document);
      found.put(month.id(), month);
    }
    wanted.stream().filter(it -> !found.containsKey(it)).forEach(it -> found.put(it, begin(it)));
    return found;
  }

  /** A month must be there before its days are reckoned: else nothing would mark them stale. */
  private CoverMonth begin(String id) {
    CoverMonth blank = new CoverMonth(id, 0, Map.of());
    try {
      months.insertOne(CoverDocuments.blank(SCHEMA.document(id)));
      return blank;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return open(List.of(id)).getOrDefault(id, blank);
      }
      throw refused;
    }
  }

  /** Keeps days; false when the month has changed since it was read. */
  boolean keep(CoverMonth read, Map<LocalDate, CoverDay> days) {
    Document set = new Document();
    days.forEach((day, cover) -> set.append(field(day), CoverDocuments.toDocument(cover)));
    return months
            .updateOne(
                new Document("_id", read.id()).append("ver", read.ver()),
                new Document("$set", set).append("$inc", new Document("ver", 1L)))
            .getMatchedCount()
        == 1;
  }

  /** Marks days as no longer true, in the months that there are. */
  void stale(Map<String, Set<LocalDate>> daysByMonth) {
    List<UpdateOneModel<Document>> marks = new ArrayList<>();
    daysByMonth.forEach(
        (id, days) -> {
          Document set = new Document();
          days.forEach(it -> set.append(field(it) + ".stale", true));
          marks.add(
              new UpdateOneModel<>(
                  new Document("_id", id),
                  new Document("$set", set).append("$inc", new Document("ver", 1L))));
        });
    if (!marks.isEmpty()) {
      months.bulkWrite(marks, new BulkWriteOptions().ordered(false));
    }
  }

  private static String field(LocalDate day) {
    return "days." + CoverDocuments.key(day);
  }
}
