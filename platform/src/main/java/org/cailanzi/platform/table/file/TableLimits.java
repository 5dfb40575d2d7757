package org.cailanzi.platform.table.file;

/**
 * How much of a file is read before it is refused, so that no file can exhaust a service.
 *
 * @param fileBytes of the file as sent
 * @param rows of one sheet, the header not counted
 * @param columns of one sheet
 * @param cellChars of one cell; Excel's own limit is 32,767
 * @param sharedChars of all shared strings of a workbook together: the only part held in memory
 * @param findings of each severity that a report lists; all are counted
 */
public record TableLimits(
    long fileBytes, int rows, int columns, int cellChars, int sharedChars, int findings) {
  public TableLimits {
    if (fileBytes <= 0
        || rows <= 0
        || columns <= 0
        || cellChars <= 0
        || sharedChars <= 0
        || findings <= 0) {
      throw new IllegalArgumentException("Every limit of a table must be positive");
    }
  }

  public static TableLimits standard() {
    return new TableLimits(256L << 20, 2_000_000, 1_000, 32_767, 32 << 20, 1_000);
  }

  TableUnreadable tooManyColumns(int row) {
    return new TableUnreadable(
        "too-many-columns",
        "第 %d 行超过 %d 列，请删除多余的列".formatted(row, columns),
        "Row %d has more than %d columns; remove the surplus ones".formatted(row, columns));
  }

  TableUnreadable cellTooLong(int row) {
    return new TableUnreadable(
        "cell-too-long",
        "第 %d 行有单元格超过 %d 个字符，请缩短".formatted(row, cellChars),
        "Row %d has a cell of more than %d characters; shorten it".formatted(row, cellChars));
  }
}
