package org.cailanzi.suite.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a table: a text, possibly empty, for each column. */
public record Row(Map<String, String> values) {
  public Row {
    values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * The row's text in a column.
   *
   * @throws IllegalArgumentException when the table has no such column
   */
  public String text(String column) {
    @Nullable String value = values.get(column);
    if (value == null) {
      throw new IllegalArgumentException("The table has no column " + column);
    }
    return value;
  }

  public long whole(String column) {
    return Long.parseLong(text(column));
  }

  /** The row with more columns; its own win. */
  public Row with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(more);
    all.putAll(values);
    return new Row(all);
  }
}
