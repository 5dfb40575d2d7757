package org.cailanzi.platform.table.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cailanzi.platform.table.file.Cell;
import org.cailanzi.platform.table.file.Columns;
import org.cailanzi.platform.table.file.Line;
import org.cailanzi.platform.table.layout.Layout;
import org.cailanzi.platform.table.layout.Layout.Sum;
import org.cailanzi.platform.table.layout.Wording;
import org.jspecify.annotations.Nullable;

/** What the lines below a header are, by their words. */
final class LineKinds {
  sealed interface Kind {}

  record Data() implements Kind {}

  record Note() implements Kind {}

  /** Where the table ends, though the sheet goes on. */
  record End() implements Kind {}

  /** A label that says something of all rows below. */
  record Section(String field, String says) implements Kind {}

  /** One text and nothing else, which nobody has declared. */
  record Alone(int column, String text) implements Kind {}

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?%?");

  private final List<Wording> notes;
  private final @Nullable Wording until;
  private final Map<Wording, Sum> totals = new LinkedHashMap<>();
  private final Map<String, Wording> sections = new LinkedHashMap<>();
  private final Map<Integer, Map<Integer, Cell>> corrections = new HashMap<>();

  LineKinds(Layout layout) {
    notes = layout.noteRows().stream().map(Wording::of).toList();
    until = layout.until() == null ? null : Wording.of(layout.until());
    layout.totals().forEach((word, of) -> totals.put(Wording.of(word), of));
    layout.sections().forEach((field, word) -> sections.put(field, Wording.of(word)));
    layout
        .corrections()
        .forEach(
            (cell, says) ->
                corrections
                    .computeIfAbsent(
                        Integer.parseInt(cell.replaceFirst("^[A-Za-z]{1,3}", "")),
                        _ -> new HashMap<>())
                    .put(Columns.index(cell), Cell.text(says)));
  }

  Kind of(Line line) {
    var texts = line.cells().stream().filter(Cell.Text.class::isInstance).map(Cell::shown).toList();
    if (texts.isEmpty() || line.damage() != null) {
      return new Data();
    }
    var first = texts.getFirst();
    if (until != null && until.matches(first)) {
      return new End();
    }
    if (notes.stream().anyMatch(it -> it.matches(first))) {
      return new Note();
    }
    return isAlone(line) ? alone(line, first) : new Data();
  }

  /**
   * A row that says it is a total.
   *
   * @param word how it says so
   */
  record Total(Sum of, String word) {}

  /** The total that these cells of a line are, or null. */
  @Nullable Total total(Line line) {
    for (var cell : line.cells()) {
      for (var total : totals.entrySet()) {
        if (cell instanceof Cell.Text(var text) && total.getKey().matches(text)) {
          return new Total(total.getValue(), text);
        }
      }
    }
    return null;
  }

  /** Whether it may be the title of a table that follows: words that say nothing of this one. */
  boolean mayBeTitle(Line line) {
    var kind = of(line);
    return line.damage() == null
        && (kind instanceof Data || kind instanceof Alone)
        && line.cells().stream().noneMatch(LineKinds::isNumber)
        && total(line) == null;
  }

  private static boolean isNumber(Cell cell) {
    return cell instanceof Cell.Numeric
        || (cell instanceof Cell.Text(var text) && NUMBER.matcher(text).matches());
  }

  private static boolean isAlone(Line line) {
    return line.cells().stream().filter(it -> !(it instanceof Cell.Blank)).count() == 1;
  }

  private Kind alone(Line line, String text) {
    for (var section : sections.entrySet()) {
      var found = section.getValue().find(text);
      if (found.isPresent()) {
        var says = found.get().words();
        return new Section(section.getKey(), says == null ? text : says);
      }
    }
    return new Alone(line.width() - 1, text);
  }

  /** The line as the clerk says that it should have been. */
  Line corrected(Line line) {
    var ofLine = corrections.get(line.number());
    if (ofLine == null) {
      return line;
    }
    List<Cell> cells = new ArrayList<>(line.cells());
    ofLine.forEach(
        (column, cell) -> {
          while (cells.size() <= column) {
            cells.add(Cell.BLANK);
          }
          cells.set(column, cell);
        });
    return new Line(line.number(), cells, line.damage());
  }
}
