package org.cailanzi.inventory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * A real sheet as its bureau may draw it on another day: cells that can be changed and moved. Days
 * are bare numbers until they are set.
 */
final class Redrawn {
  private final List<List<@Nullable Object>> rows = new ArrayList<>();
  private final List<CellRangeAddress> merged = new ArrayList<>();

  static Redrawn of(Path file) throws IOException {
    Redrawn it = new Redrawn();
    try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
      Sheet sheet = book.getSheetAt(0);
      for (int row = 0; row <= sheet.getLastRowNum(); row++) {
        it.rows.add(cells(sheet.getRow(row)));
      }
      it.merged.addAll(sheet.getMergedRegions());
    }
    return it;
  }

  private static List<@Nullable Object> cells(@Nullable Row row) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
      cells.add(value(row.getCell(column)));
    }
    return cells;
  }

  private static @Nullable Object value(@Nullable Cell cell) {
    if (cell == null) {
      return null;
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> cell.getNumericCellValue();
      case STRING -> cell.getStringCellValue();
      default -> null;
    };
  }

  /** Sets a cell, named as in Excel by row and column from 1. */
  Redrawn with(int row, int column, @Nullable Object value) {
    List<@Nullable Object> cells = rows.get(row - 1);
    while (cells.size() < column) {
      cells.add(null);
    }
    cells.set(column - 1, value);
    return this;
  }

  /** Changes every number of some rows in a column. */
  Redrawn numbers(int from, int to, int column, UnaryOperator<BigDecimal> change) {
    for (int row = from; row <= to; row++) {
      if (rows.get(row - 1).get(column - 1) instanceof Double number) {
        with(row, column, change.apply(BigDecimal.valueOf(number)).doubleValue());
      }
    }
    return this;
  }

  /** Puts a row in before another; what is merged moves along. */
  Redrawn insert(int before, @Nullable Object... cells) {
    List<@Nullable Object> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell);
    }
    rows.add(before - 1, row);
    for (CellRangeAddress range : merged) {
      if (range.getFirstRow() >= before - 1) {
        range.setFirstRow(range.getFirstRow() + 1);
        range.setLastRow(range.getLastRow() + 1);
      }
    }
    return this;
  }

  /** Exchanges two columns in all rows from one on; what is merged over one of them goes along. */
  Redrawn swap(int row, int one, int other) {
    for (int at = row; at <= rows.size(); at++) {
      List<@Nullable Object> cells = rows.get(at - 1);
      if (cells.size() >= Math.max(one, other)) {
        Object moved = cells.get(one - 1);
        cells.set(one - 1, cells.get(other - 1));
        cells.set(other - 1, moved);
      }
    }
    for (CellRangeAddress range : merged) {
      if (range.getFirstRow() >= row - 1 && range.getFirstColumn() == range.getLastColumn()) {
        int column = range.getFirstColumn() + 1;
        int to = column == one ? other : column == other ? one : column;
        range.setFirstColumn(to - 1);
        range.setLastColumn(to - 1);
      }
    }
    return this;
  }

  Redrawn merging(String range) {
    merged.add(CellRangeAddress.valueOf(range));
    return this;
  }

  /** As an .xls, with more sheets of the same if so many are wanted. */
  byte[] xls(int sheets) throws IOException {
    try (Workbook book = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int i = 0; i < sheets; i++) {
        draw(book.createSheet("Sheet" + (i + 1)));
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  private void draw(Sheet sheet) {
    for (int row = 0; row < rows.size(); row++) {
      Row drawn = sheet.createRow(row);
      for (int column = 0; column < rows.get(row).size(); column++) {
        switch (rows.get(row).get(column)) {
          case null -> {}
          case Double number -> drawn.createCell(column).setCellValue(number);
          case Object text -> drawn.createCell(column).setCellValue(text.toString());
        }
      }
    }
    merged.forEach(sheet::addMergedRegion);
  }
}
