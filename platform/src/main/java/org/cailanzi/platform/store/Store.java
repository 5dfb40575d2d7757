package org.cailanzi.platform.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.UuidRepresentation;
import org.cailanzi.platform.store.embedded.EmbeddedStore;
import org.cailanzi.platform.store.embedded.StoreUnusable;
import org.jspecify.annotations.Nullable;

/** The client of a service and, if it has to bring its own, the server behind it. */
public final class Store implements AutoCloseable {
  private static final int SELECTION_SECONDS = 5;
  private static final int ANSWER_SECONDS = 30;

  private final @Nullable EmbeddedStore embedded;
  private final MongoClient client;
  private final String databaseName;

  private Store(@Nullable EmbeddedStore embedded, MongoClient client, String databaseName) {
    this.embedded = embedded;
    this.client = client;
    this.databaseName = databaseName;
  }

  /** Starts the embedded store if the settings name no other, then connects. */
  public static Store open(StoreSettings settings, Consumer<MongoClientSettings.Builder> more) {
    var uri = settings.uri();
    if (uri != null && !settings.memory()) {
      return new Store(null, connect(connection(uri), more), settings.databaseName());
    }
    var embedded = embedded(settings);
    try {
      return new Store(embedded, connect(embedded.connection(), more), settings.databaseName());
    } catch (RuntimeException e) {
      embedded.close();
      throw e;
    }
  }

  private static EmbeddedStore embedded(StoreSettings settings) {
    if (settings.memory()) {
      return EmbeddedStore.inMemory();
    }
    return settings.fsync()
        ? EmbeddedStore.onSyncedFile(settings.file())
        : EmbeddedStore.onFile(settings.file());
  }

  private static ConnectionString connection(String uri) {
    try {
      return new ConnectionString(uri);
    } catch (IllegalArgumentException e) {
      throw new StoreUnusable(
          "The address of the MongoDB cannot be read: " + e.getMessage() + ".",
          "Correct MONGODB_URI, or unset it to use the embedded store.",
          e);
    }
  }

  /** A client with the suite's own rules: acknowledged means durable, and nothing waits forever. */
  public static MongoClient connect(
      ConnectionString address, Consumer<MongoClientSettings.Builder> more) {
    var settings =
        MongoClientSettings.builder()
            .applyToClusterSettings(
                it -> it.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
            .applyToSocketSettings(it -> it.readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
            .applyConnectionString(address)
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .writeConcern(WriteConcern.MAJORITY.withJournal(true));
    more.accept(settings);
    return MongoClients.create(settings.build());
  }

  public MongoClient client() {
    return client;
  }

  /** The service's own database. */
  public MongoDatabase database() {
    return client.getDatabase(databaseName);
  }

  /** The client first: it must not find its server gone. */
  @Override
  public void close() {
    client.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
