package org.cailanzi.inventory.report;

import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * How a form is written: {@code {_id: "site|day", ver, lines: [{commodity, dimension, opening, in,
 * out, closing, inTransit, coverDays, governmentReserve, standardDays, reserveNote, version, by,
 * at}], earlier: [the same]}}; a blank is absent.
 */
final class FormDocuments {
  private FormDocuments() {}

  static Document toDocument(Form form, Document document) {
    return document
        .append("ver", form.ver())
        .append("lines", entries(new TreeMap<>(form.current()).values().stream().toList()))
        .append("earlier", entries(form.earlier()));
  }

  private static List<Document> entries(List<Form.Entry> entries) {
    return entries.stream().map(FormDocuments::entry).toList();
  }

  private static Document entry(Form.Entry entry) {
    Line line = entry.line();
    Document document =
        new Document("commodity", line.commodity())
            .append("dimension", line.closing().dimension().name());
    append(document, "opening", line.opening());
    append(document, "in", line.in());
    append(document, "out", line.out());
    append(document, "closing", line.closing());
    append(document, "inTransit", line.inTransit());
    append(document, "coverDays", line.reportedCoverDays());
    append(document, "governmentReserve", line.reserve().government());
    append(document, "standardDays", line.reserve().standardDays());
    if (line.reserve().note() != null) {
      document.append("reserveNote", line.reserve().note());
    }
    return document
        .append("version", entry.version())
        .append("by", entry.by())
        .append("at", Date.from(entry.at()));
  }

  private static void append(Document document, String field, @Nullable Quantity quantity) {
    if (quantity != null) {
      document.append(field, quantity.amount());
    }
  }

  private static void append(Document document, String field, @Nullable BigDecimal days) {
    if (days != null) {
      document.append(field, days.toPlainString());
    }
  }

  static Form fromDocument(Document document) {
    Map<String, Form.Entry> current = new TreeMap<>();
    document
        .getList("lines", Document.class)
        .forEach(it -> current.put(it.getString("commodity"), entry(it)));
    return new Form(
        FormKey.parse(document.getString("_id")),
        document.getLong("ver"),
        current,
        document.getList("earlier", Document.class).stream().map(FormDocuments::entry).toList());
  }

  private static Form.Entry entry(Document document) {
    Dimension dimension = Dimension.valueOf(document.getString("dimension"));
    Line line =
        new Line(
            document.getString("commodity"),
            quantity(document, "opening", dimension),
            quantity(document, "in", dimension),
            quantity(document, "out", dimension),
            new Quantity(document.getLong("closing"), dimension),
            quantity(document, "inTransit", dimension),
            days(document, "coverDays"),
            new Reserve(
                quantity(document, "governmentReserve", dimension),
                days(document, "standardDays"),
                document.getString("reserveNote")));
    return new Form.Entry(
        line,
        document.getInteger("version"),
        document.getString("by"),
        document.getDate("at").toInstant());
  }

  private static @Nullable Quantity quantity(Document document, String field, Dimension dimension) {
    @Nullable Long amount = document.getLong(field);
    return amount == null ? null : new Quantity(amount, dimension);
  }

  private static @Nullable BigDecimal days(Document document, String field) {
    @Nullable String days = document.getString(field);
    return days == null ? null : new BigDecimal(days);
  }
}
