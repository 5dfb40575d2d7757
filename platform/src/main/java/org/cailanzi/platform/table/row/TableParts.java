package org.cailanzi.platform.table.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.file.Cell;
import org.cailanzi.platform.table.file.Columns;
import org.cailanzi.platform.table.file.Line;
import org.cailanzi.platform.table.layout.Found;
import org.cailanzi.platform.table.layout.HeaderRows;
import org.cailanzi.platform.table.layout.Layout;
import org.cailanzi.platform.table.layout.Wording;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;

/** Takes a header apart into the columns that each make one row of a line. */
final class TableParts {
  private final TableShape shape;
  private final Mapping mapping;
  private final Layout layout;
  private final String sheet;
  private final int block;
  private final Consumer<Finding> findings;
  private final Set<Finding> told = new HashSet<>();

  TableParts(
      TableShape shape, Mapping mapping, String sheet, int block, Consumer<Finding> findings) {
    this.shape = shape;
    this.mapping = mapping;
    this.layout = Objects.requireNonNull(mapping.layout());
    this.sheet = sheet;
    this.block = block;
    this.findings = findings;
  }

  /** The parts; none if a header cannot be matched, of which every reason has been found. */
  List<TablePart> of(HeaderRows header, Titles.Holds holds) {
    List<TablePart> parts = new ArrayList<>();
    for (int start = 0; start < header.starts().size(); start++) {
      var columns = header.columnsFrom(start).boxed().collect(Collectors.toSet());
      var groups = layout.across() == null ? List.<Group>of() : groups(header, columns, holds);
      if (layout.across() == null) {
        var label =
            header.starts().size() == 1 ? null : Columns.letters(header.starts().get(start));
        parts.add(part(header, holds, new Group(columns, Set.of(), Map.of(), label)));
      }
      groups.forEach(it -> parts.add(part(header, holds, it)));
    }
    if (parts.isEmpty()) {
      tell(
          new Finding(
              Severity.ERROR,
              sheet,
              header.firstRow(),
              null,
              null,
              "across-unmatched",
              new Bilingual(
                  "没有一列的表头符合 layout.across.over",
                  "No column's header reads as layout.across.over says")));
    }
    return parts.contains(null) ? List.of() : parts;
  }

  /**
   * @param columns all of them, shared ones too
   * @param own empty where there are no groups
   */
  private record Group(
      Set<Integer> columns, Set<Integer> own, Map<String, String> says, @Nullable String label) {}

  private List<Group> groups(HeaderRows header, Set<Integer> columns, Titles.Holds holds) {
    var across = Objects.requireNonNull(layout.across());
    var over = Wording.of(across.over());
    var except = across.except() == null ? null : Wording.of(across.except());
    Map<Integer, Set<Integer>> groups = new LinkedHashMap<>();
    Map<Integer, String> words = new HashMap<>();
    int first = -1;
    for (int column : columns.stream().sorted().toList()) {
      var word = word(over, header.paths().get(column));
      if (word == null || (except != null && except.matches(word))) {
        first = -1;
        continue;
      }
      boolean same = first >= 0 && !isEach(across) && word.equals(words.get(first));
      first = same ? first : column;
      words.putIfAbsent(first, word);
      groups.computeIfAbsent(first, _ -> new HashSet<>()).add(column);
    }
    var grouped = groups.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    List<Group> all = new ArrayList<>();
    groups.forEach(
        (start, own) -> {
          Set<Integer> with = new HashSet<>(columns);
          with.removeAll(grouped);
          with.addAll(own);
          all.add(
              new Group(
                  with, own, says(words.getOrDefault(start, ""), holds), Columns.letters(start)));
        });
    return all;
  }

  private static boolean isEach(Layout.Across across) {
    return Boolean.TRUE.equals(across.each());
  }

  /** The word of a column's path, or the path down to it, that makes the column part of a group. */
  private static @Nullable String word(Wording over, List<String> path) {
    for (int depth = 1; depth <= path.size(); depth++) {
      var word = String.join("/", path.subList(0, depth));
      if (over.matches(word)) {
        return word;
      }
    }
    return null;
  }

  private Map<String, String> says(String word, Titles.Holds holds) {
    Map<String, String> says = new HashMap<>();
    Objects.requireNonNull(layout.across())
        .reads()
        .forEach(
            (field, wording) ->
                Wording.of(wording)
                    .find(word)
                    .flatMap(it -> text(it, holds))
                    .ifPresent(it -> says.put(field, it)));
    return says;
  }

  private static Optional<String> text(Found found, Titles.Holds holds) {
    return found.isDay()
        ? found.on(holds.reference()).map(Object::toString)
        : Optional.ofNullable(found.words());
  }

  private @Nullable TablePart part(HeaderRows header, Titles.Holds holds, Group group) {
    Map<String, String> constants = new HashMap<>(holds.constants());
    constants.putAll(group.says());
    // A section says it later; until then it is blank.
    layout.sections().keySet().forEach(it -> constants.putIfAbsent(it, ""));
    var always = mapping.always(constants);
    var line = line(header, group.columns());
    var paths =
        IntStream.range(0, header.paths().size())
            .mapToObj(
                it -> group.columns().contains(it) ? header.paths().get(it) : List.<String>of())
            .toList();
    var found =
        new HeaderMatch(shape, always, sheet, line, HeaderWords.of(paths, group.own()), this::tell)
            .find();
    if (found == null) {
      return null;
    }
    var words = new CellWords(shape, always, holds.reference());
    var read = found.slots().stream().map(Header.Slot::column).filter(Objects::nonNull);
    var own = group.own().isEmpty() ? read.collect(Collectors.toSet()) : group.own();
    return new TablePart(
        shape,
        layout,
        new TablePart.Columns(group.columns(), own, label(group.label())),
        found,
        new RowMaker(shape, always, sheet, found, false, words),
        findings);
  }

  private @Nullable String label(@Nullable String columns) {
    if (block == 0) {
      return columns;
    }
    return columns == null ? String.valueOf(block) : block + columns;
  }

  private static Line line(HeaderRows header, Set<Integer> columns) {
    List<Cell> cells =
        IntStream.range(0, header.paths().size())
            .mapToObj(
                it ->
                    columns.contains(it)
                        ? Cell.text(String.join("/", header.paths().get(it)))
                        : Cell.BLANK)
            .toList();
    return new Line(header.firstRow(), cells, null);
  }

  /** Says what holds for several parts only once. */
  private void tell(Finding finding) {
    if (told.add(finding)) {
      findings.accept(finding);
    }
  }
}
