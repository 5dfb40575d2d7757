package org.cailanzi.price.figure;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.cailanzi.platform.store.CollectionSchema;
import org.cailanzi.price.quote.DayKey;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/** Days of points that are about to change or have, and have not been followed since. */
@Repository
class FollowNotes {
  private static final CollectionSchema SCHEMA =
      CollectionSchema.of("followNotes").index("at").migration(NotesOfMonths.TO_DAYS);

  private static final String AT = "at";
  private static final String DAYS = "days";
  private static final String CHANGED = "changed";

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

  /** Writes down days before they change. */
  Note open(Collection<DayKey> days) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Note note = new Note(UUID.randomUUID().toString(), List.copyOf(days), now, false);
    notes.insertOne(write(note));
    return note;
  }

  /** The days have changed: once they are followed, the note has done its work. */
  void changed(Note note) {
    Document set = new Document("$set", new Document(CHANGED, true));
    boolean there = notes.updateOne(new Document("_id", note.id()), set).getMatchedCount() > 0;
    if (!there) {
      // Whoever took its writer for dead has erased it, perhaps before the days changed.
      notes.insertOne(write(new Note(note.id(), note.days(), note.at(), true)));
    }
  }

  /** All there are, the oldest first. */
  List<Note> all() {
    return notes
        .find(new Document(AT, new Document("$gt", Date.from(Instant.EPOCH))))
        .sort(new Document(AT, 1))
        .map(FollowNotes::read)
        .into(new ArrayList<>());
  }

  void erase(Collection<Note> followed) {
    if (!followed.isEmpty()) {
      List<String> ids = followed.stream().map(Note::id).toList();
      notes.deleteMany(new Document("_id", new Document("$in", ids)));
    }
  }

  private static Document write(Note note) {
    return SCHEMA
        .document(note.id())
        .append(DAYS, note.days().stream().map(DayKey::id).toList())
        .append(AT, Date.from(note.at()))
        .append(CHANGED, note.changed());
  }

  private static Note read(Document note) {
    return new Note(
        note.getString("_id"),
        note.getList(DAYS, String.class).stream().map(DayKey::parse).toList(),
        note.getDate(AT).toInstant(),
        note.getBoolean(CHANGED));
  }

  /**
   * @param changed whether its writer is through; one that is not is at work, or dead
   */
  record Note(String id, List<DayKey> days, Instant at, boolean changed) {
    boolean isOlderThan(Duration age, Instant now) {
      return at.isBefore(now.minus(age));
    }
  }
}
