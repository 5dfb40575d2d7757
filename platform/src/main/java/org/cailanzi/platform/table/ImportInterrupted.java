package org.cailanzi.platform.table;

import org.cailanzi.platform.problem.Bilingual;

/** The store failed while good rows were being written; the same file may be imported again. */
public final class ImportInterrupted extends RuntimeException {
  private final long rowsWritten;

  ImportInterrupted(long rowsWritten, RuntimeException cause) {
    super("The import broke off after " + rowsWritten + " rows", cause);
    this.rowsWritten = rowsWritten;
  }

  public long rowsWritten() {
    return rowsWritten;
  }

  public Bilingual detail() {
    return new Bilingual(
        "导入中断，已写入 %d 行；请稍后重新导入同一文件，不会重复".formatted(rowsWritten),
        "The import broke off after %d rows; import the same file again, no row counts twice"
            .formatted(rowsWritten));
  }
}
