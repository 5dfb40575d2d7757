package org.cailanzi.inventory.report;

import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.store.Migration;
import org.jspecify.annotations.Nullable;

/**
 * How forms were written in version 1: {@code {_id: "site|day", ver, lines: [{commodity, dimension,
 * opening, in, out, closing, inTransit, coverDays, governmentReserve, standardDays, reserveNote,
 * version, by, at}], earlier: [the same]}}; a blank is absent. A day of sixty goods took 9.7 kB.
 */
final class FormsLineByLine {
  private FormsLineByLine() {}

  /** The step to version 2. */
  static final Migration TO_COLUMNS =
      Migration.ofEach(2, "the lines of a form lie in columns", FormsLineByLine::toColumns);

  private static Bson toColumns(Document old) {
    Document form = FormDocuments.toDocument(fromDocument(old), new Document());
    return Updates.combine(
        form.entrySet().stream().map(it -> Updates.set(it.getKey(), it.getValue())).toList());
  }

  private static Form fromDocument(Document document) {
    Map<String, Form.Entry> current = new TreeMap<>();
    document
        .getList("lines", Document.class)
        .forEach(it -> current.put(it.getString("commodity"), entry(it)));
    return new Form(
        FormKey.parse(document.getString("_id")),
        document.getLong("ver"),
        current,
        document.getList("earlier", Document.class).stream().map(FormsLineByLine::entry).toList());
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
