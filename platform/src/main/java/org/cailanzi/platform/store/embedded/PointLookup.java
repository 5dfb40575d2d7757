package org.cailanzi.platform.store.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a filter pins down by plain values: enough to go to a few rows instead of reading all. */
final class PointLookup {
  private final Map<String, Object> equal = new HashMap<>();
  private final Map<String, Document> oneOf = new HashMap<>();
  private final boolean byIdsAlone;

  PointLookup(Document filter) {
    byIdsAlone =
        filter.size() == 1
            && filter.get("_id") instanceof Document operators
            && operators.keySet().equals(Set.of("$in"));
    read(filter);
  }

  private void read(Document filter) {
    filter.forEach(
        (field, value) -> {
          if (field.equals("$and") && value instanceof Collection<?> parts) {
            for (var part : parts) {
              read((Document) part);
            }
          } else if (!field.startsWith("$")) {
            readCondition(field, value);
          }
        });
  }

  private void readCondition(String field, @Nullable Object value) {
    if (value != null && isPlain(value)) {
      equal.put(field, value);
    } else if (value instanceof Document operators) {
      var wanted = operators.get("$eq");
      if (wanted != null && isPlain(wanted)) {
        equal.put(field, wanted);
      }
      if (operators.get("$in") instanceof Collection<?> choices
          && choices.stream().allMatch(it -> it != null && isPlain(it))) {
        oneOf.put(field, new Document("$in", choices));
      }
    }
  }

  // An array or a pattern matches more than the value that equals it.
  private static boolean isPlain(Object value) {
    return !(value instanceof Collection<?>)
        && !(value instanceof BsonRegularExpression)
        && !(value instanceof Document document
            && document.keySet().stream().anyMatch(it -> it.startsWith("$")));
  }

  /**
   * Whether every row that {@link #positions} leads to matches: comparing each of n rows with each
   * of n ids once more would take n² steps.
   */
  boolean saysItAll() {
    return byIdsAlone;
  }

  /** The rows that can match, by the first index whose every key is pinned; null if none is. */
  @Nullable Iterable<Long> positions(List<Index<Long>> indexes) {
    for (var index : indexes) {
      if (index instanceof UniqueIndex unique) {
        var pinned = pinned(unique);
        if (pinned != null) {
          return unique.getPositions(pinned);
        }
      }
    }
    return null;
  }

  private @Nullable Document pinned(UniqueIndex index) {
    var keys = index.getKeys();
    var pinned = new Document();
    for (var key : keys) {
      Object value = equal.get(key.getKey());
      if (value == null && keys.size() == 1) {
        value = oneOf.get(key.getKey());
      }
      if (value == null) {
        return null;
      }
      pinned.put(key.getKey(), value);
    }
    return pinned;
  }
}
