package org.cailanzi.delivery.privacy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.security.GeneralSecurityException;
import java.util.Objects;
import org.bson.Document;
import org.cailanzi.platform.store.CollectionSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the keyset and makes sure that it is the one this store was written with. */
@Configuration
@EnableConfigurationProperties(PrivacySettings.class)
class PrivacyConfiguration {
  private static final CollectionSchema SCHEMA = CollectionSchema.of("privacy");
  private static final String PROOF = "keyset-proof";
  private static final Document ID = new Document("_id", PROOF);

  @Bean
  static CollectionSchema privacySchema() {
    return SCHEMA;
  }

  @Bean
  Seals seals(PrivacySettings settings, MongoDatabase database) throws GeneralSecurityException {
    MongoCollection<Document> proofs = database.getCollection(SCHEMA.collection());
    KeysetFile file = new KeysetFile(settings.keyset());
    @Nullable Document proof = proofs.find(ID).first();
    // Fresh keys beside an old store would seal new fields and never open the old ones.
    if (proof != null && !file.exists()) {
      throw new KeysetUnusable("The keyset " + file + " that the store was sealed with is missing");
    }
    Seals seals = new Seals(file.readOrMake());
    prove(seals, proof == null ? firstProof(seals, proofs) : proof, file);
    return seals;
  }

  private static Document firstProof(Seals seals, MongoCollection<Document> proofs) {
    Document made =
        new Document(CollectionSchema.VERSION, SCHEMA.version())
            .append("sealed", seals.seal("cailanzi", PROOF).text());
    proofs.updateOne(ID, new Document("$setOnInsert", made), new UpdateOptions().upsert(true));
    return Objects.requireNonNull(proofs.find(ID).first());
  }

  private static void prove(Seals seals, Document proof, KeysetFile file) {
    try {
      seals.open(new Sealed(proof.getString("sealed")), PROOF);
    } catch (IllegalStateException otherKeys) {
      throw new KeysetUnusable(
          "The keyset " + file + " is not the one the store was sealed with", otherKeys);
    }
  }
}
