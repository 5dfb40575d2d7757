package org.cailanzi.platform.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One step forward for a collection. A crash may cut it short and the next start runs it again, so
 * a second run must do no harm.
 *
 * @param to the version that it leads to
 * @param reason what changes, for the log
 */
public record Migration(int to, String reason, Consumer<MongoCollection<Document>> step) {
  private static final int ROUNDS = 20;

  /**
   * A step that changes each older document by an update of operators, as in {@code
   * Updates.rename("qty", "grams")}. An update is made only to a document that is still as it was
   * read, so an older instance that writes meanwhile loses nothing.
   */
  public static Migration ofEach(int to, String reason, Function<Document, Bson> change) {
    return new Migration(to, reason, collection -> forward(collection, to, change));
  }

  private static void forward(
      MongoCollection<Document> collection, int to, Function<Document, Bson> change) {
    // Not "$lt": a document from before there were versions has no such field.
    var older =
        new Document(CollectionSchema.VERSION, new Document("$not", new Document("$gte", to)));
    boolean again = true;
    for (int round = 0; again; round++) {
      if (round == ROUNDS) {
        throw new IllegalStateException(
            "Documents of %s keep changing".formatted(collection.getNamespace()));
      }
      again = false;
      for (var document : collection.find(older).comment(CollectionSchema.AT_START)) {
        var update =
            Updates.combine(change.apply(document), Updates.set(CollectionSchema.VERSION, to));
        again |= collection.updateOne(new Document(document), update).getMatchedCount() == 0;
      }
    }
  }
}
