package org.cailanzi.inventory.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Which stocks this instance has changed since their movements were last copied to the ledger. Only
 * a hint that saves reading them all: what a crash forgets here is still in the documents.
 */
@Component
public class Outboxes {
  private final Set<StockKey> changed = ConcurrentHashMap.newKeySet();

  void note(StockKey key) {
    changed.add(key);
  }

  /** The stocks changed since the last call. */
  public List<StockKey> take() {
    List<StockKey> taken = new ArrayList<>(changed);
    taken.forEach(changed::remove);
    return taken;
  }

  /** Gives back stocks whose movements could not be copied. */
  public void noteAll(List<StockKey> keys) {
    changed.addAll(keys);
  }
}
