package org.cailanzi.platform.table.piecemeal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cailanzi.platform.table.file.TableUnreadable;
import org.cailanzi.platform.table.piecemeal.ImportProgress.State;
import org.cailanzi.platform.table.row.Finding;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.row.TableReader;
import org.jspecify.annotations.Nullable;

/**
 * The rest of a file in pieces. One is read while the one before is taken: reading is for one
 * processor, and taking waits for the store.
 */
final class Pieces<T> implements AutoCloseable {
  private final TableReader reader;
  private final PiecemealImport<T> how;
  private final List<Finding> ofHeaders;
  private final ExecutorService ahead =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("piecemeal-reading").daemon().factory());
  private CompletableFuture<Piece<T>> next;

  /**
   * @param ofHeaders where the reader puts what is wrong with headers
   */
  Pieces(TableReader reader, PiecemealImport<T> how, List<Finding> ofHeaders) {
    this.reader = reader;
    this.how = how;
    this.ofHeaders = ofHeaders;
    this.next = CompletableFuture.supplyAsync(this::read, ahead);
  }

  /** The next piece; not to be asked for after the last. */
  Piece<T> next() {
    Piece<T> piece = read(next);
    if (!piece.isLast()) {
      next = CompletableFuture.supplyAsync(this::read, ahead);
    }
    return piece;
  }

  private static <R> R read(CompletableFuture<R> future) {
    try {
      return future.join();
    } catch (CompletionException failed) {
      switch (failed.getCause()) {
        case RuntimeException broken -> throw broken;
        case Error broken -> throw broken;
        case null, default -> throw failed;
      }
    }
  }

  private Piece<T> read() {
    List<Taking.Read<T>> sound = new ArrayList<>(how.pieceRows());
    List<Finding> ofRows = new ArrayList<>();
    long rows = 0;
    try {
      while (sound.size() < how.pieceRows()) {
        Row row = reader.next();
        if (row == null) {
          return piece(
              rows, sound, ofRows, reader.isFinished() ? State.FINISHED : State.UNREADABLE);
        }
        rows++;
        @Nullable T meaning = row.isRefused() ? null : how.reading().meaningOf(row);
        ofRows.addAll(row.findings());
        if (meaning != null && !row.isRefused()) {
          sound.add(new Taking.Read<>(row, meaning));
        }
      }
      return piece(rows, sound, ofRows, State.RUNNING);
    } catch (TableUnreadable brokenOff) {
      ofRows.add(Finding.ofFile(brokenOff));
      return piece(rows, sound, ofRows, State.UNREADABLE);
    }
  }

  private Piece<T> piece(long rows, List<Taking.Read<T>> sound, List<Finding> ofRows, State state) {
    Piece<T> piece =
        new Piece<>(rows, sound, List.copyOf(ofHeaders), ofRows, reader.skipped(), state);
    ofHeaders.clear();
    return piece;
  }

  /** Waits for what is being read. */
  @Override
  public void close() {
    ahead.close();
  }

  /**
   * So many rows of a file.
   *
   * @param read how many there are, refused ones too
   * @param sound those that can be taken
   * @param ofHeaders what is wrong with the headers above them
   * @param ofRows what is wrong with them one by one, or with the file after them
   * @param skipped how many rows of the whole file were none so far
   * @param state where the file stands after them
   */
  record Piece<T>(
      long read,
      List<Taking.Read<T>> sound,
      List<Finding> ofHeaders,
      List<Finding> ofRows,
      long skipped,
      State state) {
    boolean isLast() {
      return state != State.RUNNING;
    }
  }
}
