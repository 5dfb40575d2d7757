package org.cailanzi.price.system;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;

/**
 * New and changed documents of one collection, each change guarded by the revision it was decided
 * on. Where another writer was first in some of them, the others are written all the same: read
 * again, decide again, and write what is still missing.
 */
public final class GuardedBatch {
  /** Grows by one with every change of a document. */
  public static final String REVISION = "rev";

  private final List<Document> added = new ArrayList<>();
  private final List<WriteModel<Document>> changed = new ArrayList<>();

  /** Adds a document that nobody has written yet. */
  public void add(Document document) {
    added.add(document.append(REVISION, 1L));
  }

  /** Changes the document if it still has the revision. */
  public void change(String id, long revision, Document update) {
    changed.add(
        new UpdateOneModel<>(
            new Document("_id", id).append(REVISION, revision),
            update.append("$inc", new Document(REVISION, 1L))));
  }

  /** Puts a document in the place of the one with its id, if that still has the revision. */
  private void replace(Document document, long revision) {
    changed.add(
        new ReplaceOneModel<>(
            new Document("_id", document.get("_id")).append(REVISION, revision),
            document.append(REVISION, revision + 1)));
  }

  /**
   * Puts a document where one was of the revision that was decided on: as a new one where there was
   * none, and not at all where nothing has changed.
   *
   * @param before the revision that was read, 0 where there was none
   * @param after the revision that it came to
   */
  public void put(long before, long after, Supplier<Document> document) {
    if (before == 0) {
      add(document.get());
    } else if (before != after) {
      replace(document.get(), before);
    }
  }

  /** Whether every document got through. */
  public boolean write(MongoCollection<Document> collection) {
    boolean allAdded = addTo(collection);
    boolean allChanged = changeIn(collection);
    return allAdded && allChanged;
  }

  private boolean addTo(MongoCollection<Document> collection) {
    return added.isEmpty()
        || Contended.allWritten(
            () -> collection.insertMany(added, new InsertManyOptions().ordered(false)));
  }

  private boolean changeIn(MongoCollection<Document> collection) {
    return changed.isEmpty()
        || collection.bulkWrite(changed, new BulkWriteOptions().ordered(false)).getMatchedCount()
            == changed.size();
  }
}
