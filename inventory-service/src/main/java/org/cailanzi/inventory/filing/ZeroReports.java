package org.cailanzi.inventory.filing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.cailanzi.inventory.report.FormKey;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.stereotype.Component;

/**
 * Declarations that nothing is held: {@code {_id: "site|2022-04-06", by, at}}; the first counts.
 */
@Component
public class ZeroReports {
  public static final CollectionSchema SCHEMA = CollectionSchema.of("zeroReports");

  private static final int IDS_AT_ONCE = 1_000;

  private final MongoCollection<Document> reports;

  public ZeroReports(MongoDatabase database) {
    this.reports = database.getCollection(SCHEMA.collection());
  }

  /** Keeps a declaration unless there is one already; the one that then is kept. */
  ZeroReport declare(FormKey key, String by, Instant at) {
    Document first = SCHEMA.document(key.id());
    first.remove("_id");
    reports.updateOne(
        new Document("_id", key.id()),
        new Document("$setOnInsert", first.append("by", by).append("at", Date.from(at))),
        new UpdateOptions().upsert(true));
    return find(List.of(key)).getOrDefault(key, new ZeroReport(key, by, at));
  }

  Map<FormKey, ZeroReport> find(Collection<FormKey> keys) {
    Map<String, FormKey> byId = new HashMap<>();
    keys.forEach(it -> byId.put(it.id(), it));
    List<String> ids = List.copyOf(byId.keySet());
    Map<FormKey, ZeroReport> found = new HashMap<>();
    for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
      List<String> some = ids.subList(from, Math.min(from + IDS_AT_ONCE, ids.size()));
      for (Document document : reports.find(new Document("_id", new Document("$in", some)))) {
        FormKey key = byId.get(document.getString("_id"));
        if (key != null) {
          found.put(
              key,
              new ZeroReport(key, document.getString("by"), document.getDate("at").toInstant()));
        }
      }
    }
    return found;
  }
}
