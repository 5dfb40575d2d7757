package org.cailanzi.inventory.report;

import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * How a form is written: {@code {_id: "site|day", ver, filings: [{by, at}], lines: columns,
 * earlier: columns}}. Sixty lines of a day differ in little else than their amounts, so they lie in
 * columns, and a day takes a third of what it would line by line.
 */
final class FormDocuments {
  private FormDocuments() {}

  static Document toDocument(Form form, Document document) {
    List<Form.Entry> lines = List.copyOf(new TreeMap<>(form.current()).values());
    Map<Filing, Integer> filings = new LinkedHashMap<>();
    Stream.of(lines, form.earlier())
        .flatMap(List::stream)
        .map(Filing::of)
        .forEach(it -> filings.putIfAbsent(it, filings.size()));
    return document
        .append("ver", form.ver())
        .append("filings", filings.keySet().stream().map(Filing::toDocument).toList())
        .append("lines", LineColumns.toDocument(lines, filings))
        .append("earlier", LineColumns.toDocument(form.earlier(), filings));
  }

  static Form fromDocument(Document document) {
    List<Filing> filings =
        document.getList("filings", Document.class).stream().map(Filing::fromDocument).toList();
    Map<String, Form.Entry> current = new LinkedHashMap<>();
    entries(document, "lines", filings).forEach(it -> current.put(it.line().commodity(), it));
    return new Form(
        FormKey.parse(document.getString("_id")),
        document.getLong("ver"),
        current,
        List.copyOf(entries(document, "earlier", filings)));
  }

  private static Collection<Form.Entry> entries(
      Document document, String field, List<Filing> filings) {
    return LineColumns.fromDocument(document.get(field, Document.class), filings);
  }

  /** Who filed lines, and when. */
  record Filing(String by, Date at) {
    static Filing of(Form.Entry entry) {
      return new Filing(entry.by(), Date.from(entry.at()));
    }

    private static Filing fromDocument(Document document) {
      return new Filing(document.getString("by"), document.getDate("at"));
    }

    private Document toDocument() {
      return new Document("by", by).append("at", at);
    }
  }
}
