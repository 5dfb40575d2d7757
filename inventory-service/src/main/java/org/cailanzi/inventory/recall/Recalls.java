package org.cailanzi.inventory.recall;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.cailanzi.inventory.recall.Recall.State;
import org.cailanzi.inventory.recall.Recall.Target;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.stereotype.Component;

/** All recalls by their id. */
@Component
public class Recalls {
  public static final CollectionSchema SCHEMA =
      CollectionSchema.of("recalls").index("state").index("region");

  private final MongoCollection<Document> recalls;

  public Recalls(MongoDatabase database) {
    this.recalls = database.getCollection(SCHEMA.collection());
  }

  /** Writes a new recall; false where its id is there already. */
  boolean insert(Recall recall) {
    try {
      recalls.insertOne(toDocument(recall));
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  /** Writes a recall over the state it was decided on; false where it is in another by now. */
  boolean move(State from, Recall to) {
    return recalls
            .replaceOne(
                new Document("_id", to.id().value()).append("state", from.name()), toDocument(to))
            .getMatchedCount()
        == 1;
  }

  Optional<Recall> find(RecallId id) {
    return Optional.ofNullable(recalls.find(new Document("_id", id.value())).first())
        .map(Recalls::fromDocument);
  }

  /** Every recall that still has something to block or to free. */
  List<Recall> alive() {
    return recalls
        .find(
            new Document(
                "state", new Document("$in", List.of(State.ACTIVE.name(), State.LIFTING.name()))))
        .map(Recalls::fromDocument)
        .into(new ArrayList<>());
  }

  /** The recalls of a region, those begun last first. */
  List<Recall> within(RegionCode region) {
    // ':' follows '9', so this is the range of all codes that the region is a prefix of.
    Document codes = new Document("$gte", region.code()).append("$lt", region.code() + ":");
    return recalls
        .find(new Document("region", codes))
        .map(Recalls::fromDocument)
        .into(new ArrayList<>())
        .stream()
        .sorted(Comparator.comparing(Recall::since).reversed())
        .toList();
  }

  private static Document toDocument(Recall recall) {
    Target target = recall.target();
    return SCHEMA
        .document(recall.id().value())
        .append("state", recall.state().name())
        .append("region", target.region().code())
        .append("commodity", target.commodity())
        .append("lot", target.lot())
        .append("supplier", target.supplier())
        .append("origin", target.origin())
        .append("reason", recall.reason())
        .append("by", recall.by())
        .append("since", Date.from(recall.since()))
        .append("lifted", recall.lifted());
  }

  private static Recall fromDocument(Document document) {
    return new Recall(
        new RecallId(document.getString("_id")),
        State.valueOf(document.getString("state")),
        new Target(
            new RegionCode(document.getString("region")),
            document.getString("commodity"),
            document.getString("lot"),
            document.getString("supplier"),
            document.getString("origin")),
        document.getString("reason"),
        document.getString("by"),
        document.getDate("since").toInstant(),
        document.getString("lifted"));
  }
}
