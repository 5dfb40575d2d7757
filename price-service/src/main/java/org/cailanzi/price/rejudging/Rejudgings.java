package org.cailanzi.price.rejudging;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.cailanzi.platform.store.CollectionSchema;
import org.cailanzi.price.judging.Days;
import org.cailanzi.price.rejudging.Revisit.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/** How far judging again has come, by what caused it: a crash leaves what was through. */
@Repository
class Rejudgings {
  private static final CollectionSchema SCHEMA =
      CollectionSchema.of("rejudgings").migration(RejudgedByGoods.TO_DAYS);
  static final String PARTS = "parts";
  static final String DONE = "done";
  static final String BEGUN = "begunAt";
  static final String ENDED = "endedAt";

  private final MongoCollection<Document> rejudgings;
  private final Clock clock;

  Rejudgings(MongoDatabase database, Clock clock) {
    this.rejudgings = database.getCollection(SCHEMA.collection());
    this.clock = clock;
  }

  @Bean
  static CollectionSchema rejudgingSchema() {
    return SCHEMA;
  }

  Optional<Rejudging> of(String cause) {
    return Optional.ofNullable(rejudgings.find(new Document("_id", cause)).first())
        .map(Rejudgings::read);
  }

  /** Begins, or takes up what a crash left. */
  Rejudging begin(String cause, Collection<Days> parts) {
    Document begun =
        new Document(PARTS, parts.stream().map(Days::toString).toList())
            .append(DONE, List.of())
            .append(BEGUN, now())
            .append(CollectionSchema.VERSION, SCHEMA.version());
    rejudgings.updateOne(
        new Document("_id", cause),
        new Document("$setOnInsert", begun),
        new UpdateOptions().upsert(true));
    return of(cause).orElseThrow();
  }

  /** Some days are through. */
  void through(String cause, Days part, Tally tally) {
    Document done =
        new Document("days", part.toString())
            .append("quotes", tally.quotes())
            .append("above", tally.above());
    rejudgings.updateOne(
        new Document("_id", cause), new Document("$push", new Document(DONE, done)));
  }

  void end(String cause) {
    rejudgings.updateOne(
        new Document("_id", cause), new Document("$set", new Document(ENDED, now())));
  }

  private Date now() {
    return Date.from(clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private static Rejudging read(Document document) {
    Map<Days, Tally> done = new HashMap<>();
    for (Document it : document.getList(DONE, Document.class)) {
      // Two instances may have gone through the same: one of the two counts.
      done.put(
          Days.parse(it.getString("days")), new Tally(it.getLong("quotes"), it.getLong("above")));
    }
    @Nullable Date ended = document.getDate(ENDED);
    Instant begun = document.getDate(BEGUN).toInstant();
    return new Rejudging(
        document.getString("_id"),
        document.getList(PARTS, String.class).stream().map(Days::parse).toList(),
        done,
        begun,
        ended == null ? null : ended.toInstant());
  }
}
