package org.cailanzi.platform.table.row;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.cailanzi.platform.table.file.Line;
import org.cailanzi.platform.table.file.Lines;
import org.cailanzi.platform.table.file.TableFile;
import org.cailanzi.platform.table.file.TableUnreadable;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one at a time and the bad ones too; nothing is held that has been read. */
public final class TableReader implements AutoCloseable {
  private final TableFile file;
  private final TableShape shape;
  private final Mapping mapping;
  private final Consumer<Finding> headerFindings;
  private final boolean delimited;
  private final Deque<Integer> sheetsLeft;
  private @Nullable Lines lines;
  private @Nullable RowMaker rows;
  private int readInSheet;
  private long skipped;
  private boolean finished = true;

  private TableReader(
      TableFile file, TableShape shape, Mapping mapping, Consumer<Finding> headerFindings) {
    this.file = file;
    this.shape = shape;
    this.mapping = mapping;
    this.headerFindings = headerFindings;
    this.delimited = file.isDelimited(mapping.text());
    this.sheetsLeft = new ArrayDeque<>(SheetChoice.of(file, mapping));
  }

  /**
   * Opens the sheets that the mapping chooses; the file stays the caller's to close.
   *
   * @param headerFindings what is wrong with headers and the mapping; a sheet whose header cannot
   *     be matched yields no rows
   */
  public static TableReader open(
      TableFile file, TableShape shape, Mapping mapping, Consumer<Finding> headerFindings) {
    return new TableReader(file, shape, mapping, headerFindings);
  }

  /**
   * The next row, or null after the last.
   *
   * @throws TableUnreadable if the file breaks off here
   */
  public @Nullable Row next() {
    while (rows != null || nextSheet()) {
      var line = nextLine();
      if (line == null) {
        closeSheet();
        continue;
      }
      var row = mapping.skipRows().contains(line.number()) ? null : maker().of(line);
      if (row == null) {
        skipped++;
        continue;
      }
      refuseTooManyRows();
      return row;
    }
    return null;
  }

  /** Rows that the mapping says are no data. */
  public long skipped() {
    return skipped;
  }

  /** Whether every chosen sheet's header could be matched, so that its rows could be read. */
  public boolean isFinished() {
    return finished;
  }

  private RowMaker maker() {
    if (rows == null) {
      throw new IllegalStateException("No sheet is open");
    }
    return rows;
  }

  private @Nullable Line nextLine() {
    var line = lines == null ? null : lines.next();
    while (line != null && lines != null && line.isBlank()) {
      line = lines.next();
    }
    return line;
  }

  /** Opens the next sheet whose header can be matched; false if none is left. */
  private boolean nextSheet() {
    while (!sheetsLeft.isEmpty()) {
      int sheet = sheetsLeft.removeFirst();
      var name = file.sheets(mapping.text()).get(sheet).name();
      lines = file.open(sheet, mapping.text());
      readInSheet = 0;
      var header = new HeaderMatch(shape, mapping, name, headerLine(), headerFindings).find();
      if (header != null) {
        rows = new RowMaker(shape, mapping, name, header, delimited && !hasNoHeader());
        return true;
      }
      finished = false;
      closeSheet();
    }
    return false;
  }

  private boolean hasNoHeader() {
    var row = mapping.headerRow();
    return row != null && row == 0;
  }

  private Line headerLine() {
    var wanted = mapping.headerRow();
    if (hasNoHeader()) {
      return new Line(0, List.of(), null);
    }
    for (var line = nextLine(); line != null; line = nextLine()) {
      // The keys of NDJSON come as row 0, whatever row the mapping names.
      boolean isHeader =
          wanted == null ? !mapping.skipRows().contains(line.number()) : line.number() == wanted;
      if (isHeader || line.number() == 0) {
        return line;
      }
    }
    throw new TableUnreadable(
        "header-missing",
        wanted == null ? "表是空的" : "第 %d 行没有表头".formatted(wanted),
        wanted == null ? "The sheet is empty" : "Row %d holds no header".formatted(wanted));
  }

  private void refuseTooManyRows() {
    int most = file.limits().rows();
    if (++readInSheet > most) {
      throw new TableUnreadable(
          "too-many-rows",
          "超过 %d 行，请拆分后分别导入".formatted(most),
          "More than %d rows; split the file and import the parts".formatted(most));
    }
  }

  private void closeSheet() {
    rows = null;
    if (lines != null) {
      lines.close();
      lines = null;
    }
  }

  @Override
  public void close() {
    closeSheet();
  }
}
