package org.cailanzi.price.substitution;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.cailanzi.platform.store.CollectionSchema;
import org.cailanzi.platform.store.Migration;
import org.cailanzi.price.quote.Doubt.Decision;
import org.cailanzi.price.quote.Doubt.Finding;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.substitution.Substitution.Overlap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/** Replaced products, by {@code point|commodity|stage|day}; only the bureau's word is added. */
@Repository
public class Substitutions {
  private static final String REJUDGED = "rejudged";
  private static final String WAITS = "waits";
  private static final String DECISION = "decision";
  private static final CollectionSchema SCHEMA =
      CollectionSchema.of("substitutions")
          .index("commodity", "stage")
          .index(REJUDGED)
          .index(WAITS)
          .migration(
              Migration.ofEach(
                  2, "what they change is judged again", _ -> Updates.set(REJUDGED, false)))
          .migration(
              Migration.ofEach(
                  3,
                  "they wait for the bureau's word",
                  _ -> Updates.combine(Updates.set(WAITS, true), Updates.set(REJUDGED, false))));

  private final MongoCollection<Document> substitutions;

  Substitutions(MongoDatabase database) {
    this.substitutions = database.getCollection(SCHEMA.collection());
  }

  @Bean
  static CollectionSchema substitutionSchema() {
    return SCHEMA;
  }

  /** Whether it is recorded now; false where there is one of that series and day already. */
  boolean record(Substitution it) {
    Document document =
        SCHEMA
            .document(it.id())
            .append("point", it.series().point())
            .append("commodity", it.series().commodity())
            .append("stage", it.series().stage().wireName())
            .append("from", it.from().toString())
            .append("old", it.oldProduct())
            .append("new", it.newProduct())
            .append("reason", it.reason())
            .append("by", it.by())
            .append("at", Date.from(it.at()))
            .append(REJUDGED, false)
            .append(WAITS, it.waits());
    Decision decision = it.decision();
    if (decision != null) {
      document.append(DECISION, write(decision));
    }
    Overlap overlap = it.overlap();
    if (overlap != null) {
      document.append("oldPrice", write(overlap.oldPrice()));
      document.append("newPrice", write(overlap.newPrice()));
    }
    try {
      substitutions.insertOne(document);
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  /** Keeps the bureau's word on one that waits; false where there is a word already. */
  boolean decide(String id, Decision word) {
    Document waiting = new Document("_id", id).append(WAITS, true);
    Document update =
        new Document(DECISION, write(word)).append(WAITS, false).append(REJUDGED, false);
    return substitutions.updateOne(waiting, new Document("$set", update)).getModifiedCount() == 1;
  }

  /** Those that wait for the bureau's word, the earliest first. */
  List<Substitution> waiting() {
    return found(new Document(WAITS, true));
  }

  Optional<Substitution> byId(String id) {
    return Optional.ofNullable(substitutions.find(new Document("_id", id)).first())
        .map(Substitutions::read);
  }

  /** Those of some goods at a stage, at all points, the earliest first. */
  public List<Substitution> of(Collection<String> commodities, Stage stage) {
    return found(
        new Document("commodity", new Document("$in", List.copyOf(commodities)))
            .append("stage", stage.wireName()));
  }

  /** Those of some goods at all stages and points, the earliest first. */
  public List<Substitution> of(Collection<String> commodities) {
    return found(new Document("commodity", new Document("$in", List.copyOf(commodities))));
  }

  /** Those whose quotes are still to be judged, the earliest first. */
  public List<Substitution> notRejudged() {
    return found(new Document(REJUDGED, false));
  }

  /** All quotes it touches have been judged; a word that came meanwhile asks for it again. */
  public void rejudged(Substitution it) {
    substitutions.updateOne(
        new Document("_id", it.id()).append(WAITS, it.waits()),
        new Document("$set", new Document(REJUDGED, true)));
  }

  private List<Substitution> found(Document filter) {
    List<Substitution> found =
        substitutions.find(filter).map(Substitutions::read).into(new ArrayList<>());
    found.sort(Comparator.comparing(Substitution::from).thenComparing(Substitution::id));
    return found;
  }

  private static Document write(TypedPrice price) {
    return new Document("yuan", price.yuan().toPlainString()).append("unit", price.unit());
  }

  private static Substitution read(Document document) {
    @Nullable Document before = document.get("oldPrice", Document.class);
    @Nullable Document after = document.get("newPrice", Document.class);
    return new Substitution(
        new Series(
            document.getString("point"),
            document.getString("commodity"),
            Stage.named(document.getString("stage"))),
        LocalDate.parse(document.getString("from")),
        document.getString("old"),
        document.getString("new"),
        document.getString("reason"),
        before == null || after == null ? null : new Overlap(price(before), price(after)),
        document.getString("by"),
        document.getDate("at").toInstant(),
        decision(document.get(DECISION, Document.class)));
  }

  private static Document write(Decision it) {
    return new Document("finding", it.finding().name())
        .append("reason", it.reason())
        .append("by", it.by())
        .append("at", Date.from(it.at()));
  }

  private static @Nullable Decision decision(@Nullable Document document) {
    return document == null
        ? null
        : new Decision(
            Finding.valueOf(document.getString("finding")),
            document.getString("reason"),
            document.getString("by"),
            document.getDate("at").toInstant());
  }

  private static TypedPrice price(Document price) {
    return TypedPrice.of(new BigDecimal(price.getString("yuan")), price.getString("unit"));
  }
}
