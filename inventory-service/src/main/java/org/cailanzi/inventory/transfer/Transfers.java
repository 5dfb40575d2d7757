package org.cailanzi.inventory.transfer;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.cailanzi.inventory.stock.Incoming;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.store.CollectionSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All transfers by their id, each changed only over the version that the change was made from. */
@Component
public class Transfers implements Incoming {
  public static final CollectionSchema SCHEMA =
      CollectionSchema.of("transfers")
          .index("due")
          .index("transitTo", "transitAt")
          .index("from", "_id")
          .index("to", "_id");

  /** Later than any transfer is expected. */
  private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

  private final MongoCollection<Document> transfers;
  private final TransferSettings settings;

  public Transfers(MongoDatabase database, TransferSettings settings) {
    this.transfers = database.getCollection(SCHEMA.collection());
    this.settings = settings;
  }

  /** Writes a new transfer; false where its id is there already. */
  boolean insert(Transfer first) {
    try {
      transfers.insertOne(toDocument(first));
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  /** Writes a transfer over the version before it; false where it is another by now. */
  boolean write(Transfer after) {
    return transfers
            .replaceOne(
                new Document("_id", after.id().value()).append("ver", after.ver() - 1),
                toDocument(after))
            .getMatchedCount()
        == 1;
  }

  Optional<Transfer> find(TransferId id) {
    return Optional.ofNullable(transfers.find(new Document("_id", id.value())).first())
        .map(TransferDocuments::fromDocument);
  }

  /** Up to so many transfers from or to a site after an id, by id. */
  List<Transfer> list(Direction direction, String site, String after, int limit) {
    return transfers
        .find(new Document(direction.field, site).append("_id", new Document("$gt", after)))
        .sort(new Document("_id", 1))
        .limit(limit)
        .map(TransferDocuments::fromDocument)
        .into(new ArrayList<>());
  }

  /** Up to so many transfers that the sweeper has to look at by an instant. */
  List<Transfer> due(Instant by, int limit) {
    return transfers
        .find(new Document("due", new Document("$lte", Date.from(by))))
        .sort(new Document("due", 1))
        .limit(limit)
        .map(TransferDocuments::fromDocument)
        .into(new ArrayList<>());
  }

  /** What is on its way to the sites and should have come by an instant, overdue or not. */
  public List<Arriving> arriving(Collection<String> sites, Instant until) {
    List<Arriving> arriving = new ArrayList<>();
    Document filter =
        new Document("transitTo", new Document("$in", List.copyOf(sites)))
            .append("transitAt", new Document("$lte", Date.from(until)));
    for (Document document : transfers.find(filter)) {
      Transfer transfer = TransferDocuments.fromDocument(document);
      Order order = transfer.order();
      for (Load load : transfer.inTransit()) {
        arriving.add(
            new Arriving(
                transfer.id().value(),
                order.from(),
                order.to(),
                load.commodity(),
                load.quantity(),
                order.expectedAt()));
      }
    }
    return arriving;
  }

  @Override
  public Map<String, Quantity> to(String site) {
    Map<String, Quantity> byCommodity = new TreeMap<>();
    arriving(List.of(site), EVER)
        .forEach(it -> byCommodity.merge(it.commodity(), it.quantity(), Quantity::plus));
    return byCommodity;
  }

  private Document toDocument(Transfer transfer) {
    @Nullable Instant due =
        transfer.isUnderWay() ? transfer.changed().plus(settings.lease()) : null;
    return TransferDocuments.fill(SCHEMA.document(transfer.id().value()), transfer, due);
  }

  /** Which end of a transfer a site is. */
  enum Direction {
    FROM("from"),
    TO("to");

    private final String field;

    Direction(String field) {
      this.field = field;
    }
  }
}
