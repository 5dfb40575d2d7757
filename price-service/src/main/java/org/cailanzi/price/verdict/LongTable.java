package org.cailanzi.price.verdict;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A read-only table from numbers to values; a look-up allocates nothing and boxes nothing. */
final class LongTable<V> {
  private final long[] keys;
  private final @Nullable Object[] values;
  private final int mask;

  LongTable(Map<Long, V> entries) {
    int size = Integer.highestOneBit(Math.max(2, entries.size()) * 2 - 1) * 2;
    keys = new long[size];
    values = new @Nullable Object[size];
    mask = size - 1;
    entries.forEach(this::put);
  }

  private void put(long key, V value) {
    int at = slot(key);
    while (values[at] != null) {
      at = (at + 1) & mask;
    }
    keys[at] = key;
    values[at] = value;
  }

  @SuppressWarnings("unchecked") // only put fills the table
  @Nullable V get(long key) {
    int at = slot(key);
    while (values[at] != null) {
      if (keys[at] == key) {
        return (V) values[at];
      }
      at = (at + 1) & mask;
    }
    return null;
  }

  // Region codes differ in few bits: spread them with Fibonacci hashing.
  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & mask;
  }
}
