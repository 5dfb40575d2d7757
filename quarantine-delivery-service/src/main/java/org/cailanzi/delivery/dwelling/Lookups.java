package org.cailanzi.delivery.dwelling;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/** Who saw a person's data in full, and when (rule Q11): written before it is shown. */
@Repository
public class Lookups {
  private static final CollectionSchema SCHEMA =
      CollectionSchema.of("lookups").index("dwelling", "at");

  private final MongoCollection<Document> lookups;
  private final Clock clock;

  Lookups(MongoDatabase database, Clock clock) {
    this.lookups = database.getCollection(SCHEMA.collection());
    this.clock = clock;
  }

  @Bean
  static CollectionSchema lookupSchema() {
    return SCHEMA;
  }

  /**
   * @param purpose why it was shown, such as {@code dwelling} or the round it belonged to
   */
  public void record(Caller caller, String dwelling, String purpose) {
    lookups.insertOne(document(caller, dwelling, purpose));
  }

  /** The same for several homes that are shown at once. */
  public void recordAll(Caller caller, List<String> dwellings, String purpose) {
    if (!dwellings.isEmpty()) {
      lookups.insertMany(dwellings.stream().map(it -> document(caller, it, purpose)).toList());
    }
  }

  private Document document(Caller caller, String dwelling, String purpose) {
    return SCHEMA
        .document(new ObjectId())
        .append("dwelling", dwelling)
        .append("by", caller.id())
        .append("roles", caller.roles().stream().map(Role::wireName).sorted().toList())
        .append("purpose", purpose)
        .append("at", Date.from(clock.instant()));
  }
}
