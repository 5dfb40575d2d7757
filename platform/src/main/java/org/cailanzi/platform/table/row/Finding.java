package org.cailanzi.platform.table.row;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.file.TableUnreadable;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a table, placed so that a clerk can walk to the cell and put it right.
 *
 * @param row as the spreadsheet numbers it, from 1; null where the file or a whole column is meant
 * @param part which of the rows that a layout makes of this one, if it makes several
 * @param column the header above the cell, or its letters where it has none
 * @param code stable, for programs
 * @param fix what to do about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
    Severity severity,
    @Nullable String sheet,
    @Nullable Integer row,
    @Nullable String part,
    @Nullable String column,
    @Nullable String value,
    String code,
    Bilingual fix) {
  private static final int SHOWN = 200;

  public Finding {
    if (value != null && value.length() > SHOWN) {
      value = value.substring(0, SHOWN) + "…";
    }
  }

  /** Of a row that is the only one of its line. */
  public Finding(
      Severity severity,
      @Nullable String sheet,
      @Nullable Integer row,
      @Nullable String column,
      @Nullable String value,
      String code,
      Bilingual fix) {
    this(severity, sheet, row, null, column, value, code, fix);
  }

  /** That a file cannot be read, or no further. */
  public static Finding ofFile(TableUnreadable unreadable) {
    return new Finding(
        Severity.ERROR, null, null, null, null, unreadable.code(), unreadable.detail());
  }

  /** Where the row of a line is found, as {@link Row#place()} says it. */
  public String place() {
    return placeOf(sheet, part);
  }

  static String placeOf(@Nullable String sheet, @Nullable String part) {
    return part == null ? String.valueOf(sheet) : sheet + "\0" + part;
  }

  /** Of another cell of the row. */
  Finding at(String otherColumn, String otherValue) {
    return new Finding(severity, sheet, row, part, otherColumn, otherValue, code, fix);
  }

  /** The same place with other words. */
  public Finding saying(String otherValue, String otherCode, Bilingual otherFix) {
    return new Finding(severity, sheet, row, part, column, otherValue, otherCode, otherFix);
  }
}
