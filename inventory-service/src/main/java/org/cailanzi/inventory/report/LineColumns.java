package org.cailanzi.inventory.report;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.cailanzi.inventory.report.FormDocuments.Filing;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.store.Columns;
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

  private final Columns columns;

  private LineColumns(Columns columns) {
    this.columns = columns;
  }

  static Document toDocument(List<Form.Entry> entries, Map<Filing, Integer> filings) {
    return Columns.writing(entries)
        .column("goods", of -> of.line().commodity())
        .column("dimension", Dimension.MASS.name(), of -> of.line().dimension().name())
        .column("opening", of -> amount(of.line().opening()))
        .column("in", of -> amount(of.line().in()))
        .column("out", of -> amount(of.line().out()))
        .column("closing", of -> amount(of.line().closing()))
        .column("inTransit", of -> amount(of.line().inTransit()))
        .column("coverDays", of -> days(of.line().reportedCoverDays()))
        .column("governmentReserve", of -> amount(of.line().reserve().government()))
        .column("standardDays", of -> days(of.line().reserve().standardDays()))
        .column("reserveNote", of -> of.line().reserve().note())
        .column("version", FIRST_VERSION, Form.Entry::version)
        .column("filing", FIRST_FILING, of -> filings.get(Filing.of(of)))
        .toDocument();
  }

  private static @Nullable Long amount(@Nullable Quantity quantity) {
    return quantity == null ? null : Long.valueOf(quantity.amount());
  }

  private static @Nullable String days(@Nullable BigDecimal days) {
    return days == null ? null : days.toPlainString();
  }

  static List<Form.Entry> fromDocument(Document columns, List<Filing> filings) {
    LineColumns it = new LineColumns(Columns.of(columns));
    int lines = it.columns.lines("goods");
    List<Form.Entry> entries = new ArrayList<>(lines);
    for (int line = 0; line < lines; line++) {
      entries.add(it.entry(line, filings));
    }
    return entries;
  }

  private Form.Entry entry(int line, List<Filing> filings) {
    Dimension dimension =
        Dimension.valueOf(columns.getOr("dimension", line, Dimension.MASS.name()));
    Filing filing = filings.get(columns.getOr("filing", line, FIRST_FILING));
    // The same few codes in millions of lines.
    String commodity = requireNonNull(columns.get("goods", line, String.class)).intern();
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
                columns.get("reserveNote", line, String.class))),
        columns.getOr("version", line, FIRST_VERSION),
        filing.by(),
        filing.at().toInstant());
  }

  private @Nullable Quantity quantity(String column, int line, Dimension dimension) {
    @Nullable Long amount = columns.get(column, line, Long.class);
    return amount == null ? null : new Quantity(amount, dimension);
  }

  private @Nullable BigDecimal days(String column, int line) {
    @Nullable String days = columns.get(column, line, String.class);
    return days == null ? null : new BigDecimal(days);
  }
}
