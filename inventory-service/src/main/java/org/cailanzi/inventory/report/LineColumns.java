package org.cailanzi.inventory.report;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.cailanzi.inventory.report.FormDocuments.Filing;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Lines as columns: {@code {goods: [code], dimension, opening, in, out, closing, inTransit,
 * coverDays, governmentReserve, standardDays, reserveNote, version, filing}}, each as long as
 * {@code goods}. A column is absent where every line has the usual: blank, a mass, the first
 * version, the first filing.
 */
final class LineColumns {
  private static final Integer FIRST_VERSION = 1;
  private static final Integer FIRST_FILING = 0;

  private final Document columns;

  private LineColumns(Document columns) {
    this.columns = columns;
  }

  static Document toDocument(List<Form.Entry> entries, Map<Filing, Integer> filings) {
    LineColumns it = new LineColumns(new Document());
    it.put("goods", entries, null, of -> of.line().commodity());
    it.put("dimension", entries, Dimension.MASS.name(), of -> of.line().dimension().name());
    it.put("opening", entries, null, of -> amount(of.line().opening()));
    it.put("in", entries, null, of -> amount(of.line().in()));
    it.put("out", entries, null, of -> amount(of.line().out()));
    it.put("closing", entries, null, of -> amount(of.line().closing()));
    it.put("inTransit", entries, null, of -> amount(of.line().inTransit()));
    it.put("coverDays", entries, null, of -> days(of.line().reportedCoverDays()));
    it.put("governmentReserve", entries, null, of -> amount(of.line().reserve().government()));
    it.put("standardDays", entries, null, of -> days(of.line().reserve().standardDays()));
    it.put("reserveNote", entries, null, of -> of.line().reserve().note());
    it.put("version", entries, FIRST_VERSION, Form.Entry::version);
    it.put("filing", entries, FIRST_FILING, of -> filings.get(Filing.of(of)));
    return it.columns;
  }

  private static @Nullable Long amount(@Nullable Quantity quantity) {
    return quantity == null ? null : Long.valueOf(quantity.amount());
  }

  private static @Nullable String days(@Nullable BigDecimal days) {
    return days == null ? null : days.toPlainString();
  }

  private void put(
      String column,
      List<Form.Entry> entries,
      @Nullable Object usual,
      Function<Form.Entry, @Nullable Object> value) {
    List<@Nullable Object> values = new ArrayList<>(entries.size());
    boolean told = false;
    for (Form.Entry entry : entries) {
      @Nullable Object each = value.apply(entry);
      values.add(each);
      told |= !Objects.equals(each, usual);
    }
    if (told) {
      columns.append(column, values);
    }
  }

  static List<Form.Entry> fromDocument(Document columns, List<Filing> filings) {
    LineColumns it = new LineColumns(columns);
    int lines = columns.get("goods", List.of()).size();
    List<Form.Entry> entries = new ArrayList<>(lines);
    for (int line = 0; line < lines; line++) {
      entries.add(it.entry(line, filings));
    }
    return entries;
  }

  private Form.Entry entry(int line, List<Filing> filings) {
    @Nullable String named = get("dimension", line, String.class);
    Dimension dimension = named == null ? Dimension.MASS : Dimension.valueOf(named);
    @Nullable Integer version = get("version", line, Integer.class);
    @Nullable Integer at = get("filing", line, Integer.class);
    Filing filing = filings.get(at == null ? FIRST_FILING : at);
    // The same few codes in millions of lines.
    String commodity = requireNonNull(get("goods", line, String.class)).intern();
    return new Form.Entry(
        new Line(
            commodity,
            quantity("opening", line, dimension),
            quantity("in", line, dimension),
            quantity("out", line, dimension),
            quantity("closing", line, dimension),
            quantity("inTransit", line, dimension),
            days("coverDays", line),
            Reserve.of(
                quantity("governmentReserve", line, dimension),
                days("standardDays", line),
                get("reserveNote", line, String.class))),
        version == null ? FIRST_VERSION : version,
        filing.by(),
        filing.at().toInstant());
  }

  private @Nullable Quantity quantity(String column, int line, Dimension dimension) {
    @Nullable Long amount = get(column, line, Long.class);
    return amount == null ? null : new Quantity(amount, dimension);
  }

  private @Nullable BigDecimal days(String column, int line) {
    @Nullable String days = get(column, line, String.class);
    return days == null ? null : new BigDecimal(days);
  }

  /** What a column says of a line, or null where there is no such column. */
  private <T> @Nullable T get(String column, int line, Class<T> type) {
    @Nullable List<?> values = columns.get(column, List.class);
    return values == null ? null : type.cast(values.get(line));
  }
}
