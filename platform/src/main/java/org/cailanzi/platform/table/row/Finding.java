package org.cailanzi.platform.table.row;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a table, placed so that a clerk can walk to the cell and put it right.
 *
 * @param row as the spreadsheet numbers it, from 1; null where the file or a whole column is meant
 * @param column the header above the cell, or its letters where it has none
 * @param code stable, for programs
 * @param fix what to do about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
    Severity severity,
    @Nullable String sheet,
    @Nullable Integer row,
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
}
