package org.cailanzi.platform.table.row;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.file.Line;
import org.cailanzi.platform.table.file.Lines;
import org.cailanzi.platform.table.file.TableFile;
import org.cailanzi.platform.table.layout.HeaderRows;
import org.cailanzi.platform.table.layout.HeaderSearch;
import org.cailanzi.platform.table.layout.Layout;
import org.cailanzi.platform.table.layout.Merged;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet that was made to be looked at, found by the words of its layout. */
final class LaidOutRows implements SheetRows {
  private final Layout layout;
  private final Lines lines;
  private final Merged merged;
  private final HeaderSearch search;
  private final LineKinds kinds;
  private final Titles titles;
  private final TableParts maker;
  private final Consumer<Finding> findings;
  private final TableReader.Spot spot;
  private final String sheet;
  private final Deque<Line> ahead = new ArrayDeque<>();
  private final Deque<Row> ready = new ArrayDeque<>();
  private List<TablePart> parts = List.of();
  private boolean headerSeen;
  private boolean sound = true;
  private long skipped;

  private LaidOutRows(
      TableFile file,
      int index,
      TableShape shape,
      Mapping mapping,
      TableReader.Spot spot,
      Consumer<Finding> findings) {
    this.layout = Objects.requireNonNull(mapping.layout());
    this.sheet = file.sheets(mapping.text()).get(index).name();
    this.merged = new Merged(file.merges(index, mapping.text()));
    this.search = new HeaderSearch(layout);
    this.kinds = new LineKinds(layout);
    this.spot = spot;
    this.findings = findings;
    this.maker = new TableParts(shape, mapping, sheet, spot.block(), findings);
    this.titles =
        new Titles(
            shape,
            mapping,
            file.name(),
            (severity, field, value, code, fix) ->
                findings.accept(new Finding(severity, sheet, null, field, value, code, fix)));
    this.lines = file.open(index, mapping.text());
  }

  static SheetRows open(
      TableFile file,
      int sheet,
      TableShape shape,
      Mapping mapping,
      TableReader.Spot spot,
      Consumer<Finding> findings) {
    return new LaidOutRows(file, sheet, shape, mapping, spot, findings);
  }

  @Override
  public @Nullable Row next() {
    while (ready.isEmpty()) {
      var line = take();
      if (line == null) {
        end();
        return ready.poll();
      }
      read(line);
    }
    return ready.poll();
  }

  private void read(Line line) {
    var header = headerAt(line);
    if (header != null) {
      closeTable();
      open(header);
    } else if (parts.isEmpty()) {
      titles.remember(line);
    } else {
      readBody(line);
    }
  }

  private @Nullable HeaderRows headerAt(Line line) {
    int height = search.height(line, merged);
    if (height == 0) {
      return null;
    }
    List<Line> rows = new ArrayList<>(List.of(line));
    for (var next = take(); next != null; next = take()) {
      if (next.number() >= line.number() + height) {
        ahead.addFirst(next);
        break;
      }
      rows.add(next);
    }
    var header = search.header(rows, merged);
    if (header == null) {
      rows.subList(1, rows.size()).reversed().forEach(ahead::addFirst);
    }
    return header;
  }

  private void open(HeaderRows header) {
    headerSeen = true;
    var holds = titles.of(header);
    titles.forget();
    parts = holds.sound() ? maker.of(header, holds) : List.of();
    sound &= !parts.isEmpty();
  }

  private void readBody(Line line) {
    switch (kinds.of(line)) {
      case LineKinds.End _ -> {
        closeTable();
        titles.remember(line);
      }
      case LineKinds.Note _ -> skipped++;
      case LineKinds.Section(var field, var says) -> {
        parts.forEach(it -> it.begin(field, says));
        skipped++;
      }
      case LineKinds.Total(var of, var word) -> {
        parts.forEach(it -> it.total(line, of, word, merged));
        skipped++;
      }
      case LineKinds.Alone(var column, var text) -> {
        skipped++;
        titles.remember(line);
        findings.accept(
            new Finding(
                Severity.WARNING,
                sheet,
                line.number(),
                org.cailanzi.platform.table.file.Columns.letters(column),
                text,
                "lone-text",
                new Bilingual(
                    "这一行只有一格文字，没有当作数据；若是备注，请列入 layout.noteRows",
                    "A row of one text is taken for no data; if it is a note, list it in layout.noteRows")));
      }
      case LineKinds.Data _ -> {
        int before = ready.size();
        for (var part : parts) {
          var row = part.row(line, merged);
          if (row != null) {
            ready.add(row);
          }
        }
        skipped += ready.size() == before ? 1 : 0;
      }
    }
  }

  private @Nullable Line take() {
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
    var correct = kinds.corrected(line);
    merged.remember(correct);
    return correct;
  }

  private void closeTable() {
    parts.forEach(TablePart::end);
    parts = List.of();
  }

  private void end() {
    closeTable();
    if (!headerSeen) {
      headerSeen = true;
      sound = spot.several();
      findings.accept(
          new Finding(
              spot.several() ? Severity.WARNING : Severity.ERROR,
              sheet,
              null,
              null,
              null,
              "header-missing",
              new Bilingual(
                  "没有找到含有这些词的表头：" + String.join("、", layout.header()),
                  "No header shows these words: " + String.join(", ", layout.header()))));
    }
  }

  @Override
  public long skipped() {
    return skipped;
  }

  @Override
  public boolean isMatched() {
    return sound;
  }

  @Override
  public void close() {
    lines.close();
  }
}
