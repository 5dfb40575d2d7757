package org.cailanzi.platform.table.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One JSON object a line; the columns are all keys that occur, in the order they first do. */
record NdjsonBook(
    Path path, String name, TextEncoding encoding, Map<String, Integer> columns, TableLimits limits)
    implements Book {

  static NdjsonBook open(Path path, String name, TableLimits limits, TextOptions options)
      throws IOException {
    var encoding = TextEncoding.of(path, options.charset());
    var columns = new LinkedHashMap<String, Integer>();
    try (var lines = new NdjsonLines(encoding.reader(path), columns, limits)) {
      while (lines.next() != null) {
        // Each row adds the keys that no row before it had.
      }
    } catch (TableUnreadable broken) {
      // Met again, and told with its row, when the rows are read.
    }
    return new NdjsonBook(path, name, encoding, columns, limits);
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(new Sheet(name, false));
  }

  /** The keys come first as row 0, since the file has no header of its own. */
  @Override
  public Lines open(int sheet) throws IOException {
    List<Cell> header = new ArrayList<>();
    columns.keySet().forEach(key -> header.add(Cell.text(key)));
    return new NdjsonLines(encoding.reader(path), columns, limits).after(new Line(0, header, null));
  }

  @Override
  public String readAs() {
    return "NDJSON, " + encoding.charset().name();
  }
}
