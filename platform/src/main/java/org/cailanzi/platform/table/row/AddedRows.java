package org.cailanzi.platform.table.row;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.cailanzi.platform.table.file.TableUnreadable;
import org.jspecify.annotations.Nullable;

/**
 * The rows of each key made one: what came from two suppliers, in two columns or in two lines, is
 * what came. A row that tells none of the amounts is no row.
 */
final class AddedRows {
  /** More than any sheet that was made to be looked at. */
  private static final int MOST = 50_000;

  private final Set<String> addUp;
  private final List<Row> rows = new ArrayList<>();
  private final Map<List<Object>, Row> byKey = new HashMap<>();

  private AddedRows(Set<String> addUp) {
    this.addUp = addUp;
  }

  /** All rows that there are, added up, in the order of the first of each key. */
  static Deque<Row> of(Supplier<@Nullable Row> source, Set<String> addUp) {
    AddedRows added = new AddedRows(addUp);
    for (var row = source.get(); row != null; row = source.get()) {
      added.add(row);
    }
    return new ArrayDeque<>(added.rows);
  }

  private void add(Row row) {
    if (!row.isRefused() && !row.tells(addUp)) {
      return;
    }
    var key = row.key();
    var first = key == null ? null : byKey.putIfAbsent(key, row);
    if (first == null) {
      rows.add(row);
    } else {
      first.takeIn(row, addUp);
    }
    if (rows.size() > MOST) {
      throw new TableUnreadable(
          "too-many-rows",
          "要相加的表超过 %d 行，请拆分".formatted(MOST),
          "More than %d rows to be added up; split the table".formatted(MOST));
    }
  }
}
