package org.cailanzi.platform.table.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.file.Cell;
import org.cailanzi.platform.table.layout.Layout.Sum;
import org.cailanzi.platform.table.shape.FieldType;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;

/** Holds the total rows of one table against the rows they are totals of. */
final class Totals {
  private final List<Integer> fields;
  private final Consumer<Finding> findings;
  private final Map<Integer, BigDecimal> all = new HashMap<>();
  private final Map<Integer, BigDecimal> section = new HashMap<>();
  private final List<Total> leadingAll = new ArrayList<>();
  private final List<Total> leadingSection = new ArrayList<>();
  private long rows;
  private long rowsInSection;

  /**
   * A row that says it is a total.
   *
   * @param place where it stands, to be told in a finding
   */
  record Total(Sum of, String word, List<Cell> cells, List<Finding> place) {}

  Totals(TableShape shape, Header header, Consumer<Finding> findings) {
    this.findings = findings;
    this.fields =
        IntStream.range(0, shape.fields().size())
            .filter(it -> header.slots().get(it).column() != null)
            .filter(it -> isNumber(shape.fields().get(it).type()))
            .boxed()
            .toList();
  }

  private static boolean isNumber(FieldType type) {
    return type == FieldType.DECIMAL || type == FieldType.WHOLE;
  }

  void add(List<Cell> cells) {
    rows++;
    rowsInSection++;
    for (int field : fields) {
      var value = number(cells.get(field));
      all.merge(field, value, BigDecimal::add);
      section.merge(field, value, BigDecimal::add);
    }
  }

  void check(Total total) {
    switch (total.of()) {
      case ALL, MEAN -> {
        if (rows == 0) {
          leadingAll.add(total);
        } else {
          compare(total, all, rows);
        }
      }
      case SECTION -> {
        leadingSection.forEach(it -> compare(it, section, rowsInSection));
        boolean leads = rowsInSection == 0 || !leadingSection.isEmpty();
        leadingSection.clear();
        if (leads) {
          leadingSection.add(total);
        } else {
          compare(total, section, rowsInSection);
        }
        section.clear();
        rowsInSection = 0;
      }
    }
  }

  /** Totals that lead their rows are known only after the last. */
  void end() {
    leadingSection.forEach(it -> compare(it, section, rowsInSection));
    leadingAll.forEach(it -> compare(it, all, rows));
    leadingSection.clear();
    leadingAll.clear();
  }

  private void compare(Total total, Map<Integer, BigDecimal> sums, long of) {
    for (int field : fields) {
      if (total.cells().get(field) instanceof Cell.Blank) {
        continue;
      }
      var said = number(total.cells().get(field));
      var sum = sums.getOrDefault(field, BigDecimal.ZERO);
      var reckoned =
          total.of() == Sum.MEAN && of > 0
              ? sum.divide(BigDecimal.valueOf(of), 10, RoundingMode.HALF_UP)
              : sum;
      if (!isRounded(said, reckoned)) {
        findings.accept(finding(total, field, said, reckoned));
      }
    }
  }

  /** Whether it is the sum, in as many decimals as it is written with. */
  static boolean isRounded(BigDecimal said, BigDecimal reckoned) {
    int scale = Math.max(0, Math.min(8, said.stripTrailingZeros().scale()));
    return reckoned.setScale(scale, RoundingMode.HALF_UP).compareTo(said) == 0
        || reckoned.subtract(said).abs().compareTo(new BigDecimal("0.00000001")) < 0;
  }

  private static Finding finding(Total total, int field, BigDecimal said, BigDecimal reckoned) {
    var sum = plain(reckoned);
    var off = plain(said.subtract(reckoned));
    return total
        .place()
        .get(field)
        .saying(
            plain(said),
            "total-differs",
            new Bilingual(
                "“%s”写的是 %s，各行应为 %s（差 %s）".formatted(total.word(), plain(said), sum, off),
                "“%s” says %s, but its rows make %s (%s)"
                    .formatted(total.word(), plain(said), sum, off)));
  }

  static String plain(BigDecimal number) {
    return number
        .setScale(Math.min(6, Math.max(0, number.scale())), RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** The number a cell says; nothing where it says none. */
  static BigDecimal number(Cell cell) {
    var found = find(cell);
    return found == null ? BigDecimal.ZERO : found;
  }

  /** The number a cell says, or null where it says none. */
  static @Nullable BigDecimal find(Cell cell) {
    return switch (cell) {
      case Cell.Numeric(var value, var _) -> value;
      case Cell.Text(var text) when text.matches("[+-]?\\d{1,40}(\\.\\d{1,40})?") ->
          new BigDecimal(text);
      default -> null;
    };
  }
}
