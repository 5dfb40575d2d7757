package org.cailanzi.platform.table.row;

import java.util.List;
import org.cailanzi.platform.table.file.Cell;
import org.cailanzi.platform.table.file.Columns;
import org.cailanzi.platform.table.file.Line;
import org.jspecify.annotations.Nullable;

/**
 * Where each field of the shape is found in this sheet.
 *
 * @param slots one for each field, in the shape's order
 */
record Header(Line line, List<Slot> slots) {
  /**
   * A column of the sheet, a constant of the mapping, or neither.
   *
   * @param less the columns of what the column holds besides
   */
  record Slot(@Nullable Integer column, @Nullable Cell constant, String shown, List<Integer> less) {
    static Slot absent(String field) {
      return new Slot(null, null, field, List.of());
    }

    Slot less(List<Integer> columns) {
      return new Slot(column, constant, shown, columns);
    }

    Cell of(Line row) {
      if (column != null) {
        return row.cell(column);
      }
      return constant == null ? Cell.BLANK : constant;
    }
  }

  /** The header above a column, or its letters. */
  String shown(int column) {
    var header = line.cell(column);
    return header instanceof Cell.Blank ? Columns.letters(column) : header.shown();
  }

  /** Whether nothing can have said what this column is, so that what is in it is lost. */
  boolean isNameless(int column) {
    return line.cell(column) instanceof Cell.Blank
        && slots.stream().noneMatch(it -> it.column() != null && it.column() == column);
  }
}
