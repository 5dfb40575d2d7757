package org.cailanzi.gateway.account;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.cailanzi.platform.store.CollectionSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Attempts by name, whether or not there is such an account: the answer must be the same. */
@Repository
class SignInAttempts {
  static final CollectionSchema SCHEMA = CollectionSchema.of("sign-in-attempts").index("last");

  private final MongoCollection<Document> attempts;

  SignInAttempts(MongoDatabase database) {
    this.attempts = database.getCollection(SCHEMA.collection());
  }

  Attempts of(String name) {
    return fromDocument(attempts.find(new Document("_id", name)).first());
  }

  /** Notes an attempt before it is known to be right, so that many at once are counted too. */
  Attempts note(String name, Instant now, int keep) {
    Document latest = new Document("$each", List.of(now.toEpochMilli())).append("$slice", -keep);
    Document update =
        new Document("$push", new Document("times", latest))
            .append("$set", new Document("last", now.toEpochMilli()))
            .append("$setOnInsert", new Document(CollectionSchema.VERSION, SCHEMA.version()));
    return fromDocument(
        Objects.requireNonNull(
            attempts.findOneAndUpdate(
                new Document("_id", name),
                update,
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))));
  }

  void forget(String name) {
    attempts.deleteOne(new Document("_id", name));
  }

  /** Drops what no lock-out depends on any more. */
  void forgetBefore(Instant instant) {
    attempts.deleteMany(new Document("last", new Document("$lt", instant.toEpochMilli())));
  }

  private static Attempts fromDocument(@Nullable Document stored) {
    return stored == null
        ? new Attempts(List.of())
        : new Attempts(
            stored.getList("times", Long.class).stream().map(Instant::ofEpochMilli).toList());
  }
}
