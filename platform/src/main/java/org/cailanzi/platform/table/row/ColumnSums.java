package org.cailanzi.platform.table.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.file.Cell;
import org.cailanzi.platform.table.file.Columns;
import org.cailanzi.platform.table.file.Line;
import org.cailanzi.platform.table.layout.Merged;

/**
 * Holds the columns that a mapping calls sums of others against those, line by line. A sum that is
 * merged over several lines is of all of them.
 */
final class ColumnSums {
  // What stands in a number's place where there is none.
  private static final Pattern NONE = Pattern.compile("[-—–/\\\\]*|无");

  private final String sheet;
  private final Consumer<Finding> findings;
  private final List<Check> checks = new ArrayList<>();
  private final Map<Check, Open> open = new HashMap<>();

  /**
   * @param total the column that is to be the sum
   * @param of the columns it is the sum of
   * @param word what the header calls it
   */
  private record Check(int total, Set<Integer> of, String word) {
    String letters() {
      return of.stream().map(Columns::letters).collect(Collectors.joining(" + "));
    }
  }

  ColumnSums(String sheet, Consumer<Finding> findings) {
    this.sheet = sheet;
    this.findings = findings;
  }

  /**
   * Of the columns under these words; sums of which there are several, such as one for each day,
   * are each of the columns that stand under the same first word.
   *
   * @param row of the header, to be told in a finding
   */
  void declare(List<Mapping.ColumnSum> sums, List<List<String>> paths, HeaderWords words, int row) {
    for (var sum : sums) {
      var totals = words.columns(sum.total());
      Set<Integer> of = new TreeSet<>();
      for (var part : sum.of()) {
        var columns = new ArrayList<>(words.columns(part));
        columns.removeAll(totals);
        of.addAll(columns);
        if (columns.isEmpty()) {
          unmatched(part, row);
        }
      }
      if (totals.isEmpty()) {
        unmatched(sum.total(), row);
      }
      boolean found = sum.of().stream().noneMatch(it -> words.columns(it).isEmpty());
      totals.stream()
          .filter(_ -> found)
          .map(it -> check(it, of, totals.size() > 1, paths))
          .filter(it -> !it.of().isEmpty())
          .forEach(checks::add);
    }
  }

  private static Check check(
      int total, Set<Integer> of, boolean several, List<List<String>> paths) {
    Set<Integer> own =
        several
            ? of.stream()
                .filter(it -> first(paths.get(it)).equals(first(paths.get(total))))
                .collect(Collectors.toCollection(TreeSet::new))
            : of;
    return new Check(total, own, String.join("/", paths.get(total)));
  }

  private static String first(List<String> path) {
    return path.isEmpty() ? "" : path.getFirst();
  }

  private void unmatched(String word, int row) {
    findings.accept(
        new Finding(
            Severity.WARNING,
            sheet,
            row,
            word,
            null,
            "sum-unmatched",
            new Bilingual(
                "表头没有“%s”，sums 里的这一项没有核对".formatted(word),
                "No header reads “%s”: this one of the sums was not checked".formatted(word))));
  }

  /**
   * @param isRow whether the line makes a row or is a total; another only goes on with a sum that
   *     began above
   */
  void check(Line line, Merged merged, boolean isRow) {
    for (var check : checks) {
      var above = open.get(check);
      if (above != null && above.last < line.number()) {
        close(check);
        above = null;
      }
      var sum = above == null && isRow ? new Open(check, line, merged) : above;
      if (sum != null) {
        open.put(check, sum);
        sum.add(line, merged);
        if (sum.last == line.number()) {
          close(check);
        }
      }
    }
  }

  void end() {
    List.copyOf(open.keySet()).forEach(this::close);
  }

  private void close(Check check) {
    var sum = open.remove(check);
    if (sum != null && sum.differs()) {
      findings.accept(sum.finding(sheet));
    }
  }

  /** One sum, while its lines are read. */
  private static final class Open {
    private final Check check;
    private final int first;
    private final int last;
    private final Cell said;
    private BigDecimal made = BigDecimal.ZERO;
    private boolean told;
    private boolean unsure;

    Open(Check check, Line line, Merged merged) {
      this.check = check;
      this.first = line.number();
      this.said = line.cell(check.total());
      var merge = merged.at(line.number(), check.total());
      this.last = merge == null ? first : merge.lastRow();
    }

    void add(Line line, Merged merged) {
      for (int column : check.of()) {
        var merge = merged.at(line.number(), column);
        unsure |= merge != null && (merge.firstRow() < first || merge.lastRow() > last);
        var cell = line.cell(column);
        var number = Totals.find(cell);
        if (number != null) {
          made = made.add(number);
          told = true;
        } else {
          unsure |= !NONE.matcher(cell.shown().strip()).matches();
        }
      }
    }

    /** What nobody told is no zero, and a word is no number: then there is nothing to compare. */
    boolean differs() {
      var total = Totals.find(said);
      return total != null && told && !unsure && !Totals.isRounded(total, made);
    }

    Finding finding(String sheet) {
      var total = Totals.number(said);
      String off = Totals.plain(total.subtract(made));
      String rows = first == last ? "" : "（第 %d–%d 行）".formatted(first, last);
      String rowsEn = first == last ? "" : " of rows %d–%d".formatted(first, last);
      return new Finding(
          Severity.WARNING,
          sheet,
          first,
          check.word(),
          Totals.plain(total),
          "columns-differ",
          new Bilingual(
              "“%s”（%s 列）写的是 %s，%s 各列%s相加为 %s（差 %s）"
                  .formatted(
                      check.word(),
                      Columns.letters(check.total()),
                      Totals.plain(total),
                      check.letters(),
                      rows,
                      Totals.plain(made),
                      off),
              "“%s” (column %s) says %s, but %s%s make %s (%s)"
                  .formatted(
                      check.word(),
                      Columns.letters(check.total()),
                      Totals.plain(total),
                      check.letters(),
                      rowsEn,
                      Totals.plain(made),
                      off)));
    }
  }
}
