package org.cailanzi.price.figure;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/** Months of series that were about to change and have not been followed yet. */
@Repository
class FollowNotes {
  private static final CollectionSchema SCHEMA = CollectionSchema.of("followNotes").index("at");

  private static final String CAUGHT_UP = "caught-up";

  private final MongoCollection<Document> notes;
  private final Clock clock;

  FollowNotes(MongoDatabase database, Clock clock) {
    this.notes = database.getCollection(SCHEMA.collection());
    this.clock = clock;
  }

  @Bean
  static CollectionSchema followNoteSchema() {
    return SCHEMA;
  }

  /** Writes down months before they change. */
  Note write(Collection<String> months) {
    String id = UUID.randomUUID().toString();
    List<String> ids = List.copyOf(months);
    notes.insertOne(
        SCHEMA.document(id).append("months", ids).append("at", Date.from(clock.instant())));
    return new Note(id, ids);
  }

  void erase(Note note) {
    notes.deleteOne(new Document("_id", note.id()));
  }

  List<Note> olderThan(Duration age) {
    Instant before = clock.instant().minus(age);
    return notes
        .find(new Document("at", new Document("$lt", Date.from(before))))
        .map(it -> new Note(it.getString("_id"), it.getList("months", String.class)))
        .into(new ArrayList<>());
  }

  /** Whether all quotes from before there were months of districts have been followed. */
  boolean caughtUp() {
    return notes.find(new Document("_id", CAUGHT_UP)).first() != null;
  }

  void markCaughtUp() {
    Document mark = new Document(CollectionSchema.VERSION, SCHEMA.version());
    notes.updateOne(
        new Document("_id", CAUGHT_UP),
        new Document("$set", mark),
        new UpdateOptions().upsert(true));
  }

  /**
   * @param months ids of months of series
   */
  record Note(String id, List<String> months) {}
}
