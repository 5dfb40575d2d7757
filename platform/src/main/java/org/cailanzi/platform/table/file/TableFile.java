package org.cailanzi.platform.table.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A table on disk, recognised by its content and never by its name, that can be read any number of
 * times; what was sent to us is gone from the disk once it is closed.
 */
public final class TableFile implements AutoCloseable {
  private final Path path;
  private boolean ours;
  private final String name;
  private final TableLimits limits;
  private @Nullable Book book;
  private TextOptions bookOptions = TextOptions.LOOK;

  private TableFile(Path path, boolean ours, String name, TableLimits limits) {
    this.path = path;
    this.ours = ours;
    this.name = name;
    this.limits = limits;
  }

  /** A file of the caller's, left where it is. */
  public static TableFile at(Path path, TableLimits limits) {
    return new TableFile(path, false, String.valueOf(path.getFileName()), limits);
  }

  /**
   * Copies the stream to a temporary file, without holding it in memory.
   *
   * @throws TableUnreadable if it is longer than the limit
   */
  public static TableFile spool(InputStream in, String name, TableLimits limits) {
    try {
      var path = Spools.create();
      var file = new TableFile(path, true, name, limits);
      try (var out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
        new Bounded(in, limits.fileBytes()).transferTo(out);
      } catch (IOException | RuntimeException failed) {
        file.close();
        throw failed;
      }
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The same file for somebody who closes it later; closing this one then leaves it there. */
  public TableFile handOver() {
    try {
      closeBook();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    var theirs = new TableFile(path, ours, name, limits);
    ours = false;
    return theirs;
  }

  public String name() {
    return name;
  }

  /** The SHA-256 of its bytes in hex: a file that is sent again is known by it. */
  public String digest() {
    try (InputStream in = Files.newInputStream(path)) {
      return DigestUtils.sha256Hex(in);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public TableLimits limits() {
    return limits;
  }

  public List<Sheet> sheets(TextOptions options) {
    return book(options).sheets();
  }

  public String readAs(TextOptions options) {
    return book(options).readAs();
  }

  /** Whether a row must have exactly as many cells as the header: in CSV, where one can slip. */
  public boolean isDelimited(TextOptions options) {
    return book(options) instanceof CsvBook;
  }

  public Lines open(int sheet, TextOptions options) {
    try {
      return book(options).open(sheet);
    } catch (IOException broken) {
      throw TableUnreadable.damaged(broken);
    }
  }

  /** The merged cells of a sheet, which its file may tell only after its rows. */
  public List<Merge> merges(int sheet, TextOptions options) {
    try {
      return book(options).merges(sheet);
    } catch (IOException broken) {
      throw TableUnreadable.damaged(broken);
    }
  }

  private Book book(TextOptions options) {
    if (book == null || !bookOptions.equals(options)) {
      try {
        closeBook();
        if (Files.size(path) > limits.fileBytes()) {
          throw Bounded.tooLarge(limits.fileBytes());
        }
        book = FileFormat.of(path).open(path, name, limits, options);
        bookOptions = options;
      } catch (IOException broken) {
        throw TableUnreadable.damaged(broken);
      }
    }
    return book;
  }

  @Override
  public void close() {
    try {
      closeBook();
      if (ours) {
        Files.deleteIfExists(path);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void closeBook() throws IOException {
    if (book != null) {
      book.close();
      book = null;
    }
  }
}
