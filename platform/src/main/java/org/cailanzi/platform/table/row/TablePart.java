package org.cailanzi.platform.table.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.cailanzi.platform.table.file.Cell;
import org.cailanzi.platform.table.file.Line;
import org.cailanzi.platform.table.layout.Layout;
import org.cailanzi.platform.table.layout.Merged;
import org.cailanzi.platform.table.row.Totals.Total;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table that make one row of each line: all of them, or those of one of the tables
 * that stand side by side, or of one group with those that all groups share.
 */
final class TablePart {
  /**
   * @param all the columns that say something of the row
   * @param own those without which there is no row
   * @param label which of the rows of a line it makes, or null if it is the only one
   */
  record Columns(Set<Integer> all, Set<Integer> own, @Nullable String label) {}

  private final TableShape shape;
  private final Layout layout;
  private final Columns columns;
  private final RowMaker rows;
  private final Totals totals;
  private final Map<Integer, Cell> sections = new HashMap<>();
  private final Map<List<String>, Integer> once = new HashMap<>();

  TablePart(
      TableShape shape,
      Layout layout,
      Columns columns,
      Header header,
      RowMaker rows,
      Consumer<Finding> findings) {
    this.shape = shape;
    this.layout = layout;
    this.columns = columns;
    this.rows = rows;
    this.totals = new Totals(shape, header, findings);
  }

  /** What a section's label says of all rows from here. */
  void begin(String field, String says) {
    shape.named(field).ifPresent(i -> sections.put(i, Cell.text(says)));
  }

  /** The row, or null where these columns make none of the line. */
  @Nullable Row row(Line mine, Merged merged) {
    if (mine.damage() == null && isEmpty(mine)) {
      return null;
    }
    var row = rows.of(mine, columns.label(), merged, sections);
    if (row != null && mine.damage() == null) {
      totals.add(row.cells());
      refuseSecond(row);
    }
    return row;
  }

  void total(Line mine, LineKinds.Total total, Merged merged) {
    if (!isEmpty(mine)) {
      totals.check(
          new Total(
              total.of(),
              total.word(),
              rows.cells(mine, merged),
              rows.places(mine, columns.label())));
    }
  }

  void end() {
    totals.end();
  }

  /** The cells of a line that are of these columns. */
  Line of(Line line) {
    List<Cell> cells = new ArrayList<>(line.cells().size());
    for (int column = 0; column < line.cells().size(); column++) {
      cells.add(columns.all().contains(column) ? line.cell(column) : Cell.BLANK);
    }
    return new Line(line.number(), cells, line.damage());
  }

  private boolean isEmpty(Line line) {
    return columns.own().stream().allMatch(it -> line.cell(it) instanceof Cell.Blank);
  }

  private void refuseSecond(Row row) {
    List<Field<?>> fields = new ArrayList<>();
    layout.once().forEach(it -> shape.named(it).ifPresent(i -> fields.add(shape.fields().get(i))));
    if (fields.isEmpty()) {
      return;
    }
    List<String> label = new ArrayList<>(fields.stream().map(row::shown).toList());
    var first = once.putIfAbsent(label, row.number());
    if (first != null) {
      row.refuse(
          fields.getFirst(),
          "label-twice",
          "与第 %d 行重复；若这一格写错了，请改正，或在 layout.corrections 中写明应为什么".formatted(first),
          "The same as in row %d; if the cell is wrong put it right, or say in layout.corrections what it should be"
              .formatted(first));
    }
  }
}
