package org.cailanzi.platform.table.layout;

import java.util.List;
import java.util.stream.IntStream;
import org.cailanzi.platform.table.file.Cell;
import org.cailanzi.platform.table.file.Line;
import org.jspecify.annotations.Nullable;

/** Knows the header of a layout when it sees it. */
public final class HeaderSearch {
  private final List<Wording> words;
  private final @Nullable Integer rows;

  public HeaderSearch(Layout layout) {
    this.words = layout.header().stream().map(Wording::of).toList();
    this.rows = layout.headerRows();
  }

  /** How many rows a header that begins here would have; 0 if none can. */
  public int height(Line line, Merged merged) {
    var starts = starts(line);
    if (starts.isEmpty()) {
      return 0;
    }
    if (rows != null) {
      return rows;
    }
    var merge = merged.at(line.number(), starts.getFirst());
    return merge == null ? 1 : Math.min(HeaderRows.MOST, merge.lastRow() - line.number() + 1);
  }

  /** The header that these rows are, or null. */
  public @Nullable HeaderRows header(List<Line> lines, Merged merged) {
    return words.stream().allMatch(word -> lines.stream().anyMatch(it -> shows(it, word)))
        ? HeaderRows.of(lines, merged, starts(lines.getFirst()))
        : null;
  }

  private List<Integer> starts(Line line) {
    return IntStream.range(0, line.cells().size())
        .filter(it -> matches(line.cell(it), words.getFirst()))
        .boxed()
        .toList();
  }

  private static boolean shows(Line line, Wording word) {
    return line.cells().stream().anyMatch(it -> matches(it, word));
  }

  private static boolean matches(Cell cell, Wording word) {
    return cell instanceof Cell.Text(var text) && word.matches(text);
  }
}
