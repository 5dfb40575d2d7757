package org.cailanzi.platform.table.file;

import java.util.List;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sheet, numbered as its user sees it, from 1.
 *
 * @param damage why the row cannot be relied on, for instance a quote that is never closed
 */
public record Line(int number, List<Cell> cells, @Nullable Damage damage) {
  /** What is wrong with the row itself, whatever its cells say. */
  public record Damage(String code, String shown, Bilingual fix) {}

  public Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.BLANK;
  }

  public boolean isBlank() {
    return damage == null && width() == 0;
  }

  /** Columns up to the last that holds something. */
  public int width() {
    int width = cells.size();
    while (width > 0 && cells.get(width - 1) instanceof Cell.Blank) {
      width--;
    }
    return width;
  }
}
