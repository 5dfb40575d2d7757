package org.cailanzi.platform.table.row;

import java.util.List;
import java.util.function.Consumer;
import org.cailanzi.platform.table.file.Blanks;
import org.cailanzi.platform.table.file.Line;
import org.cailanzi.platform.table.file.Lines;
import org.cailanzi.platform.table.file.TableFile;
import org.cailanzi.platform.table.file.TableUnreadable;
import org.cailanzi.platform.table.layout.Merged;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;

/** A sheet that is one table: a header, then a row a line. */
final class PlainRows implements SheetRows {
  private final Mapping mapping;
  private final Lines lines;
  private final @Nullable RowMaker rows;
  private final ColumnSums sums;
  private long skipped;

  PlainRows(
      TableFile file, int sheet, TableShape shape, Mapping mapping, Consumer<Finding> findings) {
    this.mapping = mapping;
    this.lines = file.open(sheet, mapping.text());
    this.sums = new ColumnSums(file.sheets(mapping.text()).get(sheet).name(), findings);
    try {
      this.rows = rows(file, sheet, shape, findings);
    } catch (RuntimeException failed) {
      lines.close();
      throw failed;
    }
  }

  private @Nullable RowMaker rows(
      TableFile file, int sheet, TableShape shape, Consumer<Finding> findings) {
    var name = file.sheets(mapping.text()).get(sheet).name();
    var line = headerLine();
    var words = HeaderWords.of(line);
    var header = new HeaderMatch(shape, mapping, name, line, words, findings).find();
    if (header != null) {
      var paths = line.cells().stream().map(it -> List.of(Blanks.oneLine(it.shown()))).toList();
      sums.declare(mapping.sums(), paths, words, line.number());
    }
    boolean delimited = file.isDelimited(mapping.text()) && !hasNoHeader();
    return header == null ? null : new RowMaker(shape, mapping, name, header, delimited);
  }

  @Override
  public @Nullable Row next() {
    var line = rows == null ? null : nextLine();
    while (line != null && rows != null) {
      var row = mapping.skipRows().contains(line.number()) ? null : rows.of(line);
      if (row != null) {
        sums.check(line, Merged.NONE, line.damage() == null);
        return row;
      }
      skipped++;
      line = nextLine();
    }
    return null;
  }

  @Override
  public long skipped() {
    return skipped;
  }

  @Override
  public boolean isMatched() {
    return rows != null;
  }

  private @Nullable Line nextLine() {
    var line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    return line;
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

  @Override
  public void close() {
    lines.close();
  }
}
