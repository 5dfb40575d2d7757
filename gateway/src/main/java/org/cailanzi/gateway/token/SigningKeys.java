package org.cailanzi.gateway.token;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.stereotype.Repository;

/** The keys in the store, where every instance of the gateway finds the same ones. */
@Repository
class SigningKeys {
  static final CollectionSchema SCHEMA =
      CollectionSchema.of("signing-keys").scan("a handful of keys, read once a minute");

  private final MongoCollection<Document> keys;

  SigningKeys(MongoDatabase database) {
    this.keys = database.getCollection(SCHEMA.collection());
  }

  KeyRing all() {
    return new KeyRing(keys.find().map(SigningKeys::fromDocument).into(new ArrayList<>()));
  }

  /** Keeps the key unless another instance was quicker with one of the same number. */
  boolean add(SigningKey key) {
    try {
      keys.insertOne(toDocument(key));
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  void remove(List<SigningKey> spent) {
    spent.forEach(key -> keys.deleteOne(new Document("_id", key.number())));
  }

  private static Document toDocument(SigningKey key) {
    return SCHEMA
        .document(key.number())
        .append("created", key.created().toEpochMilli())
        .append("signsFrom", key.signsFrom().toEpochMilli())
        .append("jwk", key.pair().toJSONString());
  }

  private static SigningKey fromDocument(Document document) {
    try {
      return new SigningKey(
          document.getInteger("_id"),
          Instant.ofEpochMilli(document.getLong("created")),
          Instant.ofEpochMilli(document.getLong("signsFrom")),
          ECKey.parse(document.getString("jwk")));
    } catch (ParseException broken) {
      throw new IllegalStateException("Signing key " + document.get("_id") + " is broken", broken);
    }
  }
}
