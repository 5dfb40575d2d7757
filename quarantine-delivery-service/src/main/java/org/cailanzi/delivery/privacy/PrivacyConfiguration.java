package org.cailanzi.delivery.privacy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.security.GeneralSecurityException;
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
    Seals seals = new Seals(new KeysetFile(settings.keyset()).readOrMake());
    prove(seals, database.getCollection(SCHEMA.collection()), settings);
    return seals;
  }

  // A fresh keyset beside an old store would seal new fields and never open the old ones.
  private static void prove(
      Seals seals, MongoCollection<Document> proofs, PrivacySettings settings) {
    Document made =
        new Document(CollectionSchema.VERSION, SCHEMA.version())
            .append("sealed", seals.seal("cailanzi", PROOF).text());
    proofs.updateOne(ID, new Document("$setOnInsert", made), new UpdateOptions().upsert(true));
    @Nullable Document proof = proofs.find(ID).first();
    try {
      if (proof != null) {
        seals.open(new Sealed(proof.getString("sealed")), PROOF);
      }
    } catch (IllegalStateException otherKeys) {
      throw new IllegalStateException(
          "The keyset "
              + settings.keyset().toAbsolutePath()
              + " is not the one this store was sealed with; restore the right one",
          otherKeys);
    }
  }
}
