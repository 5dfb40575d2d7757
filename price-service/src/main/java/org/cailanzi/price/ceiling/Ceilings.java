package org.cailanzi.price.ceiling;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
      newEdition();
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

  /** Grows with every ceiling; whoever compiled an earlier edition lacks one. */
  public long edition() {
    @Nullable Document edition = editions.find(new Document("_id", EDITION_OF_CEILINGS)).first();
    return edition == null ? 0 : edition.getLong("number");
  }

  /** Tells everybody that there are new ceilings; once too often does no harm. */
  public void newEdition() {
    editions.updateOne(
        new Document("_id", EDITION_OF_CEILINGS),
        new Document("$inc", new Document("number", 1L))
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
}
