package org.cailanzi.price.bulletin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes a bulletin as a workbook, or as CSV that a spreadsheet takes for UTF-8. */
final class BulletinFile {
  // Without it a Chinese spreadsheet reads the file as GBK.
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int WIDTH = 18 * 256;

  private BulletinFile() {}

  static void csv(Bulletin bulletin, OutputStream out) throws IOException {
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.EXCEL)) {
      writer.write(BYTE_ORDER_MARK);
      for (List<@Nullable Object> row : rows(bulletin)) {
        printer.printRecord(row);
      }
    }
  }

  static void xlsx(Bulletin bulletin, OutputStream out) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook()) {
      Sheet sheet = book.createSheet("日报 Bulletin");
      CellStyle price = book.createCellStyle();
      price.setDataFormat(book.createDataFormat().getFormat("0.00"));
      CellStyle bold = bold(book);
      int number = 0;
      for (List<@Nullable Object> row : rows(bulletin)) {
        Row line = sheet.createRow(number);
        boolean columns = number == bulletin.head().size() + 1;
        for (int i = 0; i < row.size(); i++) {
          Cell cell = line.createCell(i);
          fill(cell, row.get(i), price);
          if (columns) {
            cell.setCellStyle(bold);
          }
        }
        number++;
      }
      for (int i = 0; i < bulletin.table().getFirst().size(); i++) {
        sheet.setColumnWidth(i, WIDTH);
      }
      sheet.createFreezePane(1, bulletin.head().size() + 2);
      book.write(out);
    }
  }

  private static List<List<@Nullable Object>> rows(Bulletin bulletin) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    bulletin.head().forEach(it -> rows.add(new ArrayList<>(it)));
    rows.add(List.of());
    rows.addAll(bulletin.table());
    return rows;
  }

  private static CellStyle bold(SXSSFWorkbook book) {
    Font font = book.createFont();
    font.setBold(true);
    CellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    return style;
  }

  private static void fill(Cell cell, @Nullable Object value, CellStyle price) {
    switch (value) {
      case null -> cell.setBlank();
      case BigDecimal decimal -> {
        cell.setCellValue(decimal.doubleValue());
        cell.setCellStyle(price);
      }
      case Integer whole -> cell.setCellValue(whole);
      case Long whole -> cell.setCellValue(whole);
      default -> cell.setCellValue(value.toString());
    }
  }
}
