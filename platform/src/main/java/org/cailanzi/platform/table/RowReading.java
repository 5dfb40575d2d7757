package org.cailanzi.platform.table;

import org.cailanzi.platform.table.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a row that is sound field by field means to the service. It is asked twice for each row,
 * once to check and once to write, so it depends on the row alone. What a domain type refuses with
 * an IllegalArgumentException becomes a finding of the row.
 */
@FunctionalInterface
public interface RowReading<T> {
  /** The meaning, or null after {@code row.refuse} has said why there is none. */
  @Nullable T read(Row row);
}
