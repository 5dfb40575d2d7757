package org.cailanzi.platform.table.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet; POI splits shared and repeated records into single cells on the way. */
final class XlsLines implements Lines {
  private final XlsRecords records;
  private final XlsBook book;
  private @Nullable Record ahead;
  private int number;
  private boolean inSheet;

  XlsLines(XlsRecords records, int sheet, XlsBook book) {
    this.records = records;
    this.book = book;
    // The workbook's own records come first, then those of each sheet.
    for (int passed = 0; passed <= sheet; passed++) {
      toEnd();
    }
    inSheet = true;
    records.next();
  }

  private void toEnd() {
    int depth = 0;
    for (var record = records.next(); record != null; record = records.next()) {
      depth += record instanceof BOFRecord ? 1 : record instanceof EOFRecord ? -1 : 0;
      if (depth == 0 && record instanceof EOFRecord) {
        return;
      }
    }
  }

  @Override
  public @Nullable Line next() {
    try {
      return line();
    } catch (IndexOutOfBoundsException | IllegalStateException broken) {
      // POI trusts the counts that a record gives of itself.
      throw TableUnreadable.damaged(broken);
    }
  }

  private @Nullable Line line() {
    List<Cell> cells = new ArrayList<>();
    int row = -1;
    for (var record = take(); record != null; record = take()) {
      if (!(record instanceof CellValueRecordInterface at)) {
        continue;
      }
      if (row >= 0 && at.getRow() != row) {
        ahead = record;
        break;
      }
      var cell = cell(record, at.getXFIndex());
      if (cell instanceof Cell.Blank) {
        continue;
      }
      row = at.getRow();
      put(cells, at.getColumn(), cell, row + 1);
    }
    if (row < 0) {
      return null;
    }
    if (row + 1 <= number) {
      throw TableUnreadable.damaged(new IOException("Rows out of order at " + (row + 1)));
    }
    number = row + 1;
    return new Line(number, cells, null);
  }

  private void put(List<Cell> cells, int column, Cell cell, int row) {
    if (column >= book.limits().columns()) {
      throw book.limits().tooManyColumns(row);
    }
    while (cells.size() <= column) {
      cells.add(Cell.BLANK);
    }
    cells.set(column, cell);
  }

  /** The next record of the sheet; a chart within it has a beginning and an end of its own. */
  private @Nullable Record take() {
    if (ahead != null) {
      var record = ahead;
      ahead = null;
      return record;
    }
    var record = inSheet ? records.next() : null;
    while (record instanceof BOFRecord) {
      skipChart();
      record = records.next();
    }
    if (record == null || record instanceof EOFRecord) {
      inSheet = false;
      return null;
    }
    return record;
  }

  private void skipChart() {
    int depth = 1;
    while (depth > 0) {
      var record = records.next();
      if (record == null) {
        return;
      }
      depth += record instanceof BOFRecord ? 1 : record instanceof EOFRecord ? -1 : 0;
    }
  }

  private Cell cell(Record record, int style) {
    return switch (record) {
      case NumberRecord number -> book.number(style, number.getValue());
      case LabelSSTRecord label -> book.shared(label.getSSTIndex());
      case LabelRecord label -> Cell.text(label.getValue());
      case BoolErrRecord flag ->
          flag.isBoolean() ? new Cell.Flag(flag.getBooleanValue()) : fault(flag.getErrorValue());
      case FormulaRecord formula -> computed(formula, style);
      default -> Cell.BLANK;
    };
  }

  private Cell computed(FormulaRecord formula, int style) {
    return switch (formula.getCachedResultTypeEnum()) {
      case NUMERIC -> book.number(style, formula.getValue());
      case BOOLEAN -> new Cell.Flag(formula.getCachedBooleanValue());
      case ERROR -> fault((byte) formula.getCachedErrorValue());
      default -> formula.hasCachedResultString() ? Cell.text(textOf()) : Cell.BLANK;
    };
  }

  /** A formula's text stands in a record after it, behind at most what the formula shares. */
  private String textOf() {
    for (var record = take(); record != null; record = take()) {
      if (record instanceof StringRecord text) {
        return text.getString();
      }
      if (record instanceof CellValueRecordInterface) {
        ahead = record;
        break;
      }
    }
    return "";
  }

  private static Cell fault(byte code) {
    return new Cell.Fault(
        FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR");
  }

  @Override
  public void close() {
    records.close();
  }
}
