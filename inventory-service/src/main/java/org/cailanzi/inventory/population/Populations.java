package org.cailanzi.inventory.population;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.cailanzi.inventory.act.Fingerprint;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.stereotype.Component;

/**
 * Figures by region: {@code {_id: region, zh, figures: {…: {source, population, households, at}}}},
 * one per source, so that importing a source again replaces what it said and nothing else.
 */
@Component
public class Populations {
  public static final CollectionSchema SCHEMA = CollectionSchema.of("populations");

  private final MongoCollection<Document> populations;
  private final CityProfile city;

  public Populations(MongoDatabase database, CityProfile city) {
    this.populations = database.getCollection(SCHEMA.collection());
    this.city = city;
  }

  void put(List<Figure> figures) {
    populations.bulkWrite(
        figures.stream().map(Populations::upsert).toList(), new BulkWriteOptions().ordered(true));
  }

  private static UpdateOneModel<Document> upsert(Figure figure) {
    Document stated =
        new Document("source", figure.source())
            .append("population", figure.population())
            .append("at", Date.from(figure.at()));
    if (figure.households() != null) {
      stated.append("households", figure.households());
    }
    return new UpdateOneModel<>(
        new Document("_id", figure.region().code()),
        new Document(
            "$set",
            new Document(CollectionSchema.VERSION, SCHEMA.version())
                .append("zh", figure.zh())
                .append("figures." + Fingerprint.of(figure.source()), stated)),
        new UpdateOptions().upsert(true));
  }

  /** What is known of a region and its parts on a day. */
  public Census census(RegionCode region, LocalDate day) {
    Document within =
        new Document("_id", new Document("$gte", region.code()).append("$lt", region.code() + ":"));
    List<Figure> figures = new ArrayList<>();
    for (Document document : populations.find(within)) {
      figures.addAll(figures(document));
    }
    return new Census(
        city.regions().stream().filter(it -> region.contains(it.code())).toList(), figures, day);
  }

  private static List<Figure> figures(Document document) {
    RegionCode region = new RegionCode(document.getString("_id"));
    return document.get("figures", Document.class).values().stream()
        .map(Document.class::cast)
        .map(
            it ->
                new Figure(
                    region,
                    document.getString("zh"),
                    it.getLong("population"),
                    it.getLong("households"),
                    it.getString("source"),
                    it.getDate("at").toInstant()))
        .toList();
  }
}
