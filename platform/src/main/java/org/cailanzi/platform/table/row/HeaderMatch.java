package org.cailanzi.platform.table.row;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Nearest;
import org.cailanzi.platform.table.file.Blanks;
import org.cailanzi.platform.table.file.Cell;
import org.cailanzi.platform.table.file.Columns;
import org.cailanzi.platform.table.file.Line;
import org.cailanzi.platform.table.row.Header.Slot;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;

/** Finds each field's column, first as the mapping says, then by the names the shape declares. */
final class HeaderMatch {
  private final TableShape shape;
  private final Mapping mapping;
  private final String sheet;
  private final Line line;
  private final List<String> headers;
  private final HeaderWords words;
  private final Consumer<Finding> findings;
  private final Set<Integer> claimed = new HashSet<>();
  private boolean failed;

  HeaderMatch(
      TableShape shape,
      Mapping mapping,
      String sheet,
      Line line,
      HeaderWords words,
      Consumer<Finding> findings) {
    this.shape = shape;
    this.mapping = mapping;
    this.sheet = sheet;
    this.line = line;
    this.words = words;
    this.headers = line.cells().stream().map(Cell::shown).map(Blanks::plain).toList();
    this.findings = findings;
  }

  /** Null if no row can be read, in which case every reason has been found. */
  @Nullable Header find() {
    MappingCheck.run(shape, mapping, this::refuse);
    var slots = new ArrayList<Slot>();
    for (var field : shape.fields()) {
      slots.add(explicit(field));
    }
    for (int i = 0; i < slots.size(); i++) {
      var field = shape.fields().get(i);
      if (mapping.lacks().contains(field.name())) {
        continue;
      }
      if (slots.get(i).column() == null && !isSettled(field)) {
        slots.set(i, byName(field, i));
      }
      if (field.required() && slots.get(i).column() == null && slots.get(i).constant() == null) {
        refuseMissing(field);
      }
      var parts = mapping.less().get(field.name());
      if (parts != null) {
        slots.set(i, less(slots.get(i), parts));
      }
    }
    if (failed) {
      return null;
    }
    warnOfUnread();
    return new Header(line, slots);
  }

  private boolean isSettled(Field<?> field) {
    return mapping.fields().containsKey(field.name())
        || mapping.constants().containsKey(field.name());
  }

  private Slot explicit(Field<?> field) {
    var header = mapping.fields().get(field.name());
    if (header != null) {
      return columnOf(field, header);
    }
    var constant = mapping.constants().get(field.name());
    return constant == null
        ? Slot.absent(field.name())
        : new Slot(null, Cell.text(constant), field.name(), List.of());
  }

  private Slot columnOf(Field<?> field, String header) {
    if (header.startsWith("@")) {
      try {
        return at(Columns.index(header.substring(1)));
      } catch (NumberFormatException noLetters) {
        // No column's letters: then a header that happens to begin like them.
      }
    }
    var columns = words.columns(header);
    if (columns.isEmpty()) {
      refuseUnknown(header);
    }
    return columns.isEmpty() ? Slot.absent(field.name()) : one(columns, field);
  }

  private void refuseUnknown(String header) {
    refuse(
        "mapping-header-unknown",
        header,
        "表头行没有“%s”，最接近的是“%s”".formatted(header, nearestHeader(header)),
        "No header reads “%s”; the nearest is “%s”".formatted(header, nearestHeader(header)));
  }

  private Slot less(Slot whole, List<String> parts) {
    if (whole.column() == null) {
      refuse(
          "mapping-less-of-nothing",
          whole.shown(),
          "less 要从“%s”那一列减，请在 fields 中指明列".formatted(whole.shown()),
          "less takes out of the column of %s; map one in fields".formatted(whole.shown()));
      return whole;
    }
    List<Integer> columns = new ArrayList<>();
    for (var part : parts) {
      var found = new ArrayList<>(words.columns(part));
      found.remove(whole.column());
      if (found.isEmpty()) {
        refuseUnknown(part);
      }
      found.stream().filter(it -> !columns.contains(it)).forEach(columns::add);
    }
    claimed.addAll(columns);
    return whole.less(List.copyOf(columns));
  }

  private Slot byName(Field<?> field, int index) {
    var columns =
        columnsWhere(
            it ->
                !claimed.contains(it)
                    && shape.meantBy(words.name(it)).filter(i -> i == index).isPresent());
    return columns.isEmpty() ? Slot.absent(field.name()) : one(columns, field);
  }

  private Slot one(List<Integer> columns, Field<?> field) {
    if (columns.size() > 1) {
      var letters =
          String.join(", ", columns.stream().map(it -> "@" + Columns.letters(it)).toList());
      refuse(
          "column-ambiguous",
          line.cell(columns.getFirst()).shown(),
          "有多列可作“%s”，请在 fields 中写明是哪一列：%s".formatted(field.name(), letters),
          "Several columns may be %s; say in fields which: %s".formatted(field.name(), letters));
    }
    return at(columns.getFirst());
  }

  private Slot at(int column) {
    claimed.add(column);
    var header = line.cell(column);
    return new Slot(
        column,
        null,
        header instanceof Cell.Blank ? Columns.letters(column) : Blanks.oneLine(header.shown()),
        List.of());
  }

  private void refuseMissing(Field<?> field) {
    var names = Stream.concat(Stream.of(field.name()), field.headers().stream()).toList();
    refuse(
        "column-missing",
        field.name(),
        "缺少必需的列“%s”；请改表头（最接近的是“%s”），或在 fields 中指明列，或用 headerRow 指明表头在第几行"
            .formatted(String.join("/", names), nearestHeader(names.getLast())),
        "The needed column “%s” is missing; rename a header (the nearest is “%s”), map it in fields, or name the headerRow"
            .formatted(String.join("/", names), nearestHeader(names.getLast())));
  }

  private void warnOfUnread() {
    if (mapping.ignore().contains(Mapping.ALL)) {
      return;
    }
    var summed =
        mapping.sums().stream()
            .flatMap(it -> Stream.concat(Stream.of(it.total()), it.of().stream()));
    var ignored =
        Stream.concat(mapping.ignore().stream(), summed)
            .flatMap(it -> words.columns(it).stream())
            .collect(Collectors.toSet());
    for (int column : columnsWhere(it -> !claimed.contains(it) && !headers.get(it).isEmpty())) {
      if (!ignored.contains(column) && !headers.get(column).equals(Blanks.plain(Mapping.REASONS))) {
        note(
            Severity.WARNING,
            "column-not-read",
            line.cell(column).shown(),
            "这一列没有导入；若无用，请列入 ignore",
            "The column is not imported; list it under ignore if that is meant");
      }
    }
  }

  private String nearestHeader(String wanted) {
    var nearest =
        Nearest.to(
            wanted,
            line.cells().stream().map(Cell::shown).filter(it -> !it.isEmpty()).toList(),
            Blanks::plain);
    return nearest == null ? "" : nearest;
  }

  private List<Integer> columnsWhere(IntPredicate condition) {
    return IntStream.range(0, headers.size()).filter(condition).boxed().toList();
  }

  private void refuse(String code, String column, String zh, String en) {
    failed = true;
    note(Severity.ERROR, code, column, zh, en);
  }

  private void note(Severity severity, String code, String column, String zh, String en) {
    var row = line.number() == 0 ? null : line.number();
    findings.accept(new Finding(severity, sheet, row, column, null, code, new Bilingual(zh, en)));
  }
}
