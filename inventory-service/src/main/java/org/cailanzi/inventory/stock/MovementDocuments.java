package org.cailanzi.inventory.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.stock.Movement.Kind;
import org.cailanzi.inventory.stock.Movement.Reason;
import org.cailanzi.platform.measure.Dimension;
import org.jspecify.annotations.Nullable;

/** How a movement is written, in the outbox of its stock and in the ledger alike. */
public final class MovementDocuments {
  private MovementDocuments() {}

  public static Document toDocument(Movement movement) {
    Act act = movement.act();
    Document document =
        new Document("ver", movement.ver())
            .append("kind", movement.kind().name())
            .append("onHand", movement.onHand())
            .append("held", movement.held())
            .append("at", Date.from(act.at()))
            .append("day", act.day().toString())
            .append("by", act.by());
    appendIfThere(document, "key", act.key());
    appendIfThere(document, "fingerprint", act.fingerprint());
    appendIfThere(document, "hold", movement.hold());
    appendIfThere(document, "reason", movement.reason() == null ? null : movement.reason().name());
    appendIfThere(document, "cause", act.cause());
    appendIfThere(document, "note", act.note());
    return document.append("lots", movement.lots().stream().map(LotDocuments::toDocument).toList());
  }

  public static Movement fromDocument(StockKey stock, Dimension dimension, Document document) {
    @Nullable String reason = document.getString("reason");
    return new Movement(
        stock,
        document.getLong("ver"),
        Kind.valueOf(document.getString("kind")),
        document.getLong("onHand"),
        document.getLong("held"),
        actOf(document),
        document.getString("hold"),
        reason == null ? null : Reason.valueOf(reason),
        lotsOf(document, dimension));
  }

  private static Act actOf(Document document) {
    Instant at = document.getDate("at").toInstant();
    return new Act(
        at,
        LocalDate.parse(document.getString("day")),
        document.getString("by"),
        document.getString("key"),
        document.getString("fingerprint"),
        document.getString("cause"),
        document.getString("note"));
  }

  private static List<Lot> lotsOf(Document document, Dimension dimension) {
    return document.getList("lots", Document.class).stream()
        .map(it -> LotDocuments.fromDocument(it, dimension, document.getDate("at")))
        .toList();
  }

  static void appendIfThere(Document document, String field, @Nullable Object value) {
    if (value != null) {
      document.append(field, value);
    }
  }
}
