package org.cailanzi.platform.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cailanzi.platform.table.shape.TableShape;

/**
 * One kind of import, declared once by its service. Every row is checked before the first is
 * written, in two passes over the spooled file, so that memory does not grow with the file and an
 * error in the last row still stops the first.
 */
public final class TableImport<T> {
  private static final int BATCH = 500;

  private final TableShape shape;
  private final RowReading<T> reading;
  private final List<Supplier<? extends RowCheck<T>>> checks;
  private final Sink<T> sink;
  private final int batch;

  private TableImport(
      TableShape shape,
      RowReading<T> reading,
      List<Supplier<? extends RowCheck<T>>> checks,
      Sink<T> sink,
      int batch) {
    this.shape = shape;
    this.reading = reading;
    this.checks = checks;
    this.sink = sink;
    this.batch = batch;
  }

  public static <T> TableImport<T> of(TableShape shape, RowReading<T> reading, Sink<T> sink) {
    return new TableImport<>(shape, reading, List.of(), sink, BATCH);
  }

  /** Adds a rule across rows, made anew for each import. */
  public TableImport<T> checking(Supplier<? extends RowCheck<T>> check) {
    var more = new ArrayList<>(checks);
    more.add(check);
    return new TableImport<>(shape, reading, List.copyOf(more), sink, batch);
  }

  /** How many rows the sink is handed at once. */
  public TableImport<T> inBatchesOf(int rows) {
    if (rows <= 0) {
      throw new IllegalArgumentException("A batch must hold at least one row: " + rows);
    }
    return new TableImport<>(shape, reading, checks, sink, rows);
  }

  public TableShape shape() {
    return shape;
  }

  /**
   * Checks the file and, unless it is a dry run or must not be, writes it; closes the request.
   *
   * @throws org.cailanzi.platform.table.file.TableUnreadable if not even the first row can be
   *     reached
   * @throws ImportInterrupted if the sink fails
   */
  public ImportReport run(ImportRequest request) {
    try (request) {
      var run = new ImportRun<>(request, shape, reading);
      run.check(checks.stream().<RowCheck<T>>map(Supplier::get).toList());
      if (run.mayWrite()) {
        run.write(sink, batch);
      }
      return run.report();
    }
  }

  /**
   * Writes the rows that would be kept out as CSV under our own field names, with their reasons in
   * a last column, to be put right and imported as it is; imports nothing and closes the request.
   */
  public ImportReport refusedRows(ImportRequest request, Appendable csv) {
    try (request) {
      var run = new ImportRun<>(request, shape, reading);
      run.check(checks.stream().<RowCheck<T>>map(Supplier::get).toList());
      var refused = new RefusedRows(shape, csv);
      run.eachRefused(refused::add);
      return run.report();
    }
  }
}
