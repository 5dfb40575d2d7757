package org.cailanzi.price.breach;

import java.util.List;

/**
 * Breaches were opened, restated or withdrawn, durably; some of them by another writer who came
 * first.
 */
public record BreachesChanged(List<String> ids) {
  public BreachesChanged {
    ids = List.copyOf(ids);
  }
}
