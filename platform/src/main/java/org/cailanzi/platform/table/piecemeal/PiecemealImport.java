package org.cailanzi.platform.table.piecemeal;

import java.time.Instant;
import java.util.function.Function;
import org.cailanzi.platform.table.RowReading;
import org.cailanzi.platform.table.shape.TableShape;

/**
 * One kind of piecemeal import, declared once by its service.
 *
 * @param taking made anew for each run, from the instant at which the import was first asked for,
 *     which stays the same when it is gone on with
 * @param pieceRows how many rows are judged and written at once
 */
public record PiecemealImport<T>(
    TableShape shape, RowReading<T> reading, Function<Instant, Taking<T>> taking, int pieceRows) {
  public PiecemealImport {
    if (pieceRows <= 0) {
      throw new IllegalArgumentException("A piece must hold at least one row: " + pieceRows);
    }
  }
}
