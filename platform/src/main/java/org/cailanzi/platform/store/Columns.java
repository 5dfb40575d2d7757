package org.cailanzi.platform.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Many lines alike in one document, a field an array: {@code {goods: [code, code], yuan: [price,
 * price]}}, each as long as there are lines. A column is absent where every line has the usual.
 */
public final class Columns {
  private final Document columns;

  private Columns(Document columns) {
    this.columns = columns;
  }

  /** Columns as they were written. */
  public static Columns of(Document columns) {
    return new Columns(columns);
  }

  /** Begins to write lines down. */
  public static <L> Writer<L> writing(List<L> lines) {
    return new Writer<>(lines);
  }

  /**
   * How many lines there are.
   *
   * @param column one in which no line has the usual
   */
  public int lines(String column) {
    return columns.get(column, List.of()).size();
  }

  /** What a column says of a line, or null where there is no such column. */
  public <T> @Nullable T get(String column, int line, Class<T> type) {
    @Nullable List<?> values = columns.get(column, List.class);
    return values == null ? null : type.cast(values.get(line));
  }

  /** As {@link #get}, and the usual where there is no such column. */
  public <T> T getOr(String column, int line, T usual) {
    @Nullable List<?> values = columns.get(column, List.class);
    if (values == null) {
      return usual;
    }
    @SuppressWarnings("unchecked") // What was written beside the usual is like it.
    T value = (T) values.get(line);
    return value;
  }

  /** Writes lines, column by column. */
  public static final class Writer<L> {
    private final List<L> lines;
    private final Document columns = new Document();

    private Writer(List<L> lines) {
      this.lines = lines;
    }

    /** Adds a column in which a line usually has nothing. */
    public Writer<L> column(String name, Function<L, ? extends @Nullable Object> value) {
      return column(name, null, value);
    }

    /** Adds a column, unless every line has the usual. */
    public Writer<L> column(
        String name, @Nullable Object usual, Function<L, ? extends @Nullable Object> value) {
      List<@Nullable Object> values = new ArrayList<>(lines.size());
      boolean told = false;
      for (L line : lines) {
        @Nullable Object each = value.apply(line);
        values.add(each);
        told |= !Objects.equals(each, usual);
      }
      if (told) {
        columns.append(name, values);
      }
      return this;
    }

    public Document toDocument() {
      return columns;
    }
  }
}
