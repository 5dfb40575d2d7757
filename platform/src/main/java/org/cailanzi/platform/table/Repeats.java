package org.cailanzi.platform.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.row.Finding;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.row.Severity;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one file that speak of the same thing. The same words again are written once; different
 * words contradict each other, and then neither row is written, since we cannot know which is true.
 */
final class Repeats {
  private final TableShape shape;
  private final SeenRows seen = new SeenRows();
  private final List<String> places = new ArrayList<>();
  private final Map<String, BitSet> repeated = new HashMap<>();

  Repeats(TableShape shape) {
    this.shape = shape;
  }

  void check(Row row, Findings findings) {
    if (shape.key().isEmpty()) {
      return;
    }
    long place = ((long) indexOf(row.place()) << 32) | row.number();
    long key = SeenRows.hash(said(row, shape.key()));
    long content = SeenRows.hash(said(row, shape.fields()));
    long first = seen.firstPlaceOf(key, content, place);
    if (first == 0) {
      return;
    }
    if (seen.contentOf(key) == content) {
      repeated.computeIfAbsent(row.place(), _ -> new BitSet()).set(row.number());
      return;
    }
    var other = new Place(places.get((int) (first >>> 32)), (int) first);
    var own = new Place(row.place(), row.number());
    if (!findings.isRefused(other.place(), other.row())) {
      findings.add(finding(other, own, row));
    }
    findings.add(finding(own, other, row));
  }

  boolean isRepeated(Row row) {
    var ofSheet = repeated.get(row.place());
    return ofSheet != null && ofSheet.get(row.number());
  }

  /** Repeated rows that nothing else refuses. */
  long count(Findings findings) {
    return repeated.entrySet().stream()
        .mapToLong(
            it ->
                it.getValue().stream().filter(row -> !findings.isRefused(it.getKey(), row)).count())
        .sum();
  }

  private int indexOf(String place) {
    int index = places.indexOf(place);
    if (index < 0) {
      places.add(place);
      return places.size() - 1;
    }
    return index;
  }

  /** A row of an import. */
  private record Place(String place, int row) {
    String sheet() {
      int end = place.indexOf('\0');
      return end < 0 ? place : place.substring(0, end);
    }

    @Nullable String part() {
      int end = place.indexOf('\0');
      return end < 0 ? null : place.substring(end + 1);
    }
  }

  private Finding finding(Place own, Place other, Row words) {
    var elsewhere = other.sheet().equals(own.sheet()) ? "" : " (" + other.sheet() + ")";
    var names = String.join(" + ", shape.key().stream().map(Field::name).toList());
    var value = String.join(" + ", shape.key().stream().map(words::shown).toList());
    return new Finding(
        Severity.ERROR,
        own.sheet(),
        own.row(),
        own.part(),
        names,
        value,
        "rows-contradict",
        new Bilingual(
            "第 %d 行%s说的是同一项，但内容不同；请只保留正确的一行".formatted(other.row(), elsewhere),
            "Row %d%s speaks of the same thing in other words; keep the true one"
                .formatted(other.row(), elsewhere)));
  }

  private static String[] said(Row row, List<Field<?>> fields) {
    var said = new String[fields.size()];
    for (int i = 0; i < said.length; i++) {
      said[i] = row.find(fields.get(i)).map(Repeats::said).orElse("");
    }
    return said;
  }

  // 1.50 says what 1.5 says, and 2022/4/6 has become the day it is.
  private static String said(Object value) {
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : value.toString();
  }
}
