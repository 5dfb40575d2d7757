package org.cailanzi.platform.table;

/**
 * The rows of one import by the hash of their key: 24 bytes a row and no objects, so that a million
 * rows fit. Two different keys are taken for one with a chance of 3 in 100 million at a million
 * rows, and then refused rather than written.
 */
final class SeenRows {
  private static final int FREE = 0;

  private long[] keys = new long[1 << 10];
  private long[] contents = new long[1 << 10];
  // The row in the lower half, its sheet in the upper; 0 is free since rows count from 1.
  private long[] places = new long[1 << 10];
  private int size;

  /** Where the key was seen first, or 0 if it is seen now. */
  long firstPlaceOf(long key, long content, long place) {
    if (size * 4L > keys.length * 3L) {
      grow();
    }
    int slot = slotOf(key);
    if (places[slot] != FREE) {
      return places[slot];
    }
    keys[slot] = key;
    contents[slot] = content;
    places[slot] = place;
    size++;
    return FREE;
  }

  long contentOf(long key) {
    return contents[slotOf(key)];
  }

  private int slotOf(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (places[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    var oldKeys = keys;
    var oldContents = contents;
    var oldPlaces = places;
    keys = new long[oldKeys.length * 2];
    contents = new long[oldKeys.length * 2];
    places = new long[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldPlaces[i] != FREE) {
        int slot = slotOf(oldKeys[i]);
        keys[slot] = oldKeys[i];
        contents[slot] = oldContents[i];
        places[slot] = oldPlaces[i];
      }
    }
  }

  /** 64 bits over the texts and where each ends: FNV-1a, then stirred as SplitMix64 does. */
  static long hash(String... texts) {
    long hash = 0xcbf29ce484222325L;
    for (var text : texts) {
      for (int i = 0; i < text.length(); i++) {
        hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ 0x1_0000) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
