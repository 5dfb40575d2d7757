package org.cailanzi.platform.table.piecemeal;

import java.util.List;
import org.cailanzi.platform.table.Findings;
import org.cailanzi.platform.table.row.Row;

/**
 * How a service judges and keeps the rows of one import, piece after piece in the order of the
 * file. What it keeps must be idempotent by natural key: after a crash the rows since the last
 * checkpoint come again. What it remembers between pieces must not grow with the file.
 */
public interface Taking<T> {
  /** A sound row and what it means. */
  record Read<T>(Row row, T meaning) {}

  /**
   * Judges the rows, adding an error for each that is kept out, and writes the others.
   *
   * @return how many rows changed something; the others said what was known
   */
  long take(List<Read<T>> piece, Findings findings);

  /** Before a checkpoint says that all rows so far are taken. */
  default void settle() {}
}
