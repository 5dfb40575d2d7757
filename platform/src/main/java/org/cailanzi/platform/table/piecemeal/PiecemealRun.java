package org.cailanzi.platform.table.piecemeal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.cailanzi.platform.table.ImportRequest;
import org.cailanzi.platform.table.file.TableUnreadable;
import org.cailanzi.platform.table.piecemeal.ImportProgress.State;
import org.cailanzi.platform.table.row.Finding;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.row.Severity;
import org.cailanzi.platform.table.row.TableReader;
import org.jspecify.annotations.Nullable;

/** One pass over a file from where its import stands, in memory that does not grow with it. */
final class PiecemealRun<T> {
  /** How often progress is written down; what is done again after a crash. */
  private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(2);

  private final ImportRequest request;
  private final PiecemealImport<T> how;
  private final ImportProgress before;
  private final Taking<T> taking;
  private final Tally tally;
  private final InstantSource clock;
  private final Predicate<ImportProgress> keep;
  private final List<Taking.Read<T>> piece = new ArrayList<>();
  private boolean passingOver = true;
  private Instant kept;

  /**
   * @param keep writes progress down; false when the import is somebody else's by now
   */
  PiecemealRun(
      ImportRequest request,
      PiecemealImport<T> how,
      ImportProgress before,
      InstantSource clock,
      Predicate<ImportProgress> keep) {
    this.request = request;
    this.how = how;
    this.before = before;
    this.taking = how.taking().apply(before.since());
    this.tally = new Tally(before);
    this.clock = clock;
    this.keep = keep;
    this.kept = clock.instant();
  }

  /** Takes the rest of the file; stops where the import was taken over. */
  void run() {
    try (var reader =
        TableReader.open(request.file(), how.shape(), request.mapping(), this::headerFinding)) {
      State state = State.FINISHED;
      try {
        if (!passOver(reader) || !takeRest(reader)) {
          return;
        }
      } catch (TableUnreadable brokenOff) {
        state = State.UNREADABLE;
        tally.findings.add(
            new Finding(
                Severity.ERROR, null, null, null, null, brokenOff.code(), brokenOff.detail()));
      }
      flush();
      checkpoint(reader.isFinished() ? state : State.UNREADABLE, reader);
    }
  }

  private void headerFinding(Finding finding) {
    // What the rows passed over say has been noted when they were taken.
    if (!passingOver || before.rowsRead() == 0) {
      tally.findings.addOfHeader(finding);
    }
  }

  private boolean passOver(TableReader reader) {
    for (long row = 0; row < before.rowsRead(); row++) {
      if (reader.next() == null) {
        break;
      }
      if (isCheckpointDue() && !keep(before.touched(clock.instant()))) {
        return false;
      }
    }
    passingOver = false;
    return true;
  }

  private boolean takeRest(TableReader reader) {
    for (var row = reader.next(); row != null; row = reader.next()) {
      take(row);
      if (piece.size() >= how.pieceRows()) {
        flush();
        if (isCheckpointDue() && !checkpoint(State.RUNNING, reader)) {
          return false;
        }
      }
    }
    return true;
  }

  private void take(Row row) {
    tally.read();
    @Nullable T meaning = row.isRefused() ? null : how.reading().meaningOf(row);
    row.findings().forEach(tally.findings::add);
    if (meaning != null && !row.isRefused()) {
      piece.add(new Taking.Read<>(row, meaning));
    }
  }

  private void flush() {
    if (!piece.isEmpty()) {
      tally.changed(taking.take(List.copyOf(piece), tally.findings));
      piece.clear();
    }
  }

  private boolean isCheckpointDue() {
    return Duration.between(kept, clock.instant()).compareTo(BETWEEN_CHECKPOINTS) >= 0;
  }

  private boolean checkpoint(State state, TableReader reader) {
    taking.settle();
    return keep(tally.progress(state, clock.instant(), reader.skipped()));
  }

  private boolean keep(ImportProgress progress) {
    kept = progress.at();
    return keep.test(progress);
  }
}
