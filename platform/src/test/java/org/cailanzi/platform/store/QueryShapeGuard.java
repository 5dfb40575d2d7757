package org.cailanzi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.BsonString;

/** Remembers how the database was asked, and fails a test when no declared index serves it. */
public final class QueryShapeGuard implements CommandListener {
  private static final ScopedValue<Boolean> UNWATCHED = ScopedValue.newInstance();
  private static final BsonString AT_START = new BsonString(CollectionSchema.AT_START);

  private final Set<QueryShape> seen = ConcurrentHashMap.newKeySet();

  /** Looks into the database as only a test may, by whatever filter it likes. */
  public static <T> T unwatched(Supplier<T> look) {
    return ScopedValue.where(UNWATCHED, true).call(look::get);
  }

  @Override
  public void commandStarted(CommandStartedEvent event) {
    if (!UNWATCHED.isBound() && !AT_START.equals(event.getCommand().get("comment"))) {
      seen.addAll(QueryShape.of(event.getCommandName(), event.getCommand()));
    }
  }

  /** Fails with the shapes, seen since the last time, that none of the schemas serves. */
  public void assertAllServedBy(Collection<CollectionSchema> schemas) {
    var byName =
        schemas.stream()
            .collect(Collectors.toMap(CollectionSchema::collection, Function.identity()));
    var shapes = Set.copyOf(seen);
    seen.removeAll(shapes);
    assertThat(shapes)
        .as("queries that neither _id nor a declared index serves")
        .filteredOn(shape -> !shape.collection().equals(SchemaKeeper.COLLECTION))
        .filteredOn(
            shape -> {
              var schema = byName.get(shape.collection());
              return schema == null || !shape.servedBy(schema);
            })
        .isEmpty();
  }
}
