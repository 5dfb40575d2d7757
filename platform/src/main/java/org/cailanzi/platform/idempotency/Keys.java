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
import org.cailanzi.platform.store.CollectionSchema;
import org.jspecify.annotations.Nullable;

/** Keys that were used, with the answers they got; {@code _id} is operation, caller and key. */
final class Keys {
  static final CollectionSchema SCHEMA = CollectionSchema.of("idempotencyKeys").index("claimed");

  /** How long a claim keeps others out; longer than any act may take. */
  static final Duration LEASE = Duration.ofSeconds(10);

  /** After this a repeat counts as a new act. */
  static final Duration MEMORY = Duration.ofDays(7);

  private final MongoCollection<Document> keys;
  private final Clock clock;

  Keys(MongoDatabase database, Clock clock) {
    this.keys = database.getCollection(SCHEMA.collection());
    this.clock = clock;
  }

  Claim claim(String id, String hash) {
    long now = clock.millis();
    try {
      keys.insertOne(SCHEMA.document(id).append("hash", hash).append("claimed", now));
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

  void forgetOld() {
    long old = clock.millis() - MEMORY.toMillis();
    keys.deleteMany(new Document("claimed", new Document("$lt", old)));
  }

  private static Document claimOf(String id, long claimed) {
    return new Document("_id", id).append("claimed", claimed);
  }
}
