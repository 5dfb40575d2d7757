package org.cailanzi.price.casework;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.cailanzi.platform.store.CollectionSchema;
import org.cailanzi.price.casefile.CaseKey;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/** Proofs by case and digest: keeping one again changes nothing, and none is ever replaced. */
@Repository
class Proofs {
  private static final CollectionSchema SCHEMA = CollectionSchema.of("proofs");

  private final MongoCollection<Document> proofs;

  Proofs(MongoDatabase database) {
    this.proofs = database.getCollection(SCHEMA.collection());
  }

  @Bean
  static CollectionSchema proofSchema() {
    return SCHEMA;
  }

  void keep(CaseKey file, Proof proof) {
    Document kept =
        new Document(CollectionSchema.VERSION, SCHEMA.version())
            .append("bytes", new Binary(proof.bytes()));
    proofs.updateOne(
        new Document("_id", id(file, proof.sha256())),
        new Document("$setOnInsert", kept),
        new UpdateOptions().upsert(true));
  }

  Optional<Proof> find(CaseKey file, String sha256) {
    return Optional.ofNullable(proofs.find(new Document("_id", id(file, sha256))).first())
        .map(it -> Proof.of(it.get("bytes", Binary.class).getData()));
  }

  /** Those of the digests that are kept with a case. */
  Set<String> kept(CaseKey file, Collection<String> digests) {
    List<String> ids = digests.stream().map(it -> id(file, it)).toList();
    Set<String> found = new HashSet<>();
    proofs
        .find(new Document("_id", new Document("$in", ids)))
        .projection(new Document("_id", 1))
        .forEach(it -> found.add(it.getString("_id")));
    return digests.stream().filter(it -> found.contains(id(file, it))).collect(Collectors.toSet());
  }

  private static String id(CaseKey file, String sha256) {
    return file.id() + "|" + sha256;
  }
}
