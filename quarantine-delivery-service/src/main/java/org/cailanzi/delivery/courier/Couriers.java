package org.cailanzi.delivery.courier;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/** The couriers, by account; the last description of one counts. */
@Repository
public class Couriers {
  private static final CollectionSchema SCHEMA = CollectionSchema.of("couriers").index("area");

  private final MongoCollection<Document> couriers;

  Couriers(MongoDatabase database) {
    this.couriers = database.getCollection(SCHEMA.collection());
  }

  @Bean
  static CollectionSchema courierSchema() {
    return SCHEMA;
  }

  public Optional<Courier> find(String id) {
    return Optional.ofNullable(couriers.find(new Document("_id", id)).first())
        .map(Couriers::fromDocument);
  }

  /** Whether the courier is new. */
  boolean put(Courier courier) {
    Document stored =
        SCHEMA
            .document(courier.id())
            .append("name", courier.name())
            .append("area", courier.area().code())
            .append("dwellings", courier.dwellings());
    return couriers
            .replaceOne(
                new Document("_id", courier.id()), stored, new ReplaceOptions().upsert(true))
            .getMatchedCount()
        == 0;
  }

  /** Those whose area lies in a region, or contains it. */
  public List<Courier> touching(RegionCode region) {
    List<Courier> found = new ArrayList<>();
    Document inside = new Document("$gte", region.code()).append("$lt", region.code() + ":");
    couriers.find(new Document("area", inside)).map(Couriers::fromDocument).into(found);
    List<String> around =
        Arrays.stream(RegionCode.Level.values())
            .filter(it -> it.digits() < region.code().length())
            .map(it -> region.at(it).code())
            .toList();
    couriers
        .find(new Document("area", new Document("$in", around)))
        .map(Couriers::fromDocument)
        .into(found);
    return found;
  }

  private static Courier fromDocument(Document stored) {
    return new Courier(
        stored.getString("_id"),
        stored.getString("name"),
        new RegionCode(stored.getString("area")),
        stored.getInteger("dwellings"));
  }
}
