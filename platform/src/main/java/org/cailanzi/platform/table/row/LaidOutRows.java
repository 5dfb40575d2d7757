package org.cailanzi.platform.table.row;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.file.Columns;
import org.cailanzi.platform.table.file.Line;
import org.cailanzi.platform.table.file.TableFile;
import org.cailanzi.platform.table.layout.HeaderRows;
import org.cailanzi.platform.table.layout.HeaderSearch;
import org.cailanzi.platform.table.layout.Layout;
import org.cailanzi.platform.table.layout.Merged;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet that was made to be looked at, found by the words of its layout. */
final class LaidOutRows implements SheetRows {
  private static final int MOST_HELD = 12;

  private final Layout layout;
  private final LinesAhead lines;
  private final HeaderSearch search;
  private final List<HeaderSearch> others;
  private final LineKinds kinds;
  private final Titles titles;
  private final TableParts maker;
  private final List<Mapping.ColumnSum> declared;
  private final Consumer<Finding> findings;
  private final TableReader.Spot spot;
  private final String sheet;
  private final Deque<Row> ready = new ArrayDeque<>();
  // Lines without a number: the title of a table that follows, if one does.
  private final List<Line> held = new ArrayList<>();
  private List<TablePart> parts = List.of();
  private List<ColumnSums> sums = List.of();
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
    this.search = new HeaderSearch(layout);
    this.others =
        spot.others().stream()
            .filter(it -> !it.header().equals(layout.header()))
            .map(HeaderSearch::new)
            .toList();
    this.kinds = new LineKinds(layout);
    this.spot = spot;
    this.findings = findings;
    this.declared = mapping.sums();
    this.maker = new TableParts(shape, mapping, sheet, spot.block(), findings);
    this.titles =
        new Titles(
            shape,
            mapping,
            file.name(),
            (severity, field, value, code, fix) ->
                findings.accept(new Finding(severity, sheet, null, field, value, code, fix)));
    this.lines =
        new LinesAhead(
            file.open(index, mapping.text()),
            new Merged(file.merges(index, mapping.text())),
            kinds);
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
      var line = lines.next();
      if (line == null) {
        end();
        break;
      }
      read(line);
    }
    return ready.poll();
  }

  private void read(Line line) {
    var header = lines.takeHeader(search, line);
    if (header != null) {
      held.forEach(titles::remember);
      held.clear();
      closeTable();
      open(header);
    } else if (parts.isEmpty()) {
      titles.remember(line);
    } else if (others.stream().anyMatch(it -> lines.header(it, line) != null)) {
      // Another table of the mapping, that is read by itself.
      held.clear();
      closeTable();
    } else if (held.size() < MOST_HELD && kinds.mayBeTitle(line)) {
      held.add(line);
    } else {
      readHeld();
      readBody(line);
    }
  }

  /** What was no title after all is what it says. */
  private void readHeld() {
    held.forEach(this::readBody);
    held.clear();
  }

  private void open(HeaderRows header) {
    headerSeen = true;
    var holds = titles.of(header);
    titles.forget();
    parts = holds.sound() ? maker.of(header, holds) : List.of();
    sound &= !parts.isEmpty();
    sums = parts.isEmpty() || declared.isEmpty() ? List.of() : sums(header);
  }

  /** Of each of the tables that stand side by side under the header. */
  private List<ColumnSums> sums(HeaderRows header) {
    List<ColumnSums> all = new ArrayList<>();
    for (int start = 0; start < header.starts().size(); start++) {
      var columns = header.columnsFrom(start).boxed().toList();
      var paths =
          IntStream.range(0, header.paths().size())
              .mapToObj(it -> columns.contains(it) ? header.paths().get(it) : List.<String>of())
              .toList();
      var one = new ColumnSums(sheet, findings);
      one.declare(declared, paths, HeaderWords.of(paths, Set.of()), header.firstRow());
      all.add(one);
    }
    return all;
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
      case LineKinds.Alone alone -> {
        skipped++;
        titles.remember(line);
        findings.accept(lone(line, alone));
      }
      case LineKinds.Data _ -> {
        int before = ready.size();
        parts.forEach(it -> readPart(it, line));
        boolean makesRow = ready.size() > before;
        skipped += makesRow ? 0 : 1;
        boolean counts = line.damage() == null && (makesRow || kinds.total(line) != null);
        sums.forEach(it -> it.check(line, lines.merged(), counts));
      }
    }
  }

  private Finding lone(Line line, LineKinds.Alone alone) {
    return new Finding(
        Severity.WARNING,
        sheet,
        line.number(),
        Columns.letters(alone.column()),
        alone.text(),
        "lone-text",
        new Bilingual(
            "这一行只有一格文字，没有当作数据；若是备注，请列入 layout.noteRows",
            "A row of one text is taken for no data; if it is a note, list it in layout.noteRows"));
  }

  private void readPart(TablePart part, Line line) {
    var mine = part.of(line);
    var total = kinds.total(mine);
    if (total != null) {
      part.total(mine, total, lines.merged());
      return;
    }
    var row = part.row(mine, lines.merged());
    if (row != null) {
      ready.add(row);
    }
  }

  private void closeTable() {
    parts.forEach(TablePart::end);
    parts = List.of();
    sums.forEach(ColumnSums::end);
    sums = List.of();
  }

  private void end() {
    readHeld();
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
