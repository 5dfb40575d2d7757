package org.cailanzi.inventory.hold;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.cailanzi.inventory.stock.StockKey;

/**
 * The four commands of a three-line hold with nothing around them: no rule, no lock, no retry. What
 * the driver and the store can do at best.
 */
final class BareLoop {
  private static final Document FIELDS =
      new Document("ver", 1)
          .append("dimension", 1)
          .append("onHand", 1)
          .append("held", 1)
          .append("lots", 1)
          .append("sold", 1);

  private final BenchFloor floor;
  private final MongoCollection<Document> stocks;
  private final MongoCollection<Document> holds;

  BareLoop(BenchFloor floor) {
    this.floor = floor;
    this.stocks = floor.database.getCollection("stock");
    this.holds = floor.database.getCollection("holds");
  }

  void once(String id, Promise promise) {
    List<String> ids = promise.stocks().stream().map(StockKey::id).toList();
    List<Document> found =
        stocks
            .find(new Document("_id", new Document("$in", ids)))
            .projection(FIELDS)
            .into(new ArrayList<>());
    Date now = Date.from(Instant.now());
    holds.insertOne(hold(id, promise, now));
    List<UpdateOneModel<Document>> updates = found.stream().map(it -> update(it, id, now)).toList();
    stocks.bulkWrite(updates, new BulkWriteOptions().ordered(false));
    Document held =
        new Document("ver", 1L)
            .append("state", "HELD")
            .append("whole", true)
            .append("changed", now)
            .append("due", Date.from(promise.expiresAt()));
    holds.updateOne(
        new Document("_id", id).append("ver", 0L),
        new Document("$set", held).append("$unset", new Document("then", "")));
    // The copier works behind both alike.
    floor.instance.outboxes.noteAll(promise.stocks());
  }

  private static Document hold(String id, Promise promise, Date now) {
    List<Document> lines =
        promise.lines().stream()
            .map(
                it ->
                    new Document("commodity", it.commodity())
                        .append("dimension", "MASS")
                        .append("quantity", it.quantity().amount()))
            .toList();
    return new Document("_id", id)
        .append("schema", 2)
        .append("ver", 0L)
        .append("state", "TAKING")
        .append("whole", false)
        .append("by", "bench")
        .append("changed", now)
        .append(
            "promise",
            new Document("site", promise.site())
                .append("region", promise.region().code())
                .append("lines", lines)
                .append("reference", promise.reference())
                .append("expiresAt", Date.from(promise.expiresAt()))
                .append("fingerprint", promise.fingerprint()))
        .append("shortages", List.of())
        .append("due", now);
  }

  private static UpdateOneModel<Document> update(Document stock, String hold, Date now) {
    long ver = stock.getLong("ver");
    Document movement =
        new Document("ver", ver + 1)
            .append("kind", "HOLD")
            .append("onHand", 0L)
            .append("held", 500L)
            .append("at", now)
            .append("day", "2020-02-24")
            .append("by", "bench")
            .append("hold", hold)
            .append("lots", List.of());
    return new UpdateOneModel<>(
        new Document("_id", stock.getString("_id")).append("ver", ver),
        new Document(
                "$set",
                new Document("ver", ver + 1)
                    .append("onHand", stock.getLong("onHand"))
                    .append("held", stock.getLong("held") + 500))
            .append("$push", new Document("outbox", movement)));
  }
}
