package org.cailanzi.platform.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cailanzi.platform.table.row.Finding;
import org.cailanzi.platform.table.row.Mapping;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;

/** A CSV file of the rows kept out, as Excel opens it in Chinese. */
final class RefusedRows {
  private final TableShape shape;
  private final Appendable csv;

  RefusedRows(TableShape shape, Appendable csv) {
    this.shape = shape;
    this.csv = csv;
    var header = new ArrayList<>(shape.fields().stream().map(Field::name).toList());
    header.add(Mapping.REASONS);
    append("\uFEFF");
    line(header);
  }

  void add(Row row, List<Finding> reasons) {
    var cells = new ArrayList<>(shape.fields().stream().map(row::shown).toList());
    cells.add(
        reasons.stream()
            .map(RefusedRows::said)
            .collect(Collectors.joining("；", row.sheet() + " " + row.number() + ": ", "")));
    line(cells);
  }

  private static String said(Finding finding) {
    var column = finding.column() == null ? "" : finding.column() + " ";
    // A row that is damaged has no cells, so that its text is all that is left of it.
    var value =
        finding.column() == null && finding.value() != null ? " ‹" + finding.value() + "›" : "";
    return column + finding.fix().zh() + " " + finding.fix().en() + value;
  }

  private void line(List<String> cells) {
    append(
        cells.stream()
            .map(it -> "\"" + it.replace("\"", "\"\"") + "\"")
            .collect(Collectors.joining(",", "", "\r\n")));
  }

  private void append(String text) {
    try {
      csv.append(text);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
