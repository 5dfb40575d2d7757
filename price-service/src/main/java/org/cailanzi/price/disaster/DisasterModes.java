package org.cailanzi.price.disaster;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;
import org.cailanzi.price.ceiling.Ceilings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/**
 * Every disaster mode ever declared, by id. Declaring or ending one is written together with the
 * mark that its quotes are still to be judged, and makes a new edition of what is compiled.
 */
@Repository
public class DisasterModes {
  private static final CollectionSchema SCHEMA =
      CollectionSchema.of("disasterModes")
          .index("rejudged")
          .scan("all of them are compiled with the ceilings");
  private static final String ENDED = "ended";
  private static final String REJUDGED = "rejudged";

  private final MongoCollection<Document> modes;
  private final Ceilings ceilings;

  DisasterModes(MongoDatabase database, Ceilings ceilings) {
    this.modes = database.getCollection(SCHEMA.collection());
    this.ceilings = ceilings;
  }

  @Bean
  static CollectionSchema disasterModeSchema() {
    return SCHEMA;
  }

  /** Whether it was added; otherwise its id was taken already. */
  boolean declare(DisasterMode mode) {
    try {
      modes.insertOne(write(mode).append(REJUDGED, false));
      ceilings.newEditionForDisaster();
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw refused;
      }
      return false;
    }
  }

  /** Whether this ended it; otherwise it had been ended before. */
  boolean end(String id, DisasterMode.End end) {
    Document filter = new Document("_id", id).append(ENDED, new Document("$exists", false));
    Document change = new Document(ENDED, write(end)).append(REJUDGED, false);
    boolean ended = modes.updateOne(filter, new Document("$set", change)).getMatchedCount() == 1;
    if (ended) {
      ceilings.newEditionForDisaster();
    }
    return ended;
  }

  public Optional<DisasterMode> byId(String id) {
    return Optional.ofNullable(modes.find(new Document("_id", id)).first())
        .map(DisasterModes::read);
  }

  public List<DisasterMode> all() {
    return modes.find().map(DisasterModes::read).into(new ArrayList<>());
  }

  /** Those whose quotes are still to be judged. */
  public List<DisasterMode> notRejudged() {
    return modes
        .find(new Document(REJUDGED, false))
        .map(DisasterModes::read)
        .into(new ArrayList<>());
  }

  /** All quotes it touches have been judged as it was then: ended or not. */
  public void rejudged(DisasterMode mode) {
    Document filter =
        new Document("_id", mode.id()).append(ENDED, new Document("$exists", mode.ended() != null));
    modes.updateOne(filter, new Document("$set", new Document(REJUDGED, true)));
  }

  private static Document write(DisasterMode mode) {
    DisasterMode.Declaration declaration = mode.declaration();
    Document document =
        SCHEMA
            .document(mode.id())
            .append("region", mode.region().code())
            .append("from", mode.from().toString())
            .append("issuer", declaration.issuer())
            .append("document", declaration.document())
            .append("reason", declaration.reason())
            .append("by", declaration.by())
            .append("at", Date.from(declaration.at()));
    LocalDate to = mode.to();
    return to == null ? document : document.append("to", to.toString());
  }

  private static Document write(DisasterMode.End end) {
    return new Document("lastDay", end.lastDay().toString())
        .append("reason", end.reason())
        .append("by", end.by())
        .append("at", Date.from(end.at()));
  }

  private static DisasterMode read(Document document) {
    @Nullable String to = document.getString("to");
    @Nullable Document end = document.get(ENDED, Document.class);
    return new DisasterMode(
        document.getString("_id"),
        new RegionCode(document.getString("region")),
        LocalDate.parse(document.getString("from")),
        to == null ? null : LocalDate.parse(to),
        new DisasterMode.Declaration(
            document.getString("issuer"),
            document.getString("document"),
            document.getString("reason"),
            document.getString("by"),
            document.getDate("at").toInstant()),
        end == null
            ? null
            : new DisasterMode.End(
                LocalDate.parse(end.getString("lastDay")),
                end.getString("reason"),
                end.getString("by"),
                end.getDate("at").toInstant()));
  }
}
