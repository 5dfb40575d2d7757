package org.cailanzi.platform.table.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.table.file.Cell;
import org.cailanzi.platform.table.file.Line;
import org.cailanzi.platform.table.file.Merge;
import org.jspecify.annotations.Nullable;

/** The merged cells of a sheet, and what was read of them so far. */
public final class Merged {
  public static final Merged NONE = new Merged(List.of());

  private final Map<Integer, List<Merge>> byColumn = new HashMap<>();
  private final Map<Merge, Cell> held = new HashMap<>();
  private final boolean none;

  public Merged(List<Merge> merges) {
    none = merges.isEmpty();
    for (var merge : merges) {
      for (int column = merge.firstColumn(); column <= merge.lastColumn(); column++) {
        byColumn.computeIfAbsent(column, _ -> new ArrayList<>()).add(merge);
      }
    }
  }

  public boolean isEmpty() {
    return none;
  }

  public void remember(Line line) {
    for (int column = 0; column < line.cells().size(); column++) {
      var merge = at(line.number(), column);
      if (merge != null && merge.firstRow() == line.number() && merge.firstColumn() == column) {
        held.put(merge, line.cell(column));
      }
    }
  }

  public @Nullable Merge at(int row, int column) {
    for (var merge : byColumn.getOrDefault(column, List.of())) {
      if (merge.firstRow() <= row && row <= merge.lastRow()) {
        return merge;
      }
    }
    return null;
  }

  /** What the merged cell says that covers this one, or a blank. */
  public Cell shownAt(int row, int column) {
    var merge = at(row, column);
    return merge == null ? Cell.BLANK : held.getOrDefault(merge, Cell.BLANK);
  }
}
