package org.cailanzi.platform.idempotency;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.bson.Document;
import org.cailanzi.platform.idempotency.Idempotency.Answer;
import org.cailanzi.platform.idempotency.Idempotency.Claim;
import org.jspecify.annotations.Nullable;

/** Keys that were used, with the answers they got; {@code _id} is operation, caller and key. */
final class Keys {
  static final String COLLECTION = "idempotencyKeys";

  /** How long a claim keeps others out; longer than any act may take. */
  static final Duration LEASE = Duration.ofSeconds(10);

  private final MongoCollection<Document> keys;
  private final Clock clock;

  Keys(MongoDatabase database, Clock clock) {
    this.keys = database.getCollection(COLLECTION);
    this.clock = clock;
  }

  Claim claim(String id, String hash) {
    long now = clock.millis();
    try {
      keys.insertOne(
          new Document("_id", id).append("schema", 1).append("hash", hash).append("claimed", now));
      return new Claim.Ours(now);
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw refused;
      }
    }
    Document known = keys.find(new Document("_id", id)).first();
    return known == null ? claim(id, hash) : claimAgain(known, hash, now);
  }

  private Claim claimAgain(Document known, String hash, long now) {
    if (!hash.equals(known.getString("hash"))) {
      return new Claim.OtherBody();
    }
    @Nullable String body = known.getString("body");
    if (body != null) {
      return new Claim.Answered(new Answer(known.getInteger("status"), body));
    }
    long claimed = known.getLong("claimed");
    boolean leaseOver = now - claimed >= LEASE.toMillis();
    return leaseOver && takeOver(known.getString("_id"), claimed, now)
        ? new Claim.Ours(now)
        : new Claim.UnderWay();
  }

  private boolean takeOver(String id, long claimed, long now) {
    return keys.updateOne(claimOf(id, claimed), new Document("$set", new Document("claimed", now)))
            .getModifiedCount()
        == 1;
  }

  void answered(String id, long claimed, Answer answer) {
    keys.updateOne(
        claimOf(id, claimed),
        new Document(
            "$set", new Document("status", answer.status()).append("body", answer.body())));
  }

  void giveBack(String id, long claimed) {
    keys.deleteOne(claimOf(id, claimed));
  }

  private static Document claimOf(String id, long claimed) {
    return new Document("_id", id).append("claimed", claimed);
  }
}
