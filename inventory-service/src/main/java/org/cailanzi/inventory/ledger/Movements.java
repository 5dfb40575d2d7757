package org.cailanzi.inventory.ledger;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.cailanzi.inventory.stock.Movement;
import org.cailanzi.inventory.stock.MovementDocuments;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.stereotype.Component;

/**
 * The ledger: movements by {@code site|commodity|ver}, added to and never changed. Versions count
 * up one by one, so a stretch of a ledger is read by its computed ids, without an index.
 */
@Component
public class Movements {
  public static final CollectionSchema SCHEMA = CollectionSchema.of("movements");

  private final MongoCollection<Document> movements;

  public Movements(MongoDatabase database) {
    this.movements = database.getCollection(SCHEMA.collection());
  }

  /** Adds movements of one stock; those that are there already stay as they are. */
  void add(List<Movement> more) {
    movements.bulkWrite(
        more.stream().map(Movements::upsert).toList(), new BulkWriteOptions().ordered(false));
  }

  private static UpdateOneModel<Document> upsert(Movement movement) {
    return new UpdateOneModel<>(
        new Document("_id", movement.id()),
        new Document(
            "$setOnInsert",
            MovementDocuments.toDocument(movement)
                .append(CollectionSchema.VERSION, SCHEMA.version())),
        new UpdateOptions().upsert(true));
  }

  /** The movements that led to the versions after one and up to another, in order. */
  List<Movement> between(StockKey stock, Dimension dimension, long after, long upTo) {
    List<String> ids =
        LongStream.rangeClosed(after + 1, upTo).mapToObj(ver -> Movement.idOf(stock, ver)).toList();
    return StreamSupport.stream(
            movements.find(new Document("_id", new Document("$in", ids))).spliterator(), false)
        .map(it -> MovementDocuments.fromDocument(stock, dimension, it))
        .sorted(Comparator.comparingLong(Movement::ver))
        .toList();
  }
}
