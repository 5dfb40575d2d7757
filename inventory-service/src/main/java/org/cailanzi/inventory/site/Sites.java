package org.cailanzi.inventory.site;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.stereotype.Component;

/** All sites by their code. */
@Component
public class Sites {
  public static final CollectionSchema SCHEMA =
      CollectionSchema.of("sites").index("region").index("serves");

  private final MongoCollection<Document> sites;

  public Sites(MongoDatabase database) {
    this.sites = database.getCollection(SCHEMA.collection());
  }

  /** Writes sites as they now are, whether or not they were there. */
  void put(List<Site> changed) {
    sites.bulkWrite(
        changed.stream()
            .map(
                it ->
                    new ReplaceOneModel<>(
                        new Document("_id", it.code()),
                        toDocument(it),
                        new ReplaceOptions().upsert(true)))
            .toList(),
        new BulkWriteOptions().ordered(false));
  }

  public Optional<Site> find(String code) {
    return find(List.of(code)).stream().findFirst();
  }

  /** The sites there are among the codes. */
  public List<Site> find(List<String> codes) {
    return list(new Document("_id", new Document("$in", codes)));
  }

  /** Every site that stands in a region, by code. */
  public List<Site> within(RegionCode region) {
    // ':' follows '9', so this is the range of all codes that the region is a prefix of.
    return list(
        new Document(
            "region", new Document("$gte", region.code()).append("$lt", region.code() + ":")));
  }

  /** Every site that serves a place, the nearest first. */
  public List<Site> serving(RegionCode place) {
    List<String> containing =
        Arrays.stream(RegionCode.Level.values())
            .map(level -> place.at(level).code())
            .distinct()
            .toList();
    return list(new Document("serves", new Document("$in", containing))).stream()
        .sorted(Site.nearestTo(place))
        .toList();
  }

  private List<Site> list(Document filter) {
    List<Site> found = new ArrayList<>();
    sites.find(filter).map(Sites::fromDocument).into(found);
    found.sort(Comparator.comparing(Site::code));
    return found;
  }

  private static Document toDocument(Site site) {
    Document document =
        SCHEMA
            .document(site.code())
            .append("zh", site.zh())
            .append("en", site.en())
            .append("kind", site.kind().name())
            .append("region", site.region().code())
            .append("serves", site.serves().stream().map(RegionCode::code).toList());
    if (site.partOf() != null) {
      document.append("partOf", site.partOf());
    }
    if (site.reports() != null) {
      document.append("reports", site.reports());
    }
    return site.at() == null
        ? document
        : document.append("x", site.at().x()).append("y", site.at().y());
  }

  private static Site fromDocument(Document document) {
    return new Site(
        document.getString("_id"),
        document.getString("zh"),
        document.getString("en"),
        SiteKind.valueOf(document.getString("kind")),
        new RegionCode(document.getString("region")),
        document.getList("serves", String.class).stream().map(RegionCode::new).toList(),
        document.getString("partOf"),
        document.getBoolean("reports"),
        Site.position(document.getDouble("x"), document.getDouble("y")));
  }
}
