package org.cailanzi.platform.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.file.TableUnreadable;
import org.cailanzi.platform.table.row.Finding;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.row.Severity;
import org.cailanzi.platform.table.row.TableReader;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;

/** One import under way. */
final class ImportRun<T> {
  private final ImportRequest request;
  private final TableShape shape;
  private final RowReading<T> reading;
  private final Findings findings;
  private final Repeats repeats;
  private boolean finished = true;
  private long rowsRead;
  private long rowsSkipped;
  private long rowsWritten;

  ImportRun(ImportRequest request, TableShape shape, RowReading<T> reading) {
    this.request = request;
    this.shape = shape;
    this.reading = reading;
    this.findings = new Findings(request.file().limits().findings());
    this.repeats = new Repeats(shape);
  }

  /** The first pass: every row is read and judged, none is written. */
  void check(List<? extends RowCheck<T>> checks) {
    try (var reader =
        TableReader.open(request.file(), shape, request.mapping(), findings::addOfHeader)) {
      try {
        each(reader, (row, meaning) -> check(row, meaning, checks));
      } catch (TableUnreadable brokenOff) {
        if (rowsRead == 0) {
          throw brokenOff;
        }
        noteBreak(brokenOff);
      }
      finished &= reader.isFinished();
      rowsSkipped = reader.skipped();
    }
    checks.forEach(it -> it.end(findings));
    if (rowsRead == 0 && findings.errors() == 0) {
      findings.addOfHeader(
          new Finding(
              Severity.WARNING,
              null,
              null,
              null,
              null,
              "no-rows",
              new Bilingual("表头下面没有数据行", "No row of data follows the header")));
    }
  }

  private void check(Row row, @Nullable T meaning, List<? extends RowCheck<T>> checks) {
    rowsRead++;
    row.findings().forEach(findings::add);
    if (meaning != null && !row.isRefused()) {
      repeats.check(row, findings);
      if (!repeats.isRepeated(row)) {
        checks.forEach(it -> it.check(row, meaning, findings));
      }
    }
  }

  boolean mayWrite() {
    if (request.dryRun()) {
      return false;
    }
    return request.mode() == ImportMode.GOOD_ROWS || (findings.errors() == 0 && finished);
  }

  /** The second pass: what the first found good is written. */
  void write(Sink<T> sink, int size) {
    var batch = new ArrayList<T>(size);
    try (var reader = TableReader.open(request.file(), shape, request.mapping(), known -> {})) {
      each(
          reader,
          (row, meaning) -> {
            if (meaning != null && isToBeWritten(row)) {
              batch.add(meaning);
            }
            if (batch.size() == size) {
              flush(batch, sink);
            }
          });
    } catch (TableUnreadable known) {
      // The first pass has said so, and where.
    }
    flush(batch, sink);
  }

  private boolean isToBeWritten(Row row) {
    if (row.isRefused() && !findings.isRefused(row.place(), row.number())) {
      throw new IllegalStateException("The reading of row " + row.number() + " changed its mind");
    }
    return !findings.isRefused(row.place(), row.number()) && !repeats.isRepeated(row);
  }

  private void flush(List<T> batch, Sink<T> sink) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      sink.write(List.copyOf(batch));
    } catch (RuntimeException failed) {
      throw new ImportInterrupted(rowsWritten, failed);
    }
    rowsWritten += batch.size();
    batch.clear();
  }

  private void each(TableReader reader, BiConsumer<Row, @Nullable T> consumer) {
    for (var row = reader.next(); row != null; row = reader.next()) {
      consumer.accept(row, row.isRefused() ? null : reading.meaningOf(row));
    }
  }

  private void noteBreak(TableUnreadable brokenOff) {
    finished = false;
    findings.addOfHeader(Finding.ofFile(brokenOff));
  }

  /** Another pass, over the rows that were kept out and why. */
  void eachRefused(BiConsumer<Row, List<Finding>> consumer) {
    try (var reader = TableReader.open(request.file(), shape, request.mapping(), known -> {})) {
      each(
          reader,
          (row, meaning) -> {
            if (findings.isRefused(row.place(), row.number())) {
              consumer.accept(row, row.isRefused() ? row.findings() : findings.listedOf(row));
            }
          });
    } catch (TableUnreadable known) {
      // The first pass has said so, and where.
    }
  }

  ImportReport report() {
    long rejected = findings.refusedRows();
    long repeated = repeats.count(findings);
    return new ImportReport(
        request.file().name(),
        request.file().readAs(request.mapping().text()),
        request.mode(),
        request.dryRun(),
        finished,
        rowsRead + rowsSkipped,
        rowsRead - rejected - repeated,
        rejected,
        repeated,
        rowsSkipped,
        rowsWritten,
        findings.errors(),
        findings.warnings(),
        findings.countByCode(),
        findings.listed());
  }
}
