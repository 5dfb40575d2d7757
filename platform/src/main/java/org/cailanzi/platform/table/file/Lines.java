package org.cailanzi.platform.table.file;

import org.jspecify.annotations.Nullable;

/** The rows of one sheet, one at a time. */
public interface Lines extends AutoCloseable {
  /**
   * The next row, or null after the last.
   *
   * @throws TableUnreadable if the file breaks off or exceeds a limit here
   */
  @Nullable Line next();

  @Override
  void close();
}
