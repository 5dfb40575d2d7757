package org.cailanzi.platform.table.row;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.cailanzi.platform.table.file.Line;
import org.cailanzi.platform.table.file.Lines;
import org.cailanzi.platform.table.layout.HeaderRows;
import org.cailanzi.platform.table.layout.HeaderSearch;
import org.cailanzi.platform.table.layout.Merged;
import org.jspecify.annotations.Nullable;

/** The lines of a sheet as its clerk has corrected them, read ahead as far as a header is high. */
final class LinesAhead implements AutoCloseable {
  private final Lines lines;
  private final Merged merged;
  private final LineKinds kinds;
  private final Deque<Line> ahead = new ArrayDeque<>();

  LinesAhead(Lines lines, Merged merged, LineKinds kinds) {
    this.lines = lines;
    this.merged = merged;
    this.kinds = kinds;
  }

  Merged merged() {
    return merged;
  }

  /** The next line with something in it, or null after the last. */
  @Nullable Line next() {
    if (!ahead.isEmpty()) {
      return ahead.removeFirst();
    }
    var line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    if (line == null) {
      return null;
    }
    var corrected = kinds.corrected(line);
    merged.remember(corrected);
    return corrected;
  }

  /** The header that begins at this line, if one does; its other rows are then read. */
  @Nullable HeaderRows takeHeader(HeaderSearch search, Line line) {
    var header = header(search, line);
    if (header != null) {
      int last = header.lines().getLast().number();
      ahead.removeIf(it -> it.number() <= last);
    }
    return header;
  }

  /** The header that begins at this line, if one does; its other rows stay to be read. */
  @Nullable HeaderRows header(HeaderSearch search, Line line) {
    int height = search.height(line, merged);
    if (height == 0) {
      return null;
    }
    List<Line> rows = new ArrayList<>(List.of(line));
    Deque<Line> seen = new ArrayDeque<>();
    for (var next = next(); next != null; next = next()) {
      seen.addFirst(next);
      if (next.number() >= line.number() + height) {
        break;
      }
      rows.add(next);
    }
    seen.forEach(ahead::addFirst);
    return search.header(rows, merged);
  }

  @Override
  public void close() {
    lines.close();
  }
}
