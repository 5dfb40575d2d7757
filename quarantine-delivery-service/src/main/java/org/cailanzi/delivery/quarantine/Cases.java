package org.cailanzi.delivery.quarantine;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.cailanzi.delivery.quarantine.QuarantineCase.Exposure;
import org.cailanzi.delivery.quarantine.QuarantineCase.Release;
import org.cailanzi.platform.store.CollectionSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/** The cases, by id; every change is one guarded command on the version that was seen. */
@Repository
class Cases {
  private static final CollectionSchema SCHEMA = CollectionSchema.of("cases");
  private static final int MOST_RETRIES = 50;

  private final MongoCollection<Document> cases;

  Cases(MongoDatabase database) {
    this.cases = database.getCollection(SCHEMA.collection());
  }

  @Bean
  static CollectionSchema caseSchema() {
    return SCHEMA;
  }

  Optional<QuarantineCase> find(String id) {
    return Optional.ofNullable(cases.find(new Document("_id", id)).first())
        .map(Cases::fromDocument);
  }

  List<QuarantineCase> findAll(Collection<String> ids) {
    Document wanted = new Document("_id", new Document("$in", List.copyOf(ids)));
    return ids.isEmpty()
        ? List.of()
        : cases.find(wanted).map(Cases::fromDocument).into(new ArrayList<>());
  }

  /** Stores a new case; false when the id is taken. */
  boolean add(QuarantineCase fresh) {
    try {
      cases.insertOne(toDocument(fresh, 0));
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  /** Changes a case as {@code Dwellings.change} does a dwelling. */
  Optional<QuarantineCase> change(String id, UnaryOperator<QuarantineCase> change) {
    for (int attempt = 0; attempt < MOST_RETRIES; attempt++) {
      Optional<QuarantineCase> seen = find(id);
      if (seen.isEmpty()) {
        return Optional.empty();
      }
      QuarantineCase next = change.apply(seen.get());
      if (next.equals(seen.get()) || replace(seen.get(), next)) {
        return Optional.of(next);
      }
    }
    throw new IllegalStateException("The case " + id + " is changed by too many at once");
  }

  private boolean replace(QuarantineCase seen, QuarantineCase next) {
    return cases
            .replaceOne(
                new Document("_id", seen.id()).append("ver", seen.version()),
                toDocument(next, seen.version() + 1))
            .getMatchedCount()
        == 1;
  }

  private static Document toDocument(QuarantineCase it, long version) {
    return SCHEMA
        .document(it.id())
        .append("ver", version)
        .append("dwelling", it.dwelling())
        .append("kind", it.kind().wireName())
        .append("exposures", it.exposures().stream().map(Cases::exposure).toList())
        .append("release", it.release() == null ? null : release(it.release()));
  }

  private static Document exposure(Exposure exposure) {
    return new Document("day", exposure.day().toString())
        .append("at", Date.from(exposure.at()))
        .append("by", exposure.by());
  }

  private static Document release(Release release) {
    return new Document("notice", release.notice())
        .append("transferredTo", release.transferredTo())
        .append("reason", release.reason())
        .append("at", Date.from(release.at()))
        .append("by", release.by());
  }

  private static QuarantineCase fromDocument(Document stored) {
    @Nullable Document release = stored.get("release", Document.class);
    return new QuarantineCase(
        stored.getString("_id"),
        stored.getLong("ver"),
        stored.getString("dwelling"),
        CaseKind.of(stored.getString("kind")),
        stored.getList("exposures", Document.class).stream().map(Cases::toExposure).toList(),
        release == null ? null : toRelease(release));
  }

  private static Exposure toExposure(Document stored) {
    return new Exposure(
        LocalDate.parse(stored.getString("day")),
        stored.getDate("at").toInstant(),
        stored.getString("by"));
  }

  private static Release toRelease(Document stored) {
    return new Release(
        stored.getString("notice"),
        stored.getString("transferredTo"),
        stored.getString("reason"),
        stored.getDate("at").toInstant(),
        stored.getString("by"));
  }
}
