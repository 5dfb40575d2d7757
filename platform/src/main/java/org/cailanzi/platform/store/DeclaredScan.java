package org.cailanzi.platform.store;

import java.util.Set;

/**
 * A filter that may read a whole collection.
 *
 * @param reason why that is right, as in "36 rows, read once at start"
 * @param fields what the filter names; none for a filter that takes everything
 */
public record DeclaredScan(String reason, Set<String> fields) {
  public DeclaredScan {
    fields = Set.copyOf(fields);
  }
}
