package org.cailanzi.inventory.stock;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets the callers of this instance change one stock in turn instead of spoiling each other's
 * writes. It is courtesy, not correctness: another instance is kept out by the version alone.
 */
@Component
public class StockLocks {
  private static final int STRIPES = 512;

  private final ReentrantLock[] stripes =
      Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

  /** Works while holding the locks of all keys, which are always taken in the same order. */
  public <T extends @Nullable Object> T holding(Collection<StockKey> keys, Supplier<T> work) {
    List<ReentrantLock> wanted =
        keys.stream()
            .map(it -> Math.floorMod(it.hashCode(), STRIPES))
            .distinct()
            .sorted()
            .map(it -> stripes[it])
            .toList();
    wanted.forEach(ReentrantLock::lock);
    try {
      return work.get();
    } finally {
      wanted.forEach(ReentrantLock::unlock);
    }
  }
}
