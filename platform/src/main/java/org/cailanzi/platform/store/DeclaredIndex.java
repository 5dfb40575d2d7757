package org.cailanzi.platform.store;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** An index that a query shape is entitled to rely on. */
public record DeclaredIndex(List<Key> keys, boolean unique) {

  /** One field of an index and the direction in which it is kept. */
  public record Key(String field, boolean ascending) {}

  public DeclaredIndex {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("An index without a field");
    }
  }

  /** Ascending in each field. */
  public static DeclaredIndex on(String... fields) {
    return new DeclaredIndex(
        Arrays.stream(fields).map(field -> new Key(field, true)).toList(), false);
  }

  /** The same index, continued by a field from its greatest value down. */
  public DeclaredIndex thenDescending(String field) {
    return new DeclaredIndex(
        Stream.concat(keys.stream(), Stream.of(new Key(field, false))).toList(), unique);
  }

  /** The same index, admitting each key once. On a sharded collection it needs the shard key. */
  public DeclaredIndex asUnique() {
    return new DeclaredIndex(keys, true);
  }

  IndexModel model() {
    var document = new Document();
    keys.forEach(key -> document.append(key.field(), key.ascending() ? 1 : -1));
    return new IndexModel(document, new IndexOptions().name(name()).unique(unique));
  }

  String name() {
    return keys.stream()
        .map(key -> key.field() + (key.ascending() ? "_1" : "_-1"))
        .collect(Collectors.joining("_"));
  }
}
