package org.cailanzi.inventory;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.cailanzi.platform.store.QueryShapeGuard;

/** Empties a test's database without a look at its indexes. */
public final class Emptied {
  private Emptied() {}

  public static MongoDatabase emptied(MongoDatabase database) {
    for (String collection : database.listCollectionNames()) {
      QueryShapeGuard.unwatched(
          () -> database.getCollection(collection).deleteMany(new Document()));
    }
    return database;
  }
}
