package org.cailanzi.inventory.allotment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;

/**
 * How an allotment is written: {@code {_id: "household|day", schema, day, ver, given: {CABBAGE:
 * 3000}, shares: [{hold, goods: [{commodity, dimension, amount}], beyond?: [{commodity, dimension,
 * wanted, most, has}]}]}}, quantities in base units. {@code given} is what the shares add up to, so
 * that one filter can ask for it.
 */
final class AllotmentDocuments {
  private AllotmentDocuments() {}

  static String id(Household household, LocalDate day) {
    return household.key() + "|" + day;
  }

  /** The field of what was given of a commodity. A code may have dots, which a field has not. */
  static String given(String commodity) {
    return "given." + field(commodity);
  }

  private static String field(String commodity) {
    return commodity.replace('.', '|');
  }

  static Document fields(Allotment allotment, long ver) {
    Map<String, Long> given = new TreeMap<>();
    allotment.shares().stream()
        .flatMap(it -> it.goods().entrySet().stream())
        .forEach(it -> given.merge(field(it.getKey()), it.getValue().amount(), Long::sum));
    return new Document("ver", ver)
        .append("given", new Document(new TreeMap<>(given)))
        .append("shares", allotment.shares().stream().map(AllotmentDocuments::share).toList());
  }

  static Document share(Allotment.Share share) {
    Document document =
        new Document("hold", share.hold())
            .append(
                "goods",
                new TreeMap<>(share.goods())
                    .entrySet().stream()
                        .map(it -> amount(it.getKey(), "amount", it.getValue()))
                        .toList());
    return share.beyond().isEmpty()
        ? document
        : document.append(
            "beyond", share.beyond().stream().map(AllotmentDocuments::beyond).toList());
  }

  private static Document beyond(Beyond beyond) {
    return amount(beyond.commodity(), "wanted", beyond.wanted())
        .append("most", beyond.limit().most().amount())
        .append("has", beyond.limit().has().amount());
  }

  private static Document amount(String commodity, String field, Quantity quantity) {
    return new Document("commodity", commodity)
        .append("dimension", quantity.dimension().name())
        .append(field, quantity.amount());
  }

  /** The city's day that a document is of, as its id says. */
  static LocalDate day(Document document) {
    String id = document.getString("_id");
    return LocalDate.parse(id.substring(id.indexOf('|') + 1));
  }

  static Allotment fromDocument(Document document) {
    String id = document.getString("_id");
    return new Allotment(
        new Household(id.substring(0, id.indexOf('|'))),
        day(document),
        document.getLong("ver"),
        all(document, "shares").stream().map(AllotmentDocuments::readShare).toList());
  }

  private static Allotment.Share readShare(Document document) {
    Map<String, Quantity> goods = new HashMap<>();
    all(document, "goods").forEach(it -> goods.put(it.getString("commodity"), read(it, "amount")));
    return new Allotment.Share(
        document.getString("hold"),
        goods,
        all(document, "beyond").stream().map(AllotmentDocuments::readBeyond).toList());
  }

  private static Beyond readBeyond(Document document) {
    return new Beyond(
        document.getString("commodity"),
        read(document, "wanted"),
        new Limit(read(document, "most"), read(document, "has")));
  }

  private static Quantity read(Document document, String field) {
    return new Quantity(
        document.getLong(field), Dimension.valueOf(document.getString("dimension")));
  }

  private static List<Document> all(Document document, String field) {
    return document.getList(field, Document.class, List.of());
  }
}
