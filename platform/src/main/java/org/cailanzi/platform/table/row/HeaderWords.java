package org.cailanzi.platform.table.row;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.cailanzi.platform.table.file.Blanks;
import org.cailanzi.platform.table.file.Cell;
import org.cailanzi.platform.table.file.Line;
import org.cailanzi.platform.table.layout.Wording;

/** Which columns a mapping means by the words it names a header with. */
interface HeaderWords {
  List<Integer> columns(String declared);

  /** What the shape may know the column by. */
  String name(int column);

  /** The header's own words, and nothing but them. */
  static HeaderWords of(Line header) {
    var headers = header.cells().stream().map(Cell::shown).map(Blanks::plain).toList();
    return new HeaderWords() {
      @Override
      public List<Integer> columns(String declared) {
        return where(headers.size(), it -> headers.get(it).equals(Blanks.plain(declared)));
      }

      @Override
      public String name(int column) {
        return headers.get(column);
      }
    };
  }

  /**
   * A wording of the path of words above the column or of its end; a column of the group comes
   * before any outside it, and is known within it by what stands below the group's word.
   */
  static HeaderWords of(List<List<String>> paths, Set<Integer> group) {
    return new HeaderWords() {
      @Override
      public List<Integer> columns(String declared) {
        var wording = Wording.of(declared);
        var inGroup =
            where(
                paths.size(),
                it -> group.contains(it) && (wording.matchesTail(below(it)) || tail(it, wording)));
        return inGroup.isEmpty()
            ? where(paths.size(), it -> !group.contains(it) && tail(it, wording))
            : inGroup;
      }

      private boolean tail(int column, Wording wording) {
        return wording.matchesTail(paths.get(column));
      }

      private List<String> below(int column) {
        var path = paths.get(column);
        return path.size() > 1 ? path.subList(1, path.size()) : path;
      }

      @Override
      public String name(int column) {
        var path = paths.get(column);
        return path.isEmpty() ? "" : path.getLast();
      }
    };
  }

  private static List<Integer> where(int width, IntPredicate condition) {
    return IntStream.range(0, width).filter(condition).boxed().toList();
  }
}
