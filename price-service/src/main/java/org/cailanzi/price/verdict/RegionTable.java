package org.cailanzi.price.verdict;

import java.util.Map;

/**
 * For each region with ceilings of its own, where its stretches of days begin and end. Open
 * addressing, key and value side by side: a look-up touches one line of memory and allocates
 * nothing.
 */
final class RegionTable {
  /** No region has the number 0, and no stretches end at 0. */
  static final long NOTHING = 0;

  private final long[] slots;
  private final int mask;

  RegionTable(Map<Long, Long> spans) {
    int size = Integer.highestOneBit(Math.max(2, spans.size()) * 2 - 1) * 2;
    slots = new long[2 * size];
    mask = size - 1;
    spans.forEach(this::put);
  }

  static long span(int begin, int end) {
    return ((long) begin << Integer.SIZE) | end;
  }

  static int begin(long span) {
    return (int) (span >>> Integer.SIZE);
  }

  static int end(long span) {
    return (int) span;
  }

  private void put(long region, long span) {
    int at = slot(region);
    while (slots[2 * at] != NOTHING) {
      at = (at + 1) & mask;
    }
    slots[2 * at] = region;
    slots[2 * at + 1] = span;
  }

  /** The span of a region, or {@link #NOTHING}. */
  long get(long region) {
    int at = slot(region);
    while (true) {
      long key = slots[2 * at];
      if (key == region) {
        return slots[2 * at + 1];
      }
      if (key == NOTHING) {
        return NOTHING;
      }
      at = (at + 1) & mask;
    }
  }

  // Region codes differ in few bits: spread them with Fibonacci hashing.
  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> Integer.SIZE) & mask;
  }
}
