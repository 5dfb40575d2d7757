package org.cailanzi.platform.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/** The collections and unique indexes of one database, each a map in the file. */
final class FileDatabase extends AbstractSynchronizedMongoDatabase<Long> {
  static final String ROWS = "rows.";
  private static final String INDEX = "index.";

  private final StoreFile file;
  private final LongAdder rowsRead;

  FileDatabase(String name, CursorRegistry cursors, StoreFile file, LongAdder rowsRead) {
    super(name, cursors);
    this.file = file;
    this.rowsRead = rowsRead;
    initializeNamespacesAndIndexes();
  }

  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver others, Oplog oplog) {
    if (command.equals("aggregate")
        && query.get(command) instanceof String name
        && query.get("pipeline") instanceof List<?> stages
        && !stages.isEmpty()
        && ((Document) stages.getFirst()).get("$match") instanceof Document match
        && resolveCollection(name, false) instanceof FileCollection rows) {
      rows.narrowTo(match);
      try {
        return super.handleCommand(channel, command, query, others, oplog);
      } finally {
        rows.narrowTo(null);
      }
    }
    var reply = super.handleCommand(channel, command, query, others, oplog);
    if (command.equals("insert") && reply.get("writeErrors") instanceof List<?> errors) {
      countOnlyInserted(query, reply, errors);
    }
    return reply;
  }

  // The library counts every document of the command, also those that it refused.
  private static void countOnlyInserted(Document query, Document reply, List<?> errors) {
    boolean unordered = Boolean.FALSE.equals(query.get("ordered"));
    if (unordered && query.get("documents") instanceof List<?> documents) {
      reply.put("n", documents.size() - errors.size());
    } else {
      reply.put("n", ((Document) errors.getFirst()).get("index"));
    }
  }

  @Override
  protected FileCollection openOrCreateCollection(String name, CollectionOptions options) {
    var rows = file.map(rowsOf(name), LongDataType.INSTANCE, Row.Type.INSTANCE);
    return new FileCollection(this, name, options, cursorRegistry, rows, rowsRead);
  }

  @Override
  protected Index<Long> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    var map =
        file.map(indexOf(collection, name), ByteArrayDataType.INSTANCE, LongDataType.INSTANCE);
    return new UniqueIndex(map, name, keys, sparse);
  }

  @Override
  protected void dropIndex(MongoCollection<Long> collection, String name) {
    super.dropIndex(collection, name);
    file.removeMap(indexOf(collection.getCollectionName(), name));
  }

  @Override
  public void dropCollection(String name, Oplog oplog) {
    super.dropCollection(name, oplog);
    file.removeMap(rowsOf(name));
  }

  @Override
  public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
    throw new UnsupportedOperationException("The embedded store does not rename collections");
  }

  private String rowsOf(String collection) {
    return ROWS + getFullCollectionNamespace(collection);
  }

  private String indexOf(String collection, String name) {
    return INDEX + getFullCollectionNamespace(collection) + "." + name;
  }

  @Override
  protected long getFileSize() {
    return file.bytes();
  }

  @Override
  protected long getStorageSize() {
    return file.bytes();
  }
}
