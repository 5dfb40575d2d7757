package org.cailanzi.platform.table.file;

/** Cells shown as one; rows count from 1 as they do for the user, columns from 0. */
public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
  /** The most that are kept of one sheet; a sheet of more is no table. */
  static final int MOST = 100_000;

  /** Of a reference such as A4:C5. */
  static Merge of(String reference) {
    int colon = reference.indexOf(':');
    var from = colon < 0 ? reference : reference.substring(0, colon);
    var to = reference.substring(colon + 1);
    return new Merge(row(from), row(to), Columns.index(from), Columns.index(to));
  }

  private static int row(String reference) {
    return Integer.parseInt(reference.replaceFirst("^[A-Za-z]{1,3}", ""));
  }
}
