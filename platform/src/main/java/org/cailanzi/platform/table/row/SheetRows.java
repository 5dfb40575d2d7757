package org.cailanzi.platform.table.row;

import org.jspecify.annotations.Nullable;

/** The rows of one table of one sheet, one at a time. */
interface SheetRows extends AutoCloseable {
  @Nullable Row next();

  /** Lines that are no data. */
  long skipped();

  /** Whether a header could be matched, so that there can be rows; not known before the last. */
  boolean isMatched();

  @Override
  void close();
}
