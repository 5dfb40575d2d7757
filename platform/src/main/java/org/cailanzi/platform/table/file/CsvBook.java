package org.cailanzi.platform.table.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

/** A CSV file; its encoding and delimiter are found by looking, unless they are told. */
record CsvBook(Path path, String name, TextEncoding encoding, char delimiter, TableLimits limits)
    implements Book {
  private static final int SAMPLE = 20;

  static CsvBook open(Path path, String name, TableLimits limits, TextOptions options)
      throws IOException {
    var encoding = TextEncoding.of(path, options.charset());
    var told = options.delimiter();
    var book = new CsvBook(path, name, encoding, told == null ? ',' : told, limits);
    return told == null ? book.likeliest() : book;
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(new Sheet(name, false));
  }

  @Override
  public Lines open(int sheet) throws IOException {
    return new CsvLines(encoding.reader(path), delimiter, limits);
  }

  @Override
  public String readAs() {
    return "CSV, " + encoding.charset().name() + ", " + (delimiter == '\t' ? "tab" : delimiter);
  }

  private CsvBook likeliest() throws IOException {
    var best = this;
    int bestAgreement = best.agreement();
    for (char other : new char[] {'\t', ';'}) {
      var candidate = new CsvBook(path, name, encoding, other, limits);
      int agreement = candidate.agreement();
      if (agreement > bestAgreement) {
        best = candidate;
        bestAgreement = agreement;
      }
    }
    return best;
  }

  /** First how many of the first rows have equally many cells, more than one; then how many. */
  private int agreement() throws IOException {
    var rowsOfWidth = new HashMap<Integer, Integer>();
    try (var lines = open(0)) {
      for (int i = 0; i < SAMPLE; i++) {
        var line = lines.next();
        if (line == null) {
          break;
        }
        if (line.cells().size() > 1) {
          rowsOfWidth.merge(line.cells().size(), 1, Integer::sum);
        }
      }
    } catch (TableUnreadable tooWide) {
      return 0;
    }
    return rowsOfWidth.entrySet().stream()
        .mapToInt(it -> it.getValue() * 10_000 + Math.min(it.getKey(), 9_999))
        .max()
        .orElse(0);
  }
}
