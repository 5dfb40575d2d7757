package org.cailanzi.inventory.hold;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All holds by their id. A state is changed only from the state it was decided on. {@code due} is
 * when the sweeper has to look: soon while steps are under way, at the expiry while held, and never
 * once it is over.
 */
@Component
public class Holds {
  public static final CollectionSchema SCHEMA =
      CollectionSchema.of("holds").index("due").index("promise.site", "due");

  private final MongoCollection<Document> holds;
  private final HoldSettings settings;

  public Holds(MongoDatabase database, HoldSettings settings) {
    this.holds = database.getCollection(SCHEMA.collection());
    this.settings = settings;
  }

  /** Writes a new hold; false where its id is there already. */
  boolean insert(Hold hold) {
    try {
      holds.insertOne(toDocument(hold));
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  Optional<Hold> find(HoldId id) {
    return Optional.ofNullable(holds.find(new Document("_id", id.value())).first())
        .map(Holds::fromDocument);
  }

  /** The holds there are among the ids. */
  public List<Hold> find(Collection<String> ids) {
    return holds
        .find(new Document("_id", new Document("$in", List.copyOf(ids))))
        .map(Holds::fromDocument)
        .into(new ArrayList<>());
  }

  /** Up to so many holds at the sites that are not over and want a commodity. */
  public List<Hold> openAt(Collection<String> sites, String commodity, int limit) {
    // Only a hold that is not over has a time at which the sweeper must look at it.
    Document filter =
        new Document("promise.site", new Document("$in", List.copyOf(sites)))
            .append("due", new Document("$gt", Date.from(Instant.EPOCH)));
    List<Hold> open = new ArrayList<>();
    for (Document document : holds.find(filter)) {
      Hold hold = fromDocument(document);
      if (open.size() < limit && hold.wants(commodity)) {
        open.add(hold);
      }
    }
    return open;
  }

  /** Which of the holds still have steps to be done. */
  public Set<String> underWay(Collection<String> ids) {
    Set<String> underWay = new HashSet<>();
    for (Document document :
        holds
            .find(new Document("_id", new Document("$in", List.copyOf(ids))))
            .projection(new Document("state", 1))) {
      if (HoldState.valueOf(document.getString("state")).isUnderWay()) {
        underWay.add(document.getString("_id"));
      }
    }
    return underWay;
  }

  /** Writes the state, and whatever belongs to it, over the state it was decided on. */
  boolean move(HoldState from, Hold to) {
    Document set =
        new Document("state", to.state().name())
            .append("whole", to.whole())
            .append("changed", Date.from(to.changed()));
    Document unset = new Document();
    put(set, unset, "then", to.then() == null ? null : to.then().name());
    put(set, unset, "due", due(to));
    if (!to.shortages().isEmpty()) {
      set.append("shortages", shortages(to));
    }
    Document update = new Document("$set", set);
    if (!unset.isEmpty()) {
      update.append("$unset", unset);
    }
    return holds
            .updateOne(new Document("_id", to.id().value()).append("state", from.name()), update)
            .getMatchedCount()
        == 1;
  }

  private static void put(Document set, Document unset, String field, @Nullable Object value) {
    if (value == null) {
      unset.append(field, "");
    } else {
      set.append(field, value);
    }
  }

  private @Nullable Date due(Hold hold) {
    if (hold.state().isUnderWay()) {
      return Date.from(hold.changed().plus(settings.lease()));
    }
    return hold.state() == HoldState.HELD && hold.promise() != null
        ? Date.from(hold.promise().expiresAt())
        : null;
  }

  /** Up to so many holds that the sweeper has to look at by an instant, the longest due first. */
  List<Hold> due(Instant by, int limit) {
    return holds
        .find(new Document("due", new Document("$lte", Date.from(by))))
        .sort(new Document("due", 1))
        .limit(limit)
        .map(Holds::fromDocument)
        .into(new ArrayList<>());
  }

  private Document toDocument(Hold hold) {
    Document document =
        SCHEMA
            .document(hold.id().value())
            .append("state", hold.state().name())
            .append("whole", hold.whole())
            .append("by", hold.by())
            .append("changed", Date.from(hold.changed()));
    put(document, new Document(), "due", due(hold));
    if (hold.promise() != null) {
      document.append("promise", toDocument(hold.promise()));
    }
    return document.append("shortages", shortages(hold));
  }

  private static Document toDocument(Promise promise) {
    Document document =
        new Document("site", promise.site())
            .append("region", promise.region().code())
            .append(
                "lines",
                promise.lines().stream()
                    .map(it -> amount(it.commodity(), "quantity", it.quantity()))
                    .toList())
            .append("reference", promise.reference())
            .append("expiresAt", Date.from(promise.expiresAt()))
            .append("fingerprint", promise.fingerprint());
    @Nullable Instant needed = promise.neededAt();
    return needed == null ? document : document.append("neededAt", Date.from(needed));
  }

  private static Document amount(String commodity, String field, Quantity quantity) {
    return new Document("commodity", commodity)
        .append("dimension", quantity.dimension().name())
        .append(field, quantity.amount());
  }

  private static List<Document> shortages(Hold hold) {
    return hold.shortages().stream()
        .map(
            it ->
                amount(it.commodity(), "wanted", it.wanted())
                    .append("available", it.available().amount()))
        .toList();
  }

  private static Hold fromDocument(Document document) {
    @Nullable String then = document.getString("then");
    @Nullable Document promise = document.get("promise", Document.class);
    return new Hold(
        new HoldId(document.getString("_id")),
        HoldState.valueOf(document.getString("state")),
        then == null ? null : HoldState.valueOf(then),
        document.getBoolean("whole"),
        promise == null ? null : promise(promise),
        document.getList("shortages", Document.class).stream().map(Holds::shortage).toList(),
        document.getString("by"),
        document.getDate("changed").toInstant());
  }

  private static Promise promise(Document document) {
    @Nullable Date needed = document.getDate("neededAt");
    return new Promise(
        document.getString("site"),
        new RegionCode(document.getString("region")),
        document.getList("lines", Document.class).stream()
            .map(it -> new Promise.Line(it.getString("commodity"), amount(it, "quantity")))
            .toList(),
        document.getString("reference"),
        document.getDate("expiresAt").toInstant(),
        document.getString("fingerprint"),
        needed == null ? null : needed.toInstant());
  }

  private static Hold.Shortage shortage(Document document) {
    return new Hold.Shortage(
        document.getString("commodity"), amount(document, "wanted"), amount(document, "available"));
  }

  private static Quantity amount(Document document, String field) {
    return new Quantity(
        document.getLong(field), Dimension.valueOf(document.getString("dimension")));
  }
}
