package org.cailanzi.price.judging;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/**
 * Judging that somebody has begun. Written before the quotes are, and erased after their breaches
 * are: what is left by a crash says what is still to be judged.
 */
@Repository
public class Intents {
  private static final CollectionSchema SCHEMA = CollectionSchema.of("judgingIntents").index("at");

  private final MongoCollection<Document> intents;
  private final Clock clock;

  Intents(MongoDatabase database, Clock clock) {
    this.intents = database.getCollection(SCHEMA.collection());
    this.clock = clock;
  }

  @Bean
  static CollectionSchema intentSchema() {
    return SCHEMA;
  }

  /** Writes down what is about to be quoted and judged. */
  public Intent open(Collection<SeriesDay> work) {
    Intent intent = new Intent(UUID.randomUUID().toString(), List.copyOf(work));
    intents.insertOne(
        SCHEMA
            .document(intent.id())
            .append("at", Date.from(clock.instant()))
            .append("work", intent.work().stream().map(SeriesDay::written).toList()));
    return intent;
  }

  /** The work of an intent is done. */
  public void close(Intent intent) {
    intents.deleteOne(new Document("_id", intent.id()));
  }

  /** Intents so old that nobody is at work on them any more. */
  public List<Intent> olderThan(Duration lease) {
    Date limit = Date.from(clock.instant().minus(lease));
    return intents
        .find(new Document("at", new Document("$lte", limit)))
        .map(Intents::read)
        .into(new ArrayList<>());
  }

  private static Intent read(Document intent) {
    return new Intent(
        intent.getString("_id"),
        intent.getList("work", String.class).stream().map(SeriesDay::parse).toList());
  }

  /** Quotes that are to be judged. */
  public record Intent(String id, List<SeriesDay> work) {}
}
