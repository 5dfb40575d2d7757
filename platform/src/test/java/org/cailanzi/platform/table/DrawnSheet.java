package org.cailanzi.platform.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet as a clerk draws one: cells anywhere, some of them merged. */
final class DrawnSheet {
  private final Map<Integer, Map<Integer, Object>> rows = new TreeMap<>();
  private final List<CellRangeAddress> merges = new ArrayList<>();

  /** The cell at a row and a column from 0; numbers stay numbers. */
  void put(int row, int column, Object value) {
    rows.computeIfAbsent(row, _ -> new TreeMap<>()).put(column, value);
  }

  void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    if (firstRow < lastRow || firstColumn < lastColumn) {
      merges.add(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
    }
  }

  byte[] workbook(Supplier<Workbook> kind) {
    var out = new ByteArrayOutputStream();
    try (var book = kind.get()) {
      var sheet = book.createSheet("表");
      rows.forEach(
          (number, cells) -> {
            var row = sheet.createRow(number);
            cells.forEach(
                (column, value) -> {
                  var cell = row.createCell(column);
                  if (value instanceof BigDecimal number2) {
                    cell.setCellValue(number2.doubleValue());
                  } else {
                    cell.setCellValue(value.toString());
                  }
                });
          });
      merges.forEach(sheet::addMergedRegion);
      book.write(out);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toByteArray();
  }

  byte[] csv() {
    int width =
        1
            + rows.values().stream()
                .flatMap(it -> it.keySet().stream())
                .mapToInt(it -> it)
                .max()
                .orElse(0);
    int height = 1 + rows.keySet().stream().mapToInt(it -> it).max().orElse(0);
    return IntStream.range(0, height)
        .mapToObj(row -> rows.getOrDefault(row, Map.of()))
        .map(
            cells ->
                IntStream.range(0, width)
                    .mapToObj(column -> "\"" + cells.getOrDefault(column, "") + "\"")
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
