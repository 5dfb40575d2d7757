package org.cailanzi.inventory.order;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.stereotype.Component;

/**
 * All orders by their id. A change is written only over the version it was computed from. {@code
 * due} is when the sweeper has to look, and only there while a step is still to be done.
 */
@Component
public class Orders {
  public static final CollectionSchema SCHEMA =
      CollectionSchema.of("orders").index("region").index("open", "region").index("due");

  private final MongoCollection<Document> orders;
  private final OrderSettings settings;

  public Orders(MongoDatabase database, OrderSettings settings) {
    this.orders = database.getCollection(SCHEMA.collection());
    this.settings = settings;
  }

  /** Writes a new order; one of its id that is there already stays as it is. */
  public void place(Order order) {
    try {
      orders.insertOne(OrderDocuments.toDocument(order));
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw refused;
      }
    }
  }

  Optional<Order> find(String id) {
    return Optional.ofNullable(orders.find(new Document("_id", id)).first())
        .map(OrderDocuments::fromDocument);
  }

  /** Every order for a site of a region, by id. */
  List<Order> within(RegionCode region) {
    return list(new Document("region", range(region)));
  }

  /** The orders for sites of a region of which something should still come. */
  public List<Order> openWithin(RegionCode region) {
    return list(new Document("open", true).append("region", range(region)));
  }

  private static Document range(RegionCode region) {
    // ':' follows '9', so this is the range of all codes that the region is a prefix of.
    return new Document("$gte", region.code()).append("$lt", region.code() + ":");
  }

  private List<Order> list(Document filter) {
    List<Order> found = new ArrayList<>();
    orders.find(filter).map(OrderDocuments::fromDocument).into(found);
    found.sort(Comparator.comparing(Order::id));
    return found;
  }

  /** Writes a change, or nothing where the order is no longer the one it was computed from. */
  boolean write(Order changed, Instant now) {
    Document document = OrderDocuments.toDocument(changed);
    if (changed.isUnderWay()) {
      document.append("due", Date.from(now.plus(settings.lease())));
    }
    return orders
            .replaceOne(
                new Document("_id", changed.id()).append("ver", changed.ver() - 1), document)
            .getMatchedCount()
        == 1;
  }

  /** Up to so many orders with a step that should have been done by an instant. */
  List<Order> due(Instant by, int limit) {
    return orders
        .find(new Document("due", new Document("$lte", Date.from(by))))
        .sort(new Document("due", 1))
        .limit(limit)
        .map(OrderDocuments::fromDocument)
        .into(new ArrayList<>());
  }
}
