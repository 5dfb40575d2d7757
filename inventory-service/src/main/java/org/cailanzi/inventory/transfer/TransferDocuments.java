package org.cailanzi.inventory.transfer;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.cailanzi.inventory.stock.LotDocuments;
import org.cailanzi.inventory.stock.Movement.Reason;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * How a transfer is written: {@code {_id, schema, ver, state, then?, from, to, items, expectedAt,
 * reference, fingerprint, sent, deliveries, difference?, shortages, by, changed, due?, transitTo?,
 * transitAt?}}. The last three are there only while the sweeper, or the destination, has to expect
 * something of it.
 */
final class TransferDocuments {
  private TransferDocuments() {}

  static Document fill(Document document, Transfer transfer, @Nullable Instant due) {
    Order order = transfer.order();
    document
        .append("ver", transfer.ver())
        .append("state", transfer.state().name())
        .append("from", order.from())
        .append("to", order.to())
        .append(
            "items",
            order.items().stream().map(it -> amount(it.commodity(), it.quantity())).toList())
        .append("expectedAt", Date.from(order.expectedAt()))
        .append("reference", order.reference())
        .append("fingerprint", order.fingerprint())
        .append("sent", written(transfer.sent()))
        .append(
            "deliveries",
            transfer.deliveries().stream().map(TransferDocuments::toDocument).toList())
        .append(
            "shortages",
            transfer.shortages().stream()
                .map(
                    it ->
                        amount(it.commodity(), it.wanted())
                            .append("available", it.available().amount()))
                .toList())
        .append("by", transfer.by())
        .append("changed", Date.from(transfer.changed()));
    if (transfer.then() != null) {
      document.append("then", transfer.then().name());
    }
    if (transfer.difference() != null) {
      document.append("difference", transfer.difference().name());
    }
    if (due != null) {
      document.append("due", Date.from(due));
    }
    if (!transfer.inTransit().isEmpty()) {
      document.append("transitTo", order.to()).append("transitAt", Date.from(order.expectedAt()));
    }
    return document;
  }

  static Transfer fromDocument(Document document) {
    @Nullable String then = document.getString("then");
    @Nullable String difference = document.getString("difference");
    return new Transfer(
        new TransferId(document.getString("_id")),
        document.getLong("ver"),
        TransferState.valueOf(document.getString("state")),
        then == null ? null : TransferState.valueOf(then),
        order(document),
        loads(document.getList("sent", Document.class)),
        document.getList("deliveries", Document.class).stream()
            .map(TransferDocuments::delivery)
            .toList(),
        difference == null ? null : Reason.valueOf(difference),
        document.getList("shortages", Document.class).stream()
            .map(TransferDocuments::shortage)
            .toList(),
        document.getString("by"),
        document.getDate("changed").toInstant());
  }

  private static Order order(Document document) {
    return new Order(
        document.getString("from"),
        document.getString("to"),
        document.getList("items", Document.class).stream()
            .map(it -> new Order.Item(it.getString("commodity"), quantity(it, "quantity")))
            .toList(),
        document.getDate("expectedAt").toInstant(),
        document.getString("reference"),
        document.getString("fingerprint"));
  }

  private static Document toDocument(Delivery delivery) {
    return new Document("key", delivery.key())
        .append("fingerprint", delivery.fingerprint())
        .append("by", delivery.by())
        .append("loads", written(delivery.loads()))
        .append("booked", delivery.booked());
  }

  private static Delivery delivery(Document document) {
    return new Delivery(
        document.getString("key"),
        document.getString("fingerprint"),
        document.getString("by"),
        loads(document.getList("loads", Document.class)),
        document.getBoolean("booked"));
  }

  private static List<Document> written(List<Load> loads) {
    return loads.stream()
        .map(
            it ->
                new Document("commodity", it.commodity())
                    .append("dimension", it.dimension().name())
                    .append("lots", it.lots().stream().map(LotDocuments::toDocument).toList()))
        .toList();
  }

  private static List<Load> loads(List<Document> documents) {
    return documents.stream().map(TransferDocuments::load).toList();
  }

  private static Load load(Document document) {
    Dimension dimension = Dimension.valueOf(document.getString("dimension"));
    return new Load(
        document.getString("commodity"),
        dimension,
        document.getList("lots", Document.class).stream()
            .map(it -> LotDocuments.fromDocument(it, dimension, null))
            .toList());
  }

  private static Transfer.Shortage shortage(Document document) {
    return new Transfer.Shortage(
        document.getString("commodity"),
        quantity(document, "quantity"),
        quantity(document, "available"));
  }

  private static Document amount(String commodity, Quantity quantity) {
    return new Document("commodity", commodity)
        .append("dimension", quantity.dimension().name())
        .append("quantity", quantity.amount());
  }

  private static Quantity quantity(Document document, String field) {
    return new Quantity(
        document.getLong(field), Dimension.valueOf(document.getString("dimension")));
  }
}
