package org.cailanzi.delivery.request;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/** The requests, by the ids their callers gave; every step is one guarded command. */
@Repository
public class Requests {
  private static final CollectionSchema SCHEMA =
      CollectionSchema.of("requests")
          .index("nextAttemptAt")
          .index("state", "region", "day")
          .index("day", "region", "_id")
          .index("dwelling", "_id");
  private static final int MOST_RETRIES = 50;

  private final MongoCollection<Document> requests;

  public Requests(MongoDatabase database) {
    this.requests = database.getCollection(SCHEMA.collection());
  }

  @Bean
  static CollectionSchema requestSchema() {
    return SCHEMA;
  }

  public Optional<SupplyRequest> find(String id) {
    return Optional.ofNullable(requests.find(new Document("_id", id)).first())
        .map(RequestDocuments::read);
  }

  public List<SupplyRequest> findAll(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : all(new Document("_id", in(ids)));
  }

  /** Writes a new request down; false when the id is taken. */
  public boolean add(SupplyRequest fresh) {
    try {
      requests.insertOne(RequestDocuments.write(fresh, SCHEMA.document(fresh.id())));
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  /** Takes a step if nobody took one since; the request with its new version, or empty. */
  public Optional<SupplyRequest> replace(SupplyRequest seen, SupplyRequest next) {
    SupplyRequest stored = next.version(seen.version() + 1);
    long matched =
        requests
            .replaceOne(
                new Document("_id", seen.id()).append("ver", seen.version()),
                RequestDocuments.write(stored, SCHEMA.document(seen.id())))
            .getMatchedCount();
    return matched == 1 ? Optional.of(stored) : Optional.empty();
  }

  /**
   * Takes a step however many others take one at the same time.
   *
   * @param step pure; judged again when somebody else was first; empty where it does not apply
   * @return the request after the step, or empty where there is none or the step does not apply
   */
  public Optional<SupplyRequest> step(
      String id, Function<SupplyRequest, Optional<SupplyRequest>> step) {
    for (int attempt = 0; attempt < MOST_RETRIES; attempt++) {
      Optional<SupplyRequest> seen = find(id);
      Optional<SupplyRequest> next = seen.flatMap(step);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      Optional<SupplyRequest> taken = replace(seen.orElseThrow(), next.get());
      if (taken.isPresent()) {
        return taken;
      }
    }
    throw new IllegalStateException("The request " + id + " is changed by too many at once");
  }

  /** Ids of requests to be taken up, but for those that wait for one of these; at most so many. */
  public List<String> due(Instant now, Set<String> exceptWaitingFor, int most) {
    return due(now, new Document("$nin", List.copyOf(exceptWaitingFor)), most);
  }

  /** Ids of requests to be taken up that wait for one neighbour, at most so many. */
  public List<String> dueWaitingFor(String neighbour, Instant now, int most) {
    return due(now, neighbour, most);
  }

  private List<String> due(Instant now, Object waitingFor, int most) {
    return requests
        .find(
            new Document("nextAttemptAt", new Document("$lte", Date.from(now)))
                .append("waitingFor", waitingFor))
        .projection(new Document("_id", 1))
        .limit(most)
        .map(it -> it.getString("_id"))
        .into(new ArrayList<>());
  }

  /** Those in some states within a region that were to be brought on a day or before. */
  public List<SupplyRequest> upTo(
      LocalDate day, RegionCode region, Collection<RequestState> states) {
    return all(
        new Document("state", in(states.stream().map(RequestState::wireName).toList()))
            .append("region", within(region))
            .append("day", new Document("$lte", day.toString())));
  }

  /** Those to be brought on a day within a region. */
  public List<SupplyRequest> of(LocalDate day, RegionCode region) {
    return all(new Document("day", day.toString()).append("region", within(region)));
  }

  /** One page of those to be brought on a day within a region, by id, after a cursor. */
  List<SupplyRequest> page(
      LocalDate day, RegionCode region, Set<RequestState> states, String after, int most) {
    Document wanted =
        new Document("day", day.toString())
            .append("region", within(region))
            .append("_id", new Document("$gt", after));
    if (!states.isEmpty()) {
      wanted.append("state", in(states.stream().map(RequestState::wireName).toList()));
    }
    return read(requests.find(wanted).sort(new Document("_id", 1)).limit(most));
  }

  /** One page of a home's own, by id, after a cursor. */
  List<SupplyRequest> page(String dwelling, String after, int most) {
    Document wanted = new Document("dwelling", dwelling).append("_id", new Document("$gt", after));
    return read(requests.find(wanted).sort(new Document("_id", 1)).limit(most));
  }

  private List<SupplyRequest> all(Document wanted) {
    return read(requests.find(wanted));
  }

  private static List<SupplyRequest> read(FindIterable<Document> found) {
    return found.map(RequestDocuments::read).into(new ArrayList<>());
  }

  private static Document in(Collection<String> values) {
    return new Document("$in", List.copyOf(values));
  }

  private static Document within(RegionCode region) {
    // ':' follows '9', so the range holds every code that the region is a prefix of.
    return new Document("$gte", region.code()).append("$lt", region.code() + ":");
  }
}
