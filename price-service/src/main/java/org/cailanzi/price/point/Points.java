package org.cailanzi.price.point;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/** The places where prices are seen, by code. */
@Repository
public class Points {
  private static final String ACCOUNT = "account";
  private static final CollectionSchema SCHEMA =
      CollectionSchema.of("points").index("zh").index(ACCOUNT).index("region");

  private final MongoCollection<Document> points;

  Points(MongoDatabase database) {
    this.points = database.getCollection(SCHEMA.collection());
  }

  @Bean
  static CollectionSchema pointSchema() {
    return SCHEMA;
  }

  /**
   * Adds a point, or gives a known one other names; region and kind stay what they were, and so
   * does its account unless the point names one.
   */
  public RegisterOutcome register(Point point) {
    Document same =
        new Document("_id", point.code())
            .append("region", point.place().region().code())
            .append("kind", point.place().kind().wireName());
    Document names = new Document("zh", point.zh()).append("en", point.en());
    if (point.account() != null) {
      names.append(ACCOUNT, point.account());
    }
    Document update =
        new Document("$set", names)
            .append("$setOnInsert", new Document(CollectionSchema.VERSION, SCHEMA.version()));
    try {
      boolean added =
          points.updateOne(same, update, new UpdateOptions().upsert(true)).getUpsertedId() != null;
      return added ? new RegisterOutcome.Registered(point) : new RegisterOutcome.Renamed(point);
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw refused;
      }
    }
    Point known = byCode(point.code()).orElseThrow();
    // Somebody else registered the very same point at the same time.
    return known.place().equals(point.place())
        ? register(point)
        : new RegisterOutcome.BelongsElsewhere(known);
  }

  public Optional<Point> byCode(String code) {
    return Optional.ofNullable(points.find(new Document("_id", code)).first()).map(Points::read);
  }

  public Map<String, Point> byCodes(Collection<String> codes) {
    Map<String, Point> found = new HashMap<>();
    Document filter = new Document("_id", new Document("$in", List.copyOf(codes)));
    points.find(filter).forEach(it -> found.put(it.getString("_id"), read(it)));
    return found;
  }

  /** The points of a region, in the order of their codes. */
  public List<Point> within(RegionCode region) {
    // ':' follows '9': every code that begins with the region's, and no other.
    Document codes = new Document("$gte", region.code()).append("$lt", region.code() + ":");
    List<Point> found = new ArrayList<>();
    points.find(new Document("region", codes)).forEach(it -> found.add(read(it)));
    found.sort(Comparator.comparing(Point::code));
    return found;
  }

  /** The point with a code, or those with a Chinese name: several where names repeat. */
  public List<Point> called(String codeOrName) {
    Optional<Point> coded = byCode(codeOrName);
    if (coded.isPresent()) {
      return List.of(coded.get());
    }
    List<Point> named = new ArrayList<>();
    points.find(new Document("zh", codeOrName)).forEach(it -> named.add(read(it)));
    return named;
  }

  /** The codes of the points that an account speaks for. */
  public Set<String> spokenForBy(String account) {
    Set<String> codes = new HashSet<>();
    points
        .find(new Document(ACCOUNT, account))
        .projection(new Document("_id", 1))
        .forEach(it -> codes.add(it.getString("_id")));
    return codes;
  }

  private static Point read(Document point) {
    return new Point(
        point.getString("_id"),
        point.getString("zh"),
        point.getString("en"),
        new Place(
            new RegionCode(point.getString("region")), PointKind.named(point.getString("kind"))),
        point.getString(ACCOUNT));
  }
}
