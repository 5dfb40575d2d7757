package org.cailanzi.platform.store.embedded;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A unique index on the file: the BSON of the key leads to the position of the row. */
final class UniqueIndex extends AbstractUniqueIndex<Long> {
  private final MVMap<byte[], Long> positions;

  UniqueIndex(MVMap<byte[], Long> positions, String name, List<IndexKey> keys, boolean sparse) {
    super(name, keys, sparse);
    this.positions = positions;
  }

  private static byte[] bytes(KeyValue key) {
    var document = new Document();
    for (int i = 0; i < key.size(); i++) {
      document.put(Integer.toString(i), key.get(i));
    }
    return Row.encode(document);
  }

  @Override
  protected @Nullable Long removeDocument(KeyValue key) {
    return positions.remove(bytes(key));
  }

  @Override
  protected boolean putKeyPosition(KeyValue key, Long position) {
    return positions.putIfAbsent(bytes(key), position) == null;
  }

  @Override
  protected @Nullable Long getPosition(KeyValue key) {
    return positions.get(bytes(key));
  }

  @Override
  protected Iterable<Entry<KeyValue, Long>> getIterable() {
    var entries = new ArrayList<Entry<KeyValue, Long>>();
    positions.forEach(
        (key, position) ->
            entries.add(Map.entry(new KeyValue(Row.decode(key).values()), position)));
    return entries;
  }

  @Override
  public long getCount() {
    return positions.sizeAsLong();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  @Override
  public void drop() {
    positions.clear();
  }
}
