package org.cailanzi.platform.store;

import com.mongodb.MongoServerException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.List;
import org.bson.Document;
import org.cailanzi.platform.store.embedded.StoreUnusable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates declared indexes and runs pending migrations, one instance at a time. */
public final class SchemaKeeper {
  private static final Logger log = LoggerFactory.getLogger(SchemaKeeper.class);

  /** Where versions and the lock are kept; no service declares it. */
  public static final String COLLECTION = "schema";

  private final MongoDatabase database;
  private final List<CollectionSchema> schemas;
  private final MongoCollection<Document> versions;

  public SchemaKeeper(MongoDatabase database, List<CollectionSchema> schemas) {
    this.database = database;
    this.schemas = List.copyOf(schemas);
    this.versions = database.getCollection(COLLECTION);
    var names = new HashSet<String>();
    for (var schema : schemas) {
      if (!names.add(schema.collection()) || schema.collection().equals(COLLECTION)) {
        throw new IllegalArgumentException("Declared twice: " + schema.collection());
      }
    }
  }

  /** Returns when all declared schemas are true of the database. */
  public void prepare() {
    try (var lock = SchemaLock.acquire(versions)) {
      for (var schema : schemas) {
        prepare(schema, lock);
      }
    }
  }

  private void prepare(CollectionSchema schema, SchemaLock lock) {
    int reached = recorded(schema);
    if (reached > schema.version()) {
      throw new StoreUnusable(
          "Collection %s.%s has version %d, and this program knows versions up to %d."
              .formatted(database.getName(), schema.collection(), reached, schema.version()),
          "Start the newer program, or restore a copy from before it ran.",
          null);
    }
    var collection = database.getCollection(schema.collection());
    createIndexes(schema, collection);
    for (var migration : schema.migrations()) {
      if (migration.to() > reached) {
        lock.requireHeld();
        log.info("{} to version {}: {}", schema.collection(), migration.to(), migration.reason());
        migration.step().accept(collection);
        record(schema, migration.to(), lock);
      }
    }
    if (schema.migrations().isEmpty() && reached == 0) {
      record(schema, schema.version(), lock);
    }
  }

  private static String id(CollectionSchema schema) {
    return "collection " + schema.collection();
  }

  private int recorded(CollectionSchema schema) {
    var record = versions.find(new Document("_id", id(schema))).first();
    return record == null ? 0 : record.getInteger("version");
  }

  // A holder that lost the lock meanwhile has a lower fence, and its word no longer counts.
  private void record(CollectionSchema schema, int version, SchemaLock lock) {
    var id = id(schema);
    if (versions.find(new Document("_id", id)).first() == null) {
      versions.insertOne(
          new Document("_id", id).append("version", version).append("fence", lock.fence()));
      return;
    }
    var mine =
        versions.updateOne(
            new Document("_id", id).append("fence", new Document("$lte", lock.fence())),
            new Document("$set", new Document("version", version).append("fence", lock.fence())));
    if (mine.getMatchedCount() == 0) {
      throw new IllegalStateException("Another instance took over the migration of " + id);
    }
  }

  private static void createIndexes(CollectionSchema schema, MongoCollection<Document> collection) {
    if (schema.indexes().isEmpty()) {
      return;
    }
    try {
      collection.createIndexes(schema.indexes().stream().map(DeclaredIndex::model).toList());
    } catch (MongoServerException e) {
      throw new StoreUnusable(
          "The indexes of %s cannot be created: %s."
              .formatted(collection.getNamespace(), e.getMessage()),
          "Resolve what it names, duplicates or an index of that name, and start again.",
          e);
    }
  }
}
