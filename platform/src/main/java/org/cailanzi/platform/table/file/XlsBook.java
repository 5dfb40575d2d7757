package org.cailanzi.platform.table.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** An .xls workbook of Excel 97 to 2003, pulled record by record through POI. */
final class XlsBook implements Book {
  private final POIFSFileSystem files;
  private final TableLimits limits;
  private final List<BoundSheetRecord> bounds = new ArrayList<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();
  private final List<NumberLook> looks = new ArrayList<>();
  private @Nullable SSTRecord shared;
  private boolean from1904;

  private XlsBook(POIFSFileSystem files, TableLimits limits) throws IOException {
    this.files = files;
    this.limits = limits;
    try (var records = XlsRecords.of(files)) {
      for (var record = records.next(); record != null; record = records.next()) {
        switch (record) {
          case BoundSheetRecord bound -> bounds.add(bound);
          case ExtendedFormatRecord style -> formatOfStyle.add((int) style.getFormatIndex());
          case FormatRecord format -> formats.put(format.getIndexCode(), format.getFormatString());
          case SSTRecord words -> shared = words;
          case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
          default -> {}
        }
        if (record instanceof EOFRecord) {
          break;
        }
      }
    }
    formatOfStyle.forEach(it -> looks.add(NumberLook.of(it, formats.get(it))));
    // The sheets' records follow in this order, which need not be that of their tabs.
    var inOrder = BoundSheetRecord.orderByBofPosition(bounds);
    bounds.clear();
    bounds.addAll(Arrays.asList(inOrder));
  }

  static XlsBook open(Path path, TableLimits limits) throws IOException {
    try {
      var files = new POIFSFileSystem(path.toFile(), true);
      try {
        return new XlsBook(files, limits);
      } catch (IOException | RuntimeException failed) {
        files.close();
        throw failed;
      }
    } catch (TableUnreadable known) {
      throw known;
    } catch (RuntimeException broken) {
      throw TableUnreadable.damaged(broken);
    }
  }

  @Override
  public List<Sheet> sheets() {
    return bounds.stream()
        .map(it -> new Sheet(it.getSheetname(), it.isHidden() || it.isVeryHidden()))
        .toList();
  }

  @Override
  public Lines open(int sheet) throws IOException {
    return new XlsLines(XlsRecords.of(files), sheet, this);
  }

  @Override
  public List<Merge> merges(int sheet) throws IOException {
    List<Merge> merges = new ArrayList<>();
    int depth = 0;
    int passed = -1;
    try (var records = XlsRecords.of(files)) {
      for (var record = records.next(); record != null; record = records.next()) {
        if (record instanceof BOFRecord && depth++ == 0) {
          passed++;
        } else if (record instanceof EOFRecord) {
          depth--;
        } else if (record instanceof MergeCellsRecord cells && passed == sheet + 1) {
          for (int i = 0; i < cells.getNumAreas() && merges.size() < Merge.MOST; i++) {
            var area = cells.getAreaAt(i);
            merges.add(
                new Merge(
                    area.getFirstRow() + 1,
                    area.getLastRow() + 1,
                    area.getFirstColumn(),
                    area.getLastColumn()));
          }
        }
      }
    } catch (IndexOutOfBoundsException | IllegalStateException broken) {
      throw TableUnreadable.damaged(broken);
    }
    return merges;
  }

  TableLimits limits() {
    return limits;
  }

  Cell number(int style, double value) {
    var look = style < looks.size() ? looks.get(style) : NumberLook.PLAIN;
    return Double.isFinite(value)
        ? look.cell(BigDecimal.valueOf(value), from1904)
        : new Cell.Fault(Double.toString(value));
  }

  Cell shared(int index) {
    if (shared == null || index < 0 || index >= shared.getNumUniqueStrings()) {
      throw TableUnreadable.damaged(new IOException("No shared text " + index));
    }
    return Cell.text(shared.getString(index).getString());
  }

  @Override
  public String readAs() {
    return "XLS";
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
