package org.cailanzi.platform.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * What a repository needs of its collection. Declared as a bean, it is made true before anything
 * can use the database: indexes exist, and documents are of the latest version.
 */
public record CollectionSchema(
    String collection,
    List<DeclaredIndex> indexes,
    List<Migration> migrations,
    List<DeclaredScan> scans) {

  /** The field of every document that says which version of the schema it has, from 1. */
  public static final String VERSION = "schema";

  /** The comment on commands of a start, which may read whole collections. */
  public static final String AT_START = "cailanzi: at start";

  public CollectionSchema {
    indexes = List.copyOf(indexes);
    migrations = List.copyOf(migrations);
    scans = List.copyOf(scans);
    for (int i = 0; i < migrations.size(); i++) {
      if (migrations.get(i).to() != i + 2) {
        throw new IllegalArgumentException(
            "Migrations of %s must lead to 2, 3, … in order".formatted(collection));
      }
    }
  }

  public static CollectionSchema of(String collection) {
    return new CollectionSchema(collection, List.of(), List.of(), List.of());
  }

  /** Adds an index, ascending in each field. */
  public CollectionSchema index(String... fields) {
    return index(DeclaredIndex.on(fields));
  }

  /** Adds an index that admits each combination of values once. */
  public CollectionSchema uniqueIndex(String... fields) {
    return index(DeclaredIndex.on(fields).asUnique());
  }

  public CollectionSchema index(DeclaredIndex index) {
    return new CollectionSchema(collection, plus(indexes, index), migrations, scans);
  }

  /** Adds the step to the next version. */
  public CollectionSchema migration(Migration migration) {
    return new CollectionSchema(collection, indexes, plus(migrations, migration), scans);
  }

  /** Permits a filter on these fields to read the whole collection. */
  public CollectionSchema scan(String reason, String... fields) {
    var scan = new DeclaredScan(reason, Set.of(fields));
    return new CollectionSchema(collection, indexes, migrations, plus(scans, scan));
  }

  /** The version that documents written today have. */
  public int version() {
    return migrations.size() + 1;
  }

  /** A new document of today's version. */
  public Document document(Object id) {
    return new Document("_id", id).append(VERSION, version());
  }

  private static <T> List<T> plus(List<T> some, T one) {
    return Stream.concat(some.stream(), Stream.of(one)).toList();
  }
}
