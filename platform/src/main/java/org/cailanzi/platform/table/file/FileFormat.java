package org.cailanzi.platform.table.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** The formats a table may come in, told apart by the first bytes. */
enum FileFormat {
  CSV,
  NDJSON,
  XLSX,
  XLS;

  static FileFormat of(Path path) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(path)) {
      head = in.readNBytes(512);
    }
    if (head.length == 0) {
      throw refused("file-empty", "文件是空的", "The file is empty");
    }
    var hex = HexFormat.of().formatHex(head);
    if (hex.startsWith("504b0304")) {
      return XLSX;
    }
    if (hex.startsWith("d0cf11e0a1b11ae1")) {
      return XLS;
    }
    if (hex.startsWith("09000400") || hex.startsWith("09020600") || hex.startsWith("09040600")) {
      throw refused(
          "excel-too-old",
          "Excel 95 及更早的文件，请另存为 .xlsx",
          "The file is of Excel 95 or older; save it as .xlsx");
    }
    return ofText(head, hex);
  }

  private static FileFormat ofText(byte[] head, String hex) {
    if (hex.startsWith("fffe") || hex.startsWith("feff")) {
      return CSV;
    }
    var text = Blanks.strip(new String(head, StandardCharsets.UTF_8));
    if (text.startsWith("{")) {
      return NDJSON;
    }
    if (text.startsWith("[{")) {
      throw refused(
          "json-array",
          "请每行一个 JSON 对象（NDJSON），不要用数组",
          "Send one JSON object a line (NDJSON), not an array");
    }
    if (text.startsWith("<")) {
      throw refused(
          "web-page",
          "这是网页或 XML 格式的表格，请用 Excel 打开后另存为 .xlsx",
          "This is a table saved as a web page or XML; open it in Excel and save it as .xlsx");
    }
    if (text.startsWith("%PDF") || text.indexOf('\0') >= 0 || hex.startsWith("1f8b")) {
      throw refused(
          "not-a-table",
          "不是 CSV、NDJSON、.xlsx 或 .xls 文件",
          "The file is not CSV, NDJSON, .xlsx or .xls");
    }
    return CSV;
  }

  Book open(Path path, String name, TableLimits limits, TextOptions options) throws IOException {
    return switch (this) {
      case CSV -> CsvBook.open(path, name, limits, options);
      case NDJSON -> NdjsonBook.open(path, name, limits, options);
      case XLSX -> XlsxBook.open(path, limits);
      case XLS -> XlsBook.open(path, limits);
    };
  }

  private static TableUnreadable refused(String code, String zh, String en) {
    return new TableUnreadable(code, zh, en);
  }
}
