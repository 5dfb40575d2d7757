package org.cailanzi.delivery.visit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.cailanzi.platform.photo.Photo;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/** Pictures left as proof, by request and digest: storing one again changes nothing. */
@Repository
class Photos {
  private static final CollectionSchema SCHEMA = CollectionSchema.of("photos");

  private final MongoCollection<Document> photos;

  Photos(MongoDatabase database) {
    this.photos = database.getCollection(SCHEMA.collection());
  }

  @Bean
  static CollectionSchema photoSchema() {
    return SCHEMA;
  }

  void keep(String request, Photo photo) {
    Document stored =
        new Document(CollectionSchema.VERSION, SCHEMA.version())
            .append("request", request)
            .append("bytes", new Binary(photo.bytes()));
    photos.updateOne(
        new Document("_id", id(request, photo.sha256())),
        new Document("$setOnInsert", stored),
        new UpdateOptions().upsert(true));
  }

  Optional<Photo> find(String request, String sha256) {
    return Optional.ofNullable(photos.find(new Document("_id", id(request, sha256))).first())
        .map(it -> Photo.of(it.get("bytes", Binary.class).getData()));
  }

  private static String id(String request, String sha256) {
    return request + "|" + sha256;
  }
}
