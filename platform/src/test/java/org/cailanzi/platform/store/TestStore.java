package org.cailanzi.platform.store;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import org.cailanzi.platform.store.embedded.EmbeddedStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An empty database for one test class: in memory, or on the MongoDB that CAILANZI_TEST_MONGODB_URI
 * names. As a registered extension it also guards the query shapes.
 */
public final class TestStore implements AutoCloseable, AfterEachCallback, AfterAllCallback {
  private final QueryShapeGuard guard = new QueryShapeGuard();
  private final List<CollectionSchema> schemas;
  private final MongoClient client;
  private final MongoDatabase database;

  private TestStore(List<CollectionSchema> schemas, ConnectionString address) {
    this.schemas = schemas;
    this.client = Store.connect(address, it -> it.addCommandListener(guard));
    this.database = client.getDatabase(freshName());
    new SchemaKeeper(database, schemas).prepare();
  }

  /** A fresh database in which the schemas are true. Without a schema nothing is guarded. */
  public static TestStore open(CollectionSchema... schemas) {
    var uri = mongodbUri();
    var address = uri == null ? Shared.MEMORY.connection() : new ConnectionString(uri);
    return new TestStore(List.of(schemas), address);
  }

  static @Nullable String mongodbUri() {
    var uri = System.getenv("CAILANZI_TEST_MONGODB_URI");
    return uri == null || uri.isBlank() ? null : uri;
  }

  static String freshName() {
    return "cailanzi_test_" + UUID.randomUUID().toString().replace("-", "");
  }

  public MongoDatabase database() {
    return database;
  }

  @Override
  public void afterEach(ExtensionContext test) {
    if (!schemas.isEmpty()) {
      guard.assertAllServedBy(schemas);
    }
  }

  @Override
  public void afterAll(ExtensionContext test) {
    close();
  }

  @Override
  public void close() {
    try (client) {
      database.drop();
    }
  }

  /** One server for all test classes of a run; it ends with the JVM. */
  private static final class Shared {
    static final EmbeddedStore MEMORY = EmbeddedStore.inMemory();
  }
}
