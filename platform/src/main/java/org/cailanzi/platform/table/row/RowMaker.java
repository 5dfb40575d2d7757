package org.cailanzi.platform.table.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.file.Blanks;
import org.cailanzi.platform.table.file.Cell;
import org.cailanzi.platform.table.file.Line;
import org.cailanzi.platform.table.layout.Merged;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.Reading;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;

/** Makes the rows of one sheet of its lines. */
final class RowMaker {
  private final TableShape shape;
  private final Mapping mapping;
  private final String sheet;
  private final Header header;
  private final boolean delimited;
  private final CellWords words;
  private final Map<String, Set<String>> skipWhere = new HashMap<>();
  private final Map<Integer, Cell> above = new HashMap<>();
  private final Set<Integer> namelessTold = new HashSet<>();

  /** Of a plain table. */
  RowMaker(TableShape shape, Mapping mapping, String sheet, Header header, boolean delimited) {
    this(shape, mapping, sheet, header, delimited, new CellWords(shape, mapping, null));
  }

  RowMaker(
      TableShape shape,
      Mapping mapping,
      String sheet,
      Header header,
      boolean delimited,
      CellWords words) {
    this.words = words;
    this.shape = shape;
    this.mapping = mapping;
    this.sheet = sheet;
    this.header = header;
    this.delimited = delimited;
    mapping
        .skipWhere()
        .forEach(
            (field, marks) ->
                skipWhere.put(field, Set.copyOf(marks.stream().map(Blanks::plain).toList())));
  }

  /** The row, or null where the mapping says that this is none. */
  @Nullable Row of(Line line) {
    return of(line, null, Merged.NONE, Map.of());
  }

  /**
   * @param part which of the rows of the line it is, or null if it is the only one
   * @param sections what a label above says of a field
   */
  @Nullable Row of(Line line, @Nullable String part, Merged merged, Map<Integer, Cell> sections) {
    var cells = cells(line, merged);
    sections.forEach(cells::set);
    words.where(cells);
    List<@Nullable Object> values = new ArrayList<>(Collections.nCopies(cells.size(), null));
    var row = new Row(shape, header, sheet, line.number(), part, cells, values);
    if (line.damage() == null && isNoData(cells)) {
      return null;
    }
    refuseDamage(row, line);
    if (!row.isRefused()) {
      keepForBelow(cells);
      warnOfNameless(row, line);
      for (int i = 0; i < shape.fields().size(); i++) {
        values.set(i, value(row, i, cells.get(i), line));
      }
    }
    return row;
  }

  /** What the line says of each field, in our words. */
  List<Cell> cells(Line line, Merged merged) {
    List<Cell> cells = new ArrayList<>(shape.fields().size());
    for (int i = 0; i < shape.fields().size(); i++) {
      cells.add(cell(line, i, merged));
    }
    return cells;
  }

  /** Where each field of a line would be told of in a finding. */
  List<Finding> places(Line line, @Nullable String part) {
    return header.slots().stream()
        .map(
            it ->
                new Finding(
                    Severity.WARNING,
                    sheet,
                    line.number(),
                    part,
                    it.shown(),
                    it.of(line).shown(),
                    "",
                    new Bilingual("", "")))
        .toList();
  }

  private Cell cell(Line line, int i, Merged merged) {
    var field = shape.fields().get(i).name();
    var slot = header.slots().get(i);
    var cell = slot.of(line);
    if (!(cell instanceof Cell.Blank)) {
      return words.ours(field, cell);
    }
    if (!mapping.fillDown().contains(field)) {
      return cell;
    }
    var covering = slot.column() == null ? cell : merged.shownAt(line.number(), slot.column());
    return covering instanceof Cell.Blank
        ? above.getOrDefault(i, Cell.BLANK)
        : words.ours(field, covering);
  }

  private void keepForBelow(List<Cell> cells) {
    for (var field : mapping.fillDown()) {
      shape.named(field).ifPresent(i -> above.put(i, cells.get(i)));
    }
  }

  private boolean isNoData(List<Cell> cells) {
    return skipWhere.entrySet().stream()
        .anyMatch(
            it ->
                shape
                    .named(it.getKey())
                    .filter(i -> it.getValue().contains(Blanks.plain(cells.get(i).shown())))
                    .isPresent());
  }

  private void refuseDamage(Row row, Line line) {
    var damage = line.damage();
    if (damage != null) {
      row.add(
          new Finding(
              Severity.ERROR,
              sheet,
              line.number(),
              null,
              damage.shown(),
              damage.code(),
              damage.fix()));
      return;
    }
    int wanted = header.line().cells().size();
    if (delimited && (line.cells().size() < header.line().width() || line.width() > wanted)) {
      row.add(
          row.finding(
              Severity.ERROR,
              "ragged-row",
              new Bilingual(
                  "表头有 %d 列，这一行有 %d 列；含分隔符的内容请加引号，空格子也要保留分隔符"
                      .formatted(wanted, line.cells().size()),
                  "The header has %d cells and this row %d; quote what holds a delimiter, and keep one for each blank"
                      .formatted(wanted, line.cells().size()))));
    }
  }

  /** What stands under no header would be lost without a word. */
  private void warnOfNameless(Row row, Line line) {
    if (mapping.ignore().contains(Mapping.ALL)) {
      return;
    }
    for (int column = 0; column < line.cells().size(); column++) {
      if (!(line.cells().get(column) instanceof Cell.Blank)
          && header.isNameless(column)
          && namelessTold.add(column)) {
        row.add(
            new Finding(
                Severity.WARNING,
                sheet,
                row.number(),
                header.shown(column),
                line.cells().get(column).shown(),
                "column-without-header",
                new Bilingual("这一列没有表头，内容没有导入", "The column has no header and is not imported")));
      }
    }
  }

  private @Nullable Object value(Row row, int i, Cell cell, Line line) {
    var field = shape.fields().get(i);
    Object value = value(row, field, cell);
    var less = header.slots().get(i).less();
    return value == null || less.isEmpty()
        ? value
        : new Remainder(row, field, header, words, line).of(value, less);
  }

  private <T> @Nullable T value(Row row, Field<T> field, Cell cell) {
    if (cell instanceof Cell.Blank) {
      if (field.required() && !mapping.lacks().contains(field.name())) {
        row.refuse(field, "blank", "必填，请填写", "Needed: fill it in");
      }
      return null;
    }
    return switch (field.reading().apply(cell)) {
      case Reading.Read<T>(var value) -> value;
      case Reading.Wrong<T> _ when words.keeps(field, cell) -> {
        row.warn(field, "word-kept", "这一格是文字，按空格读", "A word in a number's place, read as a blank");
        yield null;
      }
      case Reading.Wrong<T>(var code, var fix) -> {
        row.add(row.finding(Severity.ERROR, field, code, fix));
        yield null;
      }
    };
  }
}
