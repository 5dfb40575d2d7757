package org.cailanzi.inventory.notice;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.stereotype.Component;

/** The targets of every site, one document a site. */
@Component
public class Targets {
  public static final CollectionSchema SCHEMA = CollectionSchema.of("targets");

  private final MongoCollection<Document> targets;

  public Targets(MongoDatabase database) {
    this.targets = database.getCollection(SCHEMA.collection());
  }

  /** Writes the targets of a site as they now are. */
  void put(Target target) {
    targets.replaceOne(
        new Document("_id", target.site()),
        SCHEMA
            .document(target.site())
            .append(
                "lines",
                target.lines().stream()
                    .map(
                        it ->
                            new Document("commodity", it.commodity())
                                .append("dimension", it.least().dimension().name())
                                .append("least", it.least().amount()))
                    .toList()),
        new ReplaceOptions().upsert(true));
  }

  /** The targets there are of the sites. */
  Map<String, Target> of(Collection<String> sites) {
    Map<String, Target> found = new LinkedHashMap<>();
    for (Document document :
        targets.find(new Document("_id", new Document("$in", List.copyOf(sites))))) {
      Target target =
          new Target(
              document.getString("_id"),
              document.getList("lines", Document.class).stream().map(Targets::line).toList());
      found.put(target.site(), target);
    }
    return found;
  }

  private static Target.Line line(Document document) {
    return new Target.Line(
        document.getString("commodity"),
        new Quantity(
            document.getLong("least"), Dimension.valueOf(document.getString("dimension"))));
  }
}
