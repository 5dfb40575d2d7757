package org.cailanzi.platform.table.row;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.cailanzi.platform.table.file.TableFile;
import org.cailanzi.platform.table.file.TableUnreadable;
import org.cailanzi.platform.table.layout.Layout;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, one at a time and the bad ones too; nothing is held that has been read, but
 * for rows that are to be added up.
 */
public final class TableReader implements AutoCloseable {
  private final TableFile file;
  private final TableShape shape;
  private final Consumer<Finding> headerFindings;
  private final Deque<Source> left = new ArrayDeque<>();
  private final boolean several;
  private final List<Layout> layouts;
  private @Nullable SheetRows rows;
  private int readInSheet;
  private long skipped;
  private boolean finished = true;
  private final Set<String> addUp;
  private @Nullable Deque<Row> added;

  /** One table to read of one sheet. */
  private record Source(int sheet, Mapping mapping, int block) {}

  private TableReader(
      TableFile file, TableShape shape, Mapping mapping, Consumer<Finding> headerFindings) {
    this.file = file;
    this.shape = shape;
    this.headerFindings = headerFindings;
    this.addUp = mapping.addUp();
    var tables = mapping.tables();
    for (int block = 0; block < tables.size(); block++) {
      var table = tables.get(block);
      for (int sheet : SheetChoice.of(file, table)) {
        left.add(new Source(sheet, table, tables.size() == 1 ? 0 : block + 1));
      }
    }
    this.several = left.size() > 1;
    this.layouts = tables.stream().map(Mapping::layout).filter(Objects::nonNull).toList();
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
    if (addUp.isEmpty()) {
      return read();
    }
    if (added == null) {
      added = AddedRows.of(this::read, addUp);
    }
    return added.poll();
  }

  private @Nullable Row read() {
    while (rows != null || !left.isEmpty()) {
      if (rows == null) {
        rows = opened(left.removeFirst());
        readInSheet = 0;
      }
      var row = rows.next();
      if (row != null) {
        refuseTooManyRows();
        return row;
      }
      finished &= rows.isMatched();
      closeSheet();
    }
    return null;
  }

  private SheetRows opened(Source source) {
    var mapping = source.mapping();
    if (mapping.layout() == null) {
      return new PlainRows(
          file, source.sheet(), shape, mapping.always(mapping.said()), headerFindings);
    }
    return LaidOutRows.open(
        file,
        source.sheet(),
        shape,
        mapping,
        new Spot(source.block(), layouts, several),
        headerFindings);
  }

  /**
   * Where a table stands among others.
   *
   * @param block which of a mapping's blocks, from 1; 0 if it has none
   * @param others the layouts of all blocks
   * @param several whether it is one of several tables, so that one that is not there may be
   */
  record Spot(int block, List<Layout> others, boolean several) {}

  /** Rows that the mapping says are no data. */
  public long skipped() {
    return skipped + (rows == null ? 0 : rows.skipped());
  }

  /** Whether every chosen sheet's header could be matched, so that its rows could be read. */
  public boolean isFinished() {
    return finished;
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
    if (rows != null) {
      skipped += rows.skipped();
      rows.close();
      rows = null;
    }
  }

  @Override
  public void close() {
    closeSheet();
  }
}
