package org.cailanzi.platform.table;

import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.row.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a row that is sound field by field means to the service. It is asked twice for each row,
 * once to check and once to write, so it depends on the row alone. What a domain type refuses with
 * an IllegalArgumentException becomes a finding of the row.
 */
@FunctionalInterface
public interface RowReading<T> {
  /** The meaning, or null after {@code row.refuse} has said why there is none. */
  @Nullable T read(Row row);

  /** What the row means, or null and the row refused. */
  default @Nullable T meaningOf(Row row) {
    try {
      var meaning = read(row);
      if (meaning == null && !row.isRefused()) {
        throw new IllegalStateException("Row " + row.number() + " was dropped without a reason");
      }
      return meaning;
    } catch (IllegalArgumentException | ArithmeticException refused) {
      row.add(
          row.finding(
              Severity.ERROR,
              "row-refused",
              new Bilingual(
                  "这一行不成立，请核对" + (refused instanceof Unusable told ? "：" + told.zh() : ""),
                  "The row cannot be; check it"
                      + (refused instanceof Unusable told ? ": " + told.en() : ""))));
      return null;
    }
  }
}
