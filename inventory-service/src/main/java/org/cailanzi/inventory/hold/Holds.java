package org.cailanzi.inventory.hold;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.cailanzi.platform.store.CollectionSchema;
import org.cailanzi.platform.store.Migration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All holds by their id. A hold changes only over the version the change was decided on. {@code
 * due} is when the sweeper has to look: soon while steps are under way, at the expiry while held,
 * and never once it is over.
 */
@Component
public class Holds {
  public static final CollectionSchema SCHEMA =
      CollectionSchema.of("holds")
          .index("due")
          .index("promise.site", "due")
          .migration(Migration.ofEach(2, "a hold counts its changes", _ -> Updates.set("ver", 0L)));

  private final MongoCollection<Document> holds;
  private final HoldSettings settings;

  /**
   * When holds that this instance has changed are due. Only a hint that saves looking through all
   * holds: what a crash forgets here is still in the documents.
   */
  private final Map<String, Instant> dueHere = new ConcurrentHashMap<>();

  public Holds(MongoDatabase database, HoldSettings settings) {
    this.holds = database.getCollection(SCHEMA.collection());
    this.settings = settings;
  }

  /** Writes a new hold; false where its id is there already. */
  boolean insert(Hold hold) {
    noteDue(hold);
    try {
      holds.insertOne(inserted(hold));
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
        .map(HoldDocuments::fromDocument);
  }

  /** The holds there are among the ids. */
  public List<Hold> find(Collection<String> ids) {
    return holds
        .find(new Document("_id", new Document("$in", List.copyOf(ids))))
        .map(HoldDocuments::fromDocument)
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
      Hold hold = HoldDocuments.fromDocument(document);
      if (open.size() < limit && hold.wants(commodity)) {
        open.add(hold);
      }
    }
    return open;
  }

  /** The next holds at a site that are not over, in the order of their ids. */
  List<Hold> openAt(String site, String after, int limit) {
    Document open =
        new Document("promise.site", site)
            .append("due", new Document("$gt", Date.from(Instant.EPOCH)))
            .append("_id", new Document("$gt", after));
    return holds
        .find(open)
        .sort(new Document("_id", 1))
        .limit(limit)
        .map(HoldDocuments::fromDocument)
        .into(new ArrayList<>());
  }

  /** Which of the steps, as movements name them, are of holds that still have steps to be done. */
  public Set<String> underWay(Collection<String> steps) {
    Map<String, List<String>> byHold =
        steps.stream().collect(Collectors.groupingBy(it -> HoldId.ofStep(it).value()));
    Set<String> underWay = new HashSet<>();
    for (Document document :
        holds
            .find(new Document("_id", new Document("$in", List.copyOf(byHold.keySet()))))
            .projection(new Document("state", 1))) {
      if (HoldState.valueOf(document.getString("state")).isUnderWay()) {
        underWay.addAll(byHold.getOrDefault(document.getString("_id"), List.of()));
      }
    }
    return underWay;
  }

  /** Writes what a hold has come to over the version it was decided on. */
  boolean move(Hold from, Hold to) {
    noteDue(to);
    Document set =
        new Document("ver", to.ver())
            .append("state", to.state().name())
            .append("whole", to.whole())
            .append("changed", Date.from(to.changed()));
    Document unset = new Document();
    put(set, unset, "then", to.then() == null ? null : to.then().name());
    put(set, unset, "due", date(due(to)));
    if (!to.shortages().equals(from.shortages())) {
      set.append("shortages", HoldDocuments.shortages(to));
    }
    if (to.picks().size() > from.picks().size()) {
      set.append("picks", HoldDocuments.picks(to));
    }
    if (to.promise() != null && !to.promise().equals(from.promise())) {
      set.append("promise", HoldDocuments.promise(to.promise()));
    }
    Document update = new Document("$set", set);
    if (!unset.isEmpty()) {
      update.append("$unset", unset);
    }
    boolean moved =
        holds
                .updateOne(new Document("_id", to.id().value()).append("ver", from.ver()), update)
                .getMatchedCount()
            == 1;
    if (moved && due(to) == null) {
      dueHere.remove(to.id().value());
    }
    return moved;
  }

  // Before it is written: a note too many costs a look, a note too few a late sweep.
  private void noteDue(Hold hold) {
    @Nullable Instant due = due(hold);
    if (due != null) {
      dueHere.put(hold.id().value(), due);
    }
  }

  private static void put(Document set, Document unset, String field, @Nullable Object value) {
    if (value == null) {
      unset.append(field, "");
    } else {
      set.append(field, value);
    }
  }

  private @Nullable Instant due(Hold hold) {
    if (hold.state().isUnderWay()) {
      return hold.changed().plus(settings.lease());
    }
    return hold.state() == HoldState.HELD && hold.promise() != null
        ? hold.promise().expiresAt()
        : null;
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  /** As {@link #due}, of those that this instance has changed, by their ids. */
  List<Hold> dueHere(Instant by, int limit) {
    List<String> ids =
        dueHere.entrySet().stream()
            .filter(it -> !it.getValue().isAfter(by))
            .sorted(Map.Entry.comparingByValue())
            .limit(limit)
            .map(Map.Entry::getKey)
            .toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    // Another instance may have moved them meanwhile; what is still due says so again.
    ids.forEach(dueHere::remove);
    List<Hold> found =
        holds
            .find(new Document("_id", new Document("$in", ids)))
            .map(HoldDocuments::fromDocument)
            .into(new ArrayList<>());
    found.forEach(this::noteDue);
    return found;
  }

  /** Up to so many holds that the sweeper has to look at by an instant, the longest due first. */
  List<Hold> due(Instant by, int limit) {
    return holds
        .find(new Document("due", new Document("$lte", Date.from(by))))
        .sort(new Document("due", 1))
        .limit(limit)
        .map(HoldDocuments::fromDocument)
        .into(new ArrayList<>());
  }

  private Document inserted(Hold hold) {
    Document document = HoldDocuments.toDocument(hold, SCHEMA.document(hold.id().value()));
    put(document, new Document(), "due", date(due(hold)));
    return document;
  }
}
