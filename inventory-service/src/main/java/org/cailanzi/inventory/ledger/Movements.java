package org.cailanzi.inventory.ledger;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.cailanzi.inventory.stock.Lot;
import org.cailanzi.inventory.stock.Movement;
import org.cailanzi.inventory.stock.MovementDocuments;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.store.CollectionSchema;
import org.cailanzi.platform.store.Migration;
import org.springframework.stereotype.Component;

/**
 * The ledger: movements by {@code site|commodity|ver}, added to and never changed. Versions count
 * up one by one, so a stretch of a ledger is read by its computed ids, without an index.
 */
@Component
public class Movements {
  public static final CollectionSchema SCHEMA =
      CollectionSchema.of("movements")
          .index("site", "day", "commodity", "ver")
          .index("batches", "commodity")
          .migration(
              Migration.ofEach(
                  2, "site, commodity and batches by themselves", Movements::searchable));

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
                .append("site", movement.stock().site())
                .append("commodity", movement.stock().commodity())
                .append("batches", batches(movement.lots().stream().map(Lot::batch)))
                .append(CollectionSchema.VERSION, SCHEMA.version())),
        new UpdateOptions().upsert(true));
  }

  private static List<String> batches(Stream<String> batches) {
    return batches.distinct().toList();
  }

  private static Bson searchable(Document old) {
    StockKey stock = stockOf(old);
    return Updates.combine(
        Updates.set("site", stock.site()),
        Updates.set("commodity", stock.commodity()),
        Updates.set(
            "batches",
            batches(old.getList("lots", Document.class).stream().map(it -> it.getString("lot")))));
  }

  private static StockKey stockOf(Document document) {
    String id = document.getString("_id");
    return StockKey.parse(id.substring(0, id.lastIndexOf('|')));
  }

  /** Reads what a site moved on a day, by commodity and in order, one after another. */
  void eachOf(
      String site, LocalDate day, Function<String, Dimension> of, Consumer<Movement> reader) {
    for (Document document :
        movements
            .find(new Document("site", site).append("day", day.toString()))
            .sort(new Document("commodity", 1).append("ver", 1))) {
      StockKey stock = stockOf(document);
      reader.accept(MovementDocuments.fromDocument(stock, of.apply(stock.commodity()), document));
    }
  }

  /** Up to so many movements that touched a batch of a commodity, at any site. */
  public List<Movement> ofBatch(String batch, String commodity, Dimension dimension, int limit) {
    return movements
        .find(new Document("batches", batch).append("commodity", commodity))
        .limit(limit)
        .map(it -> MovementDocuments.fromDocument(stockOf(it), dimension, it))
        .into(new ArrayList<>());
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

  Optional<Movement> find(StockKey stock, Dimension dimension, long ver) {
    return between(stock, dimension, ver - 1, ver).stream().findFirst();
  }
}
