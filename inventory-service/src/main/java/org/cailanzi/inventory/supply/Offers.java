package org.cailanzi.inventory.supply;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All offers by their id. Whether an order gets its part is decided within the offer's own
 * document, once: it holds each order's name with yes or no, so whoever asks again, after whatever
 * crash, hears the same.
 */
@Component
public class Offers {
  public static final CollectionSchema SCHEMA =
      CollectionSchema.of("offers").index("commodity").index("supplier");

  private final MongoCollection<Document> offers;

  public Offers(MongoDatabase database) {
    this.offers = database.getCollection(SCHEMA.collection());
  }

  /**
   * Writes an offer, or changes one of which nothing was ordered; false where something was, or it
   * was withdrawn.
   */
  boolean put(Offer offer) {
    if (insert(offer)) {
      return true;
    }
    Document untouched =
        new Document("_id", offer.id())
            .append("withdrawn", false)
            .append("decisions.0", new Document("$exists", false));
    return find(offer.id()).filter(it -> it.saysTheSameAs(offer)).isPresent()
        || offers.replaceOne(untouched, toDocument(offer)).getMatchedCount() == 1;
  }

  private boolean insert(Offer offer) {
    try {
      offers.insertOne(toDocument(offer));
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  public Optional<Offer> find(String id) {
    return list(new Document("_id", id)).stream().findFirst();
  }

  /** Every offer of the commodities, by id. */
  public List<Offer> of(Collection<String> commodities) {
    return list(new Document("commodity", new Document("$in", List.copyOf(commodities))));
  }

  List<Offer> by(String supplier) {
    return list(new Document("supplier", supplier));
  }

  private List<Offer> list(Document filter) {
    List<Offer> found = new ArrayList<>();
    offers
        .find(filter)
        .projection(new Document("decisions", 0).append("returned", 0))
        .map(Offers::fromDocument)
        .into(found);
    found.sort(Comparator.comparing(Offer::id));
    return found;
  }

  /** Nothing more can be ordered of it; what was ordered stays ordered. */
  void withdraw(String id) {
    offers.updateOne(
        new Document("_id", id), new Document("$set", new Document("withdrawn", true)));
  }

  /**
   * Whether an order gets so much of an offer: decided at the first asking, and for good. It gets
   * all or nothing.
   *
   * @param day the day of the asking, on which the offer has to stand
   */
  public boolean promise(String id, String order, Quantity wanted, LocalDate day) {
    Document enough =
        undecided(id, order)
            .append("withdrawn", false)
            .append("until", new Document("$gte", day.toString()))
            .append("left", new Document("$gte", wanted.amount()));
    Document granted =
        new Document("$inc", new Document("left", -wanted.amount()))
            .append("$push", new Document("decisions", decision(order, wanted, true)));
    if (offers.updateOne(enough, granted).getMatchedCount() == 1) {
      return true;
    }
    Document refused =
        new Document("$push", new Document("decisions", decision(order, wanted, false)));
    if (offers.updateOne(undecided(id, order), refused).getMatchedCount() == 1) {
      return false;
    }
    return decided(id, order);
  }

  private static Document undecided(String id, String order) {
    return new Document("_id", id).append("decisions.order", new Document("$ne", order));
  }

  private static Document decision(String order, Quantity wanted, boolean granted) {
    return new Document("order", order)
        .append("amount", wanted.amount())
        .append("granted", granted);
  }

  private boolean decided(String id, String order) {
    Document offer = offers.find(new Document("_id", id)).first();
    return offer != null
        && offer.getList("decisions", Document.class).stream()
            .filter(it -> order.equals(it.getString("order")))
            .anyMatch(it -> it.getBoolean("granted"));
  }

  /** What an order will not fetch can be ordered by others; a repeat changes nothing. */
  public void giveBack(String id, String order, Quantity unfetched) {
    offers.updateOne(
        new Document("_id", id).append("returned", new Document("$ne", order)),
        new Document("$inc", new Document("left", unfetched.amount()))
            .append("$push", new Document("returned", order)));
  }

  private static Document toDocument(Offer offer) {
    Document document =
        SCHEMA
            .document(offer.id())
            .append("supplier", offer.supplier())
            .append("commodity", offer.commodity())
            .append("dimension", offer.quantity().dimension().name())
            .append("quantity", offer.quantity().amount())
            .append("left", offer.left().amount())
            .append("microYuan", offer.price().microYuan())
            .append("ready", offer.ready().toString())
            .append("until", offer.until().toString())
            .append("region", offer.region().code())
            .append("withdrawn", offer.withdrawn())
            .append("decisions", List.of())
            .append("returned", List.of());
    return offer.expires() == null
        ? document
        : document.append("expires", offer.expires().toString());
  }

  private static Offer fromDocument(Document document) {
    Dimension dimension = Dimension.valueOf(document.getString("dimension"));
    @Nullable String expires = document.getString("expires");
    return new Offer(
        document.getString("_id"),
        document.getString("supplier"),
        document.getString("commodity"),
        new Quantity(document.getLong("quantity"), dimension),
        new Quantity(document.getLong("left"), dimension),
        new UnitPrice(document.getLong("microYuan"), dimension),
        LocalDate.parse(document.getString("ready")),
        LocalDate.parse(document.getString("until")),
        new RegionCode(document.getString("region")),
        expires == null ? null : LocalDate.parse(expires),
        document.getBoolean("withdrawn"));
  }
}
