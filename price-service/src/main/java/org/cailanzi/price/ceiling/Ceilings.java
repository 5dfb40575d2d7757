package org.cailanzi.price.ceiling;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.cailanzi.platform.store.CollectionSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/**
 * All ceilings ever issued, by id, and the edition that grows with each of them. A new one is
 * written together with the mark that its quotes are still to be judged.
 */
@Repository
public class Ceilings {
  private static final CollectionSchema SCHEMA =
      CollectionSchema.of("ceilings")
          .index("rejudged")
          .scan("every ceiling is compiled into memory when one is added");

  private static final CollectionSchema EDITIONS = CollectionSchema.of("editions");
  private static final String EDITION_OF_CEILINGS = "ceilings";
  private static final String NUMBER = "number";
  private static final String RECENT = "recent";
  // Whoever missed more reads all of them.
  private static final int RECENT_KEPT = 64;
  // Stands for a disaster among what made the recent editions; no ceiling has such an id.
  private static final String DISASTER = "";

  private final MongoCollection<Document> ceilings;
  private final MongoCollection<Document> editions;

  Ceilings(MongoDatabase database) {
    this.ceilings = database.getCollection(SCHEMA.collection());
    this.editions = database.getCollection(EDITIONS.collection());
  }

  @Bean
  static CollectionSchema ceilingSchema() {
    return SCHEMA;
  }

  @Bean
  static CollectionSchema editionSchema() {
    return EDITIONS;
  }

  /** Adds a ceiling, once; what is there already is never changed. */
  public IssueOutcome issue(Ceiling ceiling) {
    Document document = CeilingDocument.write(SCHEMA.document(ceiling.id()), ceiling);
    try {
      ceilings.insertOne(document.append("rejudged", false));
      newEdition(ceiling);
      return new IssueOutcome.Issued(ceiling);
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw refused;
      }
    }
    Ceiling known = byId(ceiling.id()).orElseThrow();
    return known.equals(ceiling)
        ? new IssueOutcome.IssuedBefore(known)
        : new IssueOutcome.NotEdited(known);
  }

  public Optional<Ceiling> byId(String id) {
    return Optional.ofNullable(ceilings.find(new Document("_id", id)).first())
        .map(CeilingDocument::read);
  }

  public List<Ceiling> all() {
    return ceilings.find().map(CeilingDocument::read).into(new ArrayList<>());
  }

  private List<Ceiling> byIds(Collection<String> ids) {
    return ceilings
        .find(new Document("_id", new Document("$in", List.copyOf(ids))))
        .map(CeilingDocument::read)
        .into(new ArrayList<>());
  }

  /** Grows with every ceiling; whoever compiled an earlier edition lacks one. */
  public long edition() {
    @Nullable Document edition =
        editions
            .find(new Document("_id", EDITION_OF_CEILINGS))
            .projection(new Document(NUMBER, 1))
            .first();
    return edition == null ? 0 : edition.getLong(NUMBER);
  }

  /**
   * What came after an edition.
   *
   * @return the edition of now, and the ceilings since, or empty where that cannot be told: too
   *     many came, or a disaster among them
   */
  public Since since(long known) {
    @Nullable Document edition = editions.find(new Document("_id", EDITION_OF_CEILINGS)).first();
    long number = edition == null ? 0 : edition.getLong(NUMBER);
    @Nullable List<String> kept = edition == null ? null : edition.getList(RECENT, String.class);
    List<String> recent = kept == null ? List.of() : kept;
    long missed = number - known;
    if (known == 0 || missed < 0 || missed > recent.size()) {
      return new Since(number, Optional.empty());
    }
    // Each edition adds one name in the same command, so the newest names are those of the newest.
    Set<String> ids = new HashSet<>(recent.subList(recent.size() - (int) missed, recent.size()));
    return new Since(number, ids.contains(DISASTER) ? Optional.empty() : Optional.of(byIds(ids)));
  }

  /** Tells everybody that there is a new ceiling; once too often does no harm. */
  public void newEdition(Ceiling because) {
    newEdition(because.id());
  }

  /** Tells everybody that a disaster was declared or ended; once too often does no harm. */
  public void newEditionForDisaster() {
    newEdition(DISASTER);
  }

  private void newEdition(String because) {
    editions.updateOne(
        new Document("_id", EDITION_OF_CEILINGS),
        new Document("$inc", new Document(NUMBER, 1L))
            .append(
                "$push",
                new Document(
                    RECENT, new Document("$each", List.of(because)).append("$slice", -RECENT_KEPT)))
            .append("$setOnInsert", new Document(CollectionSchema.VERSION, EDITIONS.version())),
        new UpdateOptions().upsert(true));
  }

  /** Ceilings whose quotes are still to be judged. */
  public List<Ceiling> notRejudged() {
    return ceilings
        .find(new Document("rejudged", false))
        .map(CeilingDocument::read)
        .into(new ArrayList<>());
  }

  /** All quotes a ceiling touches have been judged. */
  public void rejudged(Ceiling ceiling) {
    ceilings.updateOne(
        new Document("_id", ceiling.id()), new Document("$set", new Document("rejudged", true)));
  }

  /**
   * @param number of the edition of now
   * @param ceilings that came since, or empty where all have to be read
   */
  public record Since(long number, Optional<List<Ceiling>> ceilings) {}
}
