package org.cailanzi.delivery.round;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.cailanzi.delivery.road.Length;
import org.cailanzi.delivery.round.Round.Stop;
import org.cailanzi.delivery.slot.DeliverySlot;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/** The rounds, by day, slot and courier; every change is one guarded command. */
@Repository
public class Rounds {
  private static final CollectionSchema SCHEMA =
      CollectionSchema.of("rounds").index("day").index("due");

  private final MongoCollection<Document> rounds;

  Rounds(MongoDatabase database) {
    this.rounds = database.getCollection(SCHEMA.collection());
  }

  @Bean
  static CollectionSchema roundSchema() {
    return SCHEMA;
  }

  public Optional<Round> find(String id) {
    return Optional.ofNullable(rounds.find(new Document("_id", id)).first())
        .map(Rounds::fromDocument);
  }

  List<Round> findAll(Collection<String> ids) {
    return all(new Document("_id", new Document("$in", List.copyOf(ids))));
  }

  public List<Round> of(LocalDate day) {
    return all(new Document("day", day.toString()));
  }

  /** Ids of rounds whose requests are to be brought in line. */
  List<String> due(Instant now) {
    return rounds
        .find(new Document("due", new Document("$lte", Date.from(now))))
        .projection(new Document("_id", 1))
        .map(it -> it.getString("_id"))
        .into(new ArrayList<>());
  }

  /** Stores a new round; false when the courier has one in the slot. */
  boolean add(Round fresh) {
    try {
      rounds.insertOne(toDocument(fresh, 0));
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  /** Changes a round if nobody did since it was seen. */
  boolean replace(Round seen, Round next) {
    return rounds
            .replaceOne(
                new Document("_id", seen.id()).append("ver", seen.version()),
                toDocument(next, seen.version() + 1))
            .getMatchedCount()
        == 1;
  }

  private List<Round> all(Document wanted) {
    return rounds.find(wanted).map(Rounds::fromDocument).into(new ArrayList<>());
  }

  private static Document toDocument(Round it, long version) {
    return SCHEMA
        .document(it.id())
        .append("ver", version)
        .append("courier", it.courier())
        .append("area", it.area().code())
        .append("day", it.slot().day().toString())
        .append("slot", it.slot().code())
        .append("state", it.state().name())
        .append("stops", it.stops().stream().map(Rounds::stop).toList())
        .append("way", it.way() == null ? null : way(it.way()))
        .append("startedAt", it.startedAt() == null ? null : Date.from(it.startedAt()))
        .append("due", it.due() == null ? null : Date.from(it.due()));
  }

  private static Document stop(Stop stop) {
    return new Document("dwelling", stop.dwelling())
        .append("region", stop.region().code())
        .append("requests", stop.requests());
  }

  private static Document way(Way way) {
    return new Document("sites", way.sites())
        .append("fromSite", way.fromSite())
        .append("cm", way.length().centimetres())
        .append("backCm", way.back().centimetres())
        .append("unplaced", way.unplaced())
        .append("roads", way.roads());
  }

  private static Round fromDocument(Document stored) {
    return new Round(
        stored.getString("_id"),
        stored.getLong("ver"),
        stored.getString("courier"),
        new RegionCode(stored.getString("area")),
        new DeliverySlot(LocalDate.parse(stored.getString("day")), stored.getString("slot")),
        Round.State.valueOf(stored.getString("state")),
        stored.getList("stops", Document.class).stream().map(Rounds::toStop).toList(),
        toWay(stored.get("way", Document.class)),
        instant(stored.getDate("startedAt")),
        instant(stored.getDate("due")));
  }

  private static Stop toStop(Document stored) {
    return new Stop(
        stored.getString("dwelling"),
        new RegionCode(stored.getString("region")),
        stored.getList("requests", String.class));
  }

  private static @Nullable Way toWay(@Nullable Document stored) {
    return stored == null
        ? null
        : new Way(
            stored.getList("sites", String.class),
            stored.getBoolean("fromSite"),
            new Length(stored.getLong("cm")),
            new Length(stored.getLong("backCm")),
            stored.getInteger("unplaced"),
            stored.getLong("roads"));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
