package org.cailanzi.platform.table.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.cailanzi.platform.table.file.Blanks;
import org.cailanzi.platform.table.file.Cell;
import org.cailanzi.platform.table.file.Line;

/**
 * The rows of a header, and for each column the words above it from the top down.
 *
 * @param starts the columns in which the first word stands: more than one where tables stand side
 *     by side
 */
public record HeaderRows(List<Line> lines, List<List<String>> paths, List<Integer> starts) {
  /** A header is not higher than this. */
  public static final int MOST = 6;

  static HeaderRows of(List<Line> lines, Merged merged, List<Integer> starts) {
    int width = lines.stream().mapToInt(Line::width).max().orElse(0);
    List<List<String>> paths = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      paths.add(new ArrayList<>());
    }
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i == lines.size() - 1;
      descend(lines.get(i), lines.getFirst().number(), merged, paths, last);
    }
    return new HeaderRows(
        lines, paths.stream().map(List::copyOf).toList(), leftmost(starts, paths));
  }

  /** A table beside another begins where the words of the first are said again. */
  private static List<Integer> leftmost(List<Integer> starts, List<List<String>> paths) {
    int back = 0;
    while (starts.size() > 1 && starts.stream().allMatch(again(starts, paths, back + 1))) {
      back++;
    }
    int wider = back;
    return starts.stream().map(it -> it - wider).toList();
  }

  private static Predicate<Integer> again(
      List<Integer> starts, List<List<String>> paths, int back) {
    int first = starts.getFirst() - back;
    return start ->
        first >= 0
            && !paths.get(first).isEmpty()
            && paths.get(start - back).equals(paths.get(first));
  }

  private static void descend(
      Line line, int first, Merged merged, List<List<String>> paths, boolean last) {
    var above = paths.stream().map(List::copyOf).toList();
    for (int column = 0; column < paths.size(); column++) {
      var cell = line.cell(column);
      if (!(cell instanceof Cell.Blank)) {
        paths.get(column).add(Blanks.oneLine(cell.shown()));
        continue;
      }
      var merge = merged.at(line.number(), column);
      if (merge != null && merge.firstRow() == line.number() && merge.firstRow() >= first) {
        var shown = merged.shownAt(line.number(), column);
        if (!(shown instanceof Cell.Blank)) {
          paths.get(column).add(Blanks.oneLine(shown.shown()));
        }
      } else if (merged.isEmpty() && !last && column > 0) {
        carryOver(column, above, paths);
      }
    }
  }

  /** Where a file keeps no merged cells, a word holds up to the next under the same word. */
  private static void carryOver(int column, List<List<String>> above, List<List<String>> paths) {
    var left = paths.get(column - 1);
    if (above.get(column).equals(above.get(column - 1)) && left.size() > above.get(column).size()) {
      paths.get(column).add(left.getLast());
    }
  }

  public int firstRow() {
    return lines.getFirst().number();
  }

  /** The texts of all its cells. */
  public List<String> texts() {
    return lines.stream()
        .flatMap(line -> line.cells().stream())
        .map(Cell::shown)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  /** The columns of the table that begins with the given start. */
  public IntStream columnsFrom(int start) {
    int from = start == 0 ? 0 : starts.get(start);
    int to = start + 1 < starts.size() ? starts.get(start + 1) : Integer.MAX_VALUE;
    return IntStream.range(from, Math.min(to, paths.size()));
  }
}
