package org.cailanzi.platform.table;

import org.cailanzi.platform.table.file.TableFile;
import org.cailanzi.platform.table.row.Mapping;

/**
 * A file to import and how; closing it deletes what was spooled of it.
 *
 * @param dryRun whether to say what would happen and write nothing
 */
public record ImportRequest(TableFile file, Mapping mapping, ImportMode mode, boolean dryRun)
    implements AutoCloseable {
  /** The same for somebody who works on it after this one is closed, and closes it then. */
  public ImportRequest handOver() {
    return new ImportRequest(file.handOver(), mapping, mode, dryRun);
  }

  @Override
  public void close() {
    file.close();
  }
}
