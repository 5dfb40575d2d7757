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
import org.cailanzi.platform.table.piecemeal.Pieces.Piece;
import org.cailanzi.platform.table.row.Finding;
import org.cailanzi.platform.table.row.TableReader;

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
  private final List<Finding> ofHeaders = new ArrayList<>();
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
      if (passOver(reader)) {
        takeRest(reader);
      }
    }
  }

  private void headerFinding(Finding finding) {
    // What the rows passed over say has been noted when they were taken.
    if (!passingOver || before.rowsRead() == 0) {
      ofHeaders.add(finding);
    }
  }

  /** Whether the rest is to be taken. */
  private boolean passOver(TableReader reader) {
    try {
      for (long row = 0; row < before.rowsRead() && reader.next() != null; row++) {
        if (isCheckpointDue() && !keep(before.touched(clock.instant()))) {
          return false;
        }
      }
      passingOver = false;
      return true;
    } catch (TableUnreadable brokenOff) {
      tally.findings.add(Finding.ofFile(brokenOff));
      checkpoint(State.UNREADABLE, reader.skipped());
      return false;
    }
  }

  private void takeRest(TableReader reader) {
    try (Pieces<T> pieces = new Pieces<>(reader, how, ofHeaders)) {
      boolean goOn = true;
      while (goOn) {
        Piece<T> piece = pieces.next();
        take(piece);
        boolean ours =
            !(piece.isLast() || isCheckpointDue()) || checkpoint(piece.state(), piece.skipped());
        goOn = ours && !piece.isLast();
      }
    }
  }

  private void take(Piece<T> piece) {
    tally.read(piece.read());
    piece.ofHeaders().forEach(tally.findings::addOfHeader);
    piece.ofRows().forEach(tally.findings::add);
    if (!piece.sound().isEmpty()) {
      tally.changed(taking.take(piece.sound(), tally.findings));
    }
  }

  private boolean isCheckpointDue() {
    return Duration.between(kept, clock.instant()).compareTo(BETWEEN_CHECKPOINTS) >= 0;
  }

  private boolean checkpoint(State state, long skipped) {
    taking.settle();
    return keep(tally.progress(state, clock.instant(), skipped));
  }

  private boolean keep(ImportProgress progress) {
    kept = progress.at();
    return keep.test(progress);
  }
}
