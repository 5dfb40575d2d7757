package org.cailanzi.platform.store;

import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the store answers a ping within a second. */
class StoreHealth extends AbstractHealthIndicator {
  private final MongoDatabase database;

  StoreHealth(MongoDatabase database) {
    super("The store does not answer");
    this.database = database.withTimeout(1, TimeUnit.SECONDS);
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    database.runCommand(new Document("ping", 1));
    builder.up();
  }
}
