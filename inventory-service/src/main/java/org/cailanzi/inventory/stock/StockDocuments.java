package org.cailanzi.inventory.stock;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.cailanzi.inventory.stock.Movement.Kind;
import org.cailanzi.inventory.stock.StockOutcome.Changed;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;

/**
 * How a stock is written: {@code {_id: "site|commodity", schema, ver, site, commodity, dimension,
 * onHand, held, lots: […], sold: {since, days: […]}, outbox: [movement…]}}, quantities in base
 * units. The outbox is changed by element and not read on a hot path.
 */
final class StockDocuments {
  /** All but the outbox. */
  static Document projection() {
    Document fields = new Document();
    for (String field : List.of("ver", "dimension", "onHand", "held", "lots", "sold")) {
      fields.append(field, 1);
    }
    return fields;
  }

  private StockDocuments() {}

  static Document toNewDocument(Changed first, Document document) {
    Stock stock = first.after();
    return document
        .append("ver", stock.ver())
        .append("site", stock.key().site())
        .append("commodity", stock.key().commodity())
        .append("dimension", stock.onHand().dimension().name())
        .append("onHand", stock.onHand().amount())
        .append("held", stock.held().amount())
        .append("lots", lots(stock))
        .append("sold", sold(stock.sold()))
        .append("outbox", List.of(MovementDocuments.toDocument(first.movement())));
  }

  /** The update that turns the stock read into the stock afterwards, and tells the movement. */
  static Document toUpdate(Changed change) {
    Stock stock = change.after();
    Movement movement = change.movement();
    Document set =
        new Document("ver", stock.ver())
            .append("onHand", stock.onHand().amount())
            .append("held", stock.held().amount());
    if (movement.kind() != Kind.HOLD && movement.kind() != Kind.RELEASE) {
      set.append("lots", lots(stock)).append("sold", sold(stock.sold()));
    }
    return new Document("$set", set)
        .append("$push", new Document("outbox", MovementDocuments.toDocument(movement)));
  }

  static Stock fromDocument(Document document) {
    Dimension dimension = Dimension.valueOf(document.getString("dimension"));
    return new Stock(
        StockKey.parse(document.getString("_id")),
        document.getLong("ver"),
        new Quantity(document.getLong("onHand"), dimension),
        new Quantity(document.getLong("held"), dimension),
        document.getList("lots", Document.class).stream()
            .map(it -> LotDocuments.fromDocument(it, dimension, null))
            .toList(),
        sold(document.get("sold", Document.class)));
  }

  private static List<Document> lots(Stock stock) {
    return stock.lots().stream().map(LotDocuments::toDocument).toList();
  }

  private static Document sold(Sold sold) {
    return new Document("since", sold.since().toString())
        .append(
            "days",
            sold.days().stream()
                .map(it -> new Document("day", it.day().toString()).append("amount", it.amount()))
                .toList());
  }

  private static Sold sold(Document document) {
    return new Sold(
        LocalDate.parse(document.getString("since")),
        document.getList("days", Document.class).stream()
            .map(it -> new Sold.Day(LocalDate.parse(it.getString("day")), it.getLong("amount")))
            .toList());
  }
}
