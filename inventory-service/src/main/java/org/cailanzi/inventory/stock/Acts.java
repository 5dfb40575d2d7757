package org.cailanzi.inventory.stock;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.stereotype.Component;

/**
 * Receipts and issues by the key they came under, kept once their movements have left the outbox:
 * {@code {_id: "site|commodity|key", fingerprint, ver}}.
 */
@Component
public class Acts {
  public static final CollectionSchema SCHEMA = CollectionSchema.of("acts");

  private final MongoCollection<Document> acts;

  public Acts(MongoDatabase database) {
    this.acts = database.getCollection(SCHEMA.collection());
  }

  /** The fingerprint of what was done to a stock under a key. */
  Optional<String> fingerprint(StockKey stock, String key) {
    return Optional.ofNullable(acts.find(new Document("_id", id(stock, key))).first())
        .map(it -> it.getString("fingerprint"));
  }

  /** The version that was led to under a key, if its movement is in the ledger. */
  public Optional<Long> version(StockKey stock, String key) {
    return Optional.ofNullable(acts.find(new Document("_id", id(stock, key))).first())
        .map(it -> it.getLong("ver"));
  }

  /** Keeps the keys of movements; a repeat changes nothing. */
  public void remember(List<Movement> movements) {
    List<UpdateOneModel<Document>> kept =
        movements.stream().filter(it -> it.act().key() != null).map(Acts::upsert).toList();
    if (!kept.isEmpty()) {
      acts.bulkWrite(kept, new BulkWriteOptions().ordered(false));
    }
  }

  private static UpdateOneModel<Document> upsert(Movement movement) {
    return new UpdateOneModel<>(
        new Document("_id", id(movement.stock(), String.valueOf(movement.act().key()))),
        new Document(
            "$setOnInsert",
            new Document(CollectionSchema.VERSION, SCHEMA.version())
                .append("fingerprint", movement.act().fingerprint())
                .append("ver", movement.ver())),
        new UpdateOptions().upsert(true));
  }

  private static String id(StockKey stock, String key) {
    return stock.id() + "|" + key;
  }
}
