package org.cailanzi.platform.table;

import org.cailanzi.platform.table.row.Row;

/**
 * A rule across rows, such as that one day opens where the day before closed; made anew for each
 * import, and shown every good row before any is written.
 */
public interface RowCheck<T> {
  /** An error added here keeps its row out, this one or one before it. */
  void check(Row row, T meaning, Findings findings);

  /** After the last row. */
  default void end(Findings findings) {}
}
