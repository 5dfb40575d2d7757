package org.cailanzi.platform.table;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.cailanzi.platform.table.file.TableFile;
import org.cailanzi.platform.table.file.TableLimits;
import org.cailanzi.platform.table.row.Mapping;

/** Imports a million rows in a JVM of its own, whose heap its test sets; exits with 0 if it can. */
final class MillionRows {
  static final int ROWS = 1_000_000;

  private MillionRows() {}

  public static void main(String[] arguments) {
    var written = new AtomicLong();
    var rows =
        TableImport.of(
            StockImport.SHAPE,
            row -> row.get(StockImport.SITE),
            batch -> written.addAndGet(batch.size()));
    var file = TableFile.spool(new Rows(), "million.csv", TableLimits.standard());
    var report = rows.run(new ImportRequest(file, Mapping.NONE, ImportMode.ALL_OR_NOTHING, false));
    boolean all = report.rowsWritten() == ROWS && written.get() == ROWS && report.errors() == 0;
    Runtime.getRuntime().exit(all ? 0 : 1);
  }

  /** Makes each row when it is asked for. */
  private static final class Rows extends InputStream {
    private byte[] row = "日期,单位,库存（吨）,备注\n".getBytes(StandardCharsets.UTF_8);
    private int at;
    private int number;

    @Override
    public int read() {
      return isAtEnd() ? -1 : row[at++] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      if (isAtEnd()) {
        return -1;
      }
      int read = Math.min(length, row.length - at);
      System.arraycopy(row, at, bytes, from, read);
      at += read;
      return read;
    }

    private boolean isAtEnd() {
      if (at == row.length && number < ROWS) {
        number++;
        row = ("2022-04-06,仓库" + number + "," + number + ".5,\n").getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      return at == row.length;
    }
  }
}
