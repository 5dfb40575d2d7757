package org.cailanzi.inventory.order;

import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Money;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** How an order is written. */
final class OrderDocuments {
  private OrderDocuments() {}

  static Document toDocument(Order order) {
    Document document =
        Orders.SCHEMA
            .document(order.id())
            .append("ver", order.ver())
            .append("open", order.isOpen())
            .append("proposal", order.proposal())
            .append("offer", order.offer())
            .append("supplier", order.supplier())
            .append("site", order.site())
            .append("region", order.region().code())
            .append("commodity", order.commodity())
            .append("dimension", order.quantity().dimension().name())
            .append("quantity", order.quantity().amount())
            .append("microYuan", order.price().microYuan())
            .append("goodsFen", order.goods().fen())
            .append("haulageFen", order.haulage().fen())
            .append("expected", order.expected().toString())
            .append("expires", text(order.expires()))
            .append("by", order.by())
            .append("at", Date.from(order.at()))
            .append("receipts", order.receipts().stream().map(OrderDocuments::receipt).toList());
    Order.Cancellation cancelled = order.cancelled();
    return cancelled == null
        ? document
        : document.append(
            "cancelled",
            new Document("by", cancelled.by())
                .append("reason", cancelled.reason())
                .append("at", Date.from(cancelled.at()))
                .append("unfetched", cancelled.unfetched().amount())
                .append("givenBack", cancelled.givenBack()));
  }

  private static Document receipt(Order.Receipt receipt) {
    return new Document("key", receipt.key())
        .append("fingerprint", receipt.fingerprint())
        .append("quantity", receipt.quantity().amount())
        .append("origin", receipt.origin())
        .append("expires", text(receipt.expires()))
        .append("reason", receipt.reason())
        .append("by", receipt.by())
        .append("at", Date.from(receipt.at()))
        .append("booked", receipt.booked());
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  static Order fromDocument(Document document) {
    Dimension dimension = Dimension.valueOf(document.getString("dimension"));
    @Nullable Document cancelled = document.get("cancelled", Document.class);
    return new Order(
        document.getString("_id"),
        document.getString("proposal"),
        document.getString("offer"),
        document.getString("supplier"),
        document.getString("site"),
        new RegionCode(document.getString("region")),
        document.getString("commodity"),
        new Quantity(document.getLong("quantity"), dimension),
        new UnitPrice(document.getLong("microYuan"), dimension),
        new Money(document.getLong("goodsFen")),
        new Money(document.getLong("haulageFen")),
        LocalDate.parse(document.getString("expected")),
        day(document, "expires"),
        document.getString("by"),
        document.getDate("at").toInstant(),
        document.getLong("ver"),
        document.getList("receipts", Document.class).stream()
            .map(it -> receipt(it, dimension))
            .toList(),
        cancelled == null ? null : cancellation(cancelled, dimension));
  }

  private static Order.Receipt receipt(Document document, Dimension dimension) {
    return new Order.Receipt(
        document.getString("key"),
        document.getString("fingerprint"),
        new Quantity(document.getLong("quantity"), dimension),
        document.getString("origin"),
        day(document, "expires"),
        document.getString("reason"),
        document.getString("by"),
        document.getDate("at").toInstant(),
        document.getBoolean("booked"));
  }

  private static Order.Cancellation cancellation(Document document, Dimension dimension) {
    return new Order.Cancellation(
        document.getString("by"),
        document.getString("reason"),
        document.getDate("at").toInstant(),
        new Quantity(document.getLong("unfetched"), dimension),
        document.getBoolean("givenBack"));
  }

  private static @Nullable LocalDate day(Document document, String field) {
    @Nullable String written = document.getString(field);
    return written == null ? null : LocalDate.parse(written);
  }
}
