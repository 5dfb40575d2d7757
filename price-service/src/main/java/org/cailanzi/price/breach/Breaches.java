package org.cailanzi.price.breach;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;
import org.cailanzi.platform.store.Migration;
import org.cailanzi.price.breach.Breach.Event;
import org.cailanzi.price.breach.Breach.State;
import org.cailanzi.price.system.GuardedBatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/** Quotes above their ceilings, by {@code point|commodity|stage|day|ceiling}. */
@Repository
public class Breaches {
  private static final CollectionSchema SCHEMA =
      CollectionSchema.of("breaches")
          .index("day", "_id")
          .migration(
              Migration.ofEach(
                  2, "a charge rests on any number of prices", BreachDocument::severalInputs))
          .index(BreachDocument.ENTERED)
          .migration(Migration.ofEach(3, "each is entered into a case", BreachDocument::notEntered))
          .index(BreachDocument.ANNOUNCED)
          .migration(Migration.ofEach(4, "each change is announced", BreachDocument::oldNews));

  private final MongoCollection<Document> breaches;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Breaches(MongoDatabase database, Clock clock, ApplicationEventPublisher events) {
    this.breaches = database.getCollection(SCHEMA.collection());
    this.clock = clock;
    this.events = events;
  }

  @Bean
  static CollectionSchema breachSchema() {
    return SCHEMA;
  }

  /** The breaches that there are, by id. */
  public Map<String, Breach> byIds(Collection<String> ids) {
    Map<String, Breach> found = new HashMap<>();
    if (!ids.isEmpty()) {
      Document filter = new Document("_id", new Document("$in", List.copyOf(ids)));
      breaches.find(filter).map(BreachDocument::read).forEach(it -> found.put(it.key().id(), it));
    }
    return found;
  }

  /**
   * Breaches in some states, of a day and within a region, after an id, in the order of their ids.
   */
  List<Breach> of(LocalDate day, Whose whose, Collection<State> states, String after, int limit) {
    Document filter =
        new Document("day", day.toString())
            .append("_id", new Document("$gt", after))
            .append("region", inside(whose.within()))
            .append("state", new Document("$in", states.stream().map(State::name).toList()));
    if (whose.points() != null) {
      filter.append("point", new Document("$in", List.copyOf(whose.points())));
    }
    return breaches
        .find(filter)
        .sort(new Document("_id", 1))
        .limit(limit)
        .map(BreachDocument::read)
        .into(new ArrayList<>());
  }

  /** How many breaches of a day were open within a region, as known at an instant. */
  public long openOn(LocalDate day, RegionCode within, Instant asOf) {
    // A limit of 0 is none.
    return of(day, new Whose(within, null), List.of(State.values()), "", 0).stream()
        .filter(it -> it.stateAt(asOf).filter(State.OPEN::equals).isPresent())
        .count();
  }

  /** Whether every change got through; otherwise read and decide again. */
  public boolean apply(List<Change> changes) {
    Instant now = clock.instant();
    GuardedBatch batch = new GuardedBatch();
    for (Change change : changes) {
      switch (change) {
        case Change.Open(var key, var place, var charge, var known) when known == null ->
            batch.add(
                BreachDocument.write(
                    SCHEMA.document(key.id()),
                    new Breach(
                        key, place, charge.state(), charge, List.of(opened(now, charge)), 0)));
        case Change.Open(_, _, var charge, var known) ->
            batch.change(
                known.key().id(),
                known.revision(),
                BreachDocument.restate(charge, opened(now, charge)));
        case Change.Withdraw(var known, var reason) ->
            batch.change(
                known.key().id(),
                known.revision(),
                BreachDocument.withdraw(new Event(now, State.WITHDRAWN, reason)));
      }
    }
    boolean all = batch.write(breaches);
    events.publishEvent(new BreachesChanged(changes.stream().map(Change::id).toList()));
    return all;
  }

  /** Breaches whose last change nobody has entered into a case yet. */
  public List<String> notEntered(int limit) {
    return without(BreachDocument.ENTERED, limit);
  }

  /** Breaches whose last change nobody has announced yet. */
  public List<String> notAnnounced(int limit) {
    return without(BreachDocument.ANNOUNCED, limit);
  }

  private List<String> without(String mark, int limit) {
    return breaches
        .find(new Document(mark, false))
        .projection(new Document("_id", 1))
        .limit(limit)
        .map(it -> it.getString("_id"))
        .into(new ArrayList<>());
  }

  /** They are in their cases as they were then; one that has changed since is entered again. */
  public void entered(Collection<Breach> then) {
    mark(BreachDocument.ENTERED, then);
  }

  /** They are announced as they were then; one that has changed since is announced again. */
  public void announced(Collection<Breach> then) {
    mark(BreachDocument.ANNOUNCED, then);
  }

  private void mark(String mark, Collection<Breach> then) {
    List<UpdateOneModel<Document>> updates =
        then.stream()
            .map(
                it ->
                    new UpdateOneModel<Document>(
                        new Document("_id", it.key().id())
                            .append(GuardedBatch.REVISION, it.revision()),
                        new Document("$set", new Document(mark, true))))
            .toList();
    if (!updates.isEmpty()) {
      breaches.bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }
  }

  /** Open breaches of some days within a region. */
  public List<BreachKey> open(Collection<LocalDate> days, RegionCode within) {
    Document filter =
        new Document("day", new Document("$in", days.stream().map(LocalDate::toString).toList()))
            .append("region", inside(within))
            .append("state", State.OPEN.name());
    return breaches.find(filter).map(BreachDocument::read).map(Breach::key).into(new ArrayList<>());
  }

  private static Document inside(RegionCode region) {
    // ':' follows '9': every code that begins with the region's, and no other.
    return new Document("$gte", region.code()).append("$lt", region.code() + ":");
  }

  /**
   * Of whom breaches are asked for.
   *
   * @param points only of these, or null for all
   */
  public record Whose(RegionCode within, @Nullable Set<String> points) {
    public boolean includes(Breach breach) {
      return within.contains(breach.place().region())
          && (points == null || points.contains(breach.key().series().point()));
    }
  }

  private static Event opened(Instant now, Charge charge) {
    return new Event(now, charge.state(), charge.reason());
  }
}
