package org.cailanzi.platform.table.row;

import java.math.BigDecimal;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.file.Cell;
import org.cailanzi.platform.table.file.Line;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.Reading;
import org.jspecify.annotations.Nullable;

/** An amount without what its column holds besides: 蔬菜 without 其中叶菜. */
final class Remainder {
  private final Row row;
  private final Field<?> field;
  private final Header header;
  private final CellWords words;
  private final Line line;

  Remainder(Row row, Field<?> field, Header header, CellWords words, Line line) {
    this.row = row;
    this.field = field;
    this.header = header;
    this.words = words;
    this.line = line;
  }

  /** What is left of the whole, or null and the row refused where that is not known. */
  @Nullable Object of(Object whole, Iterable<Integer> parts) {
    Object left = whole;
    for (int column : parts) {
      var part = part(column);
      if (part == null) {
        return null;
      }
      left = minus(left, part);
    }
    if (isNegative(left)) {
      row.refuse(
          field,
          "part-exceeds",
          "其中各项之和比总量 %s 还多，请核对".formatted(whole),
          "Its parts come to more than the whole of %s; check them".formatted(whole));
      return null;
    }
    return left;
  }

  private @Nullable Object part(int column) {
    var cell = line.cell(column);
    var ours = cell instanceof Cell.Blank ? cell : words.ours(field.name(), cell);
    // What is not told is not nothing: the rest could be all of it or none.
    if (ours instanceof Cell.Blank) {
      refuse(
          column,
          "part-untold",
          new Bilingual(
              "总量里有这一项，空着就分不出其余；没有请填 0",
              "The whole holds it, so without it the rest is unknown; write 0 for none"));
      return null;
    }
    return switch (field.reading().apply(ours)) {
      case Reading.Read<?>(var value) -> value;
      case Reading.Wrong<?>(var code, var fix) -> {
        refuse(column, code, fix);
        yield null;
      }
    };
  }

  private void refuse(int column, String code, Bilingual fix) {
    row.add(
        row.finding(Severity.ERROR, code, fix).at(header.shown(column), line.cell(column).shown()));
  }

  private static Object minus(Object whole, Object part) {
    return whole instanceof BigDecimal amount
        ? amount.subtract((BigDecimal) part)
        : (Object) Math.subtractExact((Long) whole, (Long) part);
  }

  private static boolean isNegative(Object amount) {
    return amount instanceof BigDecimal number ? number.signum() < 0 : (Long) amount < 0;
  }
}
