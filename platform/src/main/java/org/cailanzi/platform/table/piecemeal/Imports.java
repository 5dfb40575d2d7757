package org.cailanzi.platform.table.piecemeal;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.cailanzi.platform.store.CollectionSchema;
import org.cailanzi.platform.table.piecemeal.ImportProgress.State;
import org.cailanzi.platform.table.row.Finding;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The progress of piecemeal imports: {@code {_id: "operation|caller|key", ver, digest, file, state,
 * since, at, resumed, read, rejected, changed, skipped, errors, warnings, counts: {code: n},
 * findings: JSON}}.
 */
final class Imports {
  static final CollectionSchema SCHEMA = CollectionSchema.of("imports").index("at");

  private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

  private final MongoCollection<Document> imports;
  private final JsonMapper json;

  Imports(MongoDatabase database, JsonMapper json) {
    this.imports = database.getCollection(SCHEMA.collection());
    this.json = json;
  }

  /**
   * Progress as it was written down.
   *
   * @param ver counts its changes; whoever writes the next one works on the import
   */
  record Kept(String id, long ver, ImportProgress progress) {}

  Optional<Kept> find(String id) {
    return Optional.ofNullable(imports.find(new Document("_id", id)).first()).map(this::kept);
  }

  /** Writes it down as new; empty where there is one. */
  Optional<Kept> begin(String id, ImportProgress progress) {
    try {
      imports.insertOne(document(id, 1, progress));
      return Optional.of(new Kept(id, 1, progress));
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  /** Writes its next state down; empty where somebody else has since. */
  Optional<Kept> next(Kept there, ImportProgress progress) {
    long ver = there.ver() + 1;
    boolean ours =
        imports
                .replaceOne(
                    new Document("_id", there.id()).append("ver", there.ver()),
                    document(there.id(), ver, progress))
                .getMatchedCount()
            == 1;
    return ours ? Optional.of(new Kept(there.id(), ver, progress)) : Optional.empty();
  }

  /** Those that were not touched since. */
  void forgetBefore(Instant old) {
    imports.deleteMany(new Document("at", new Document("$lt", Date.from(old))));
  }

  private Document document(String id, long ver, ImportProgress it) {
    Document counts = new Document();
    it.countByCode().forEach(counts::append);
    return SCHEMA
        .document(id)
        .append("ver", ver)
        .append("key", it.key())
        .append("digest", it.digest())
        .append("file", it.file())
        .append("state", it.state().name())
        .append("since", Date.from(it.since()))
        .append("at", Date.from(it.at()))
        .append("resumed", it.resumed())
        .append("read", it.rowsRead())
        .append("rejected", it.rowsRejected())
        .append("changed", it.rowsChanged())
        .append("skipped", it.rowsSkipped())
        .append("errors", it.errors())
        .append("warnings", it.warnings())
        .append("counts", counts)
        .append("findings", json.writeValueAsString(it.findings()));
  }

  private Kept kept(Document it) {
    Map<String, Long> counts = new HashMap<>();
    it.get("counts", Document.class).forEach((code, count) -> counts.put(code, (Long) count));
    long read = it.getLong("read");
    long rejected = it.getLong("rejected");
    return new Kept(
        it.getString("_id"),
        it.getLong("ver"),
        new ImportProgress(
            it.getString("key"),
            it.getString("file"),
            it.getString("digest"),
            State.valueOf(it.getString("state")),
            it.getDate("since").toInstant(),
            it.getDate("at").toInstant(),
            it.getInteger("resumed"),
            read,
            read - rejected,
            rejected,
            it.getLong("changed"),
            it.getLong("skipped"),
            it.getLong("errors"),
            it.getLong("warnings"),
            counts,
            json.readValue(it.getString("findings"), FINDINGS),
            null));
  }
}
