package org.cailanzi.price.casefile;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;
import org.cailanzi.price.system.GuardedBatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/** Case files, by {@code point|commodity|ceiling}. */
@Repository
public class CaseFiles {
  private static final CollectionSchema SCHEMA =
      CollectionSchema.of("caseFiles")
          .index(CaseFileDocument.STATE, "_id")
          .index(CaseFileDocument.DUE);

  private final MongoCollection<Document> files;

  CaseFiles(MongoDatabase database) {
    this.files = database.getCollection(SCHEMA.collection());
  }

  @Bean
  static CollectionSchema caseFileSchema() {
    return SCHEMA;
  }

  public Optional<CaseFile> byKey(CaseKey key) {
    return Optional.ofNullable(files.find(new Document("_id", key.id())).first())
        .map(CaseFileDocument::read);
  }

  Map<CaseKey, CaseFile> byKeys(Collection<CaseKey> keys) {
    Map<CaseKey, CaseFile> found = new HashMap<>();
    List<String> ids = keys.stream().map(CaseKey::id).distinct().toList();
    files
        .find(new Document("_id", new Document("$in", ids)))
        .map(CaseFileDocument::read)
        .forEach(it -> found.put(it.key(), it));
    return found;
  }

  /** Files in a state and within a region, after an id, in the order of their ids. */
  public List<CaseFile> in(CaseState state, Whose whose, String after, int limit) {
    Document filter =
        whose.limit(
            new Document(CaseFileDocument.STATE, state.name())
                .append("_id", new Document("$gt", after)));
    return files
        .find(filter)
        .sort(new Document("_id", 1))
        .limit(limit)
        .map(CaseFileDocument::read)
        .into(new ArrayList<>());
  }

  /** Files within a region whose next step was due before a moment, the longest overdue first. */
  public List<CaseFile> overdue(Instant now, Whose whose, int limit) {
    Document filter =
        whose.limit(new Document(CaseFileDocument.DUE, new Document("$lt", Date.from(now))));
    return files
        .find(filter)
        .sort(new Document(CaseFileDocument.DUE, 1))
        .limit(limit)
        .map(CaseFileDocument::read)
        .into(new ArrayList<>());
  }

  /**
   * Of whom files are asked for.
   *
   * @param points only of these, or null for all
   */
  public record Whose(RegionCode within, @Nullable Set<String> points) {
    Document limit(Document filter) {
      // ':' follows '9': every code that begins with the region's, and no other.
      Document inside = new Document("$gte", within.code()).append("$lt", within.code() + ":");
      filter.append(CaseFileDocument.REGION, inside);
      return points == null
          ? filter
          : filter.append("point", new Document("$in", List.copyOf(points)));
    }
  }

  /** Whether all of them were written over what they were made from; otherwise decide again. */
  public boolean write(Collection<CaseFile> changed) {
    GuardedBatch batch = new GuardedBatch();
    for (CaseFile it : changed) {
      if (it.revision() == 0) {
        batch.add(CaseFileDocument.write(SCHEMA.document(it.key().id()), it));
      } else {
        batch.change(it.key().id(), it.revision(), CaseFileDocument.change(it));
      }
    }
    return batch.write(files);
  }
}
