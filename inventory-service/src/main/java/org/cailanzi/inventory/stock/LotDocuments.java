package org.cailanzi.inventory.stock;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.cailanzi.platform.commodity.Storage;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;

/** How a lot is written, wherever it lies or moves. */
public final class LotDocuments {
  private LotDocuments() {}

  public static Document toDocument(Lot lot) {
    Document document = new Document("lot", lot.code());
    MovementDocuments.appendIfThere(document, "origin", lot.origin());
    MovementDocuments.appendIfThere(document, "supplier", lot.supplier());
    document
        .append("received", Date.from(lot.received()))
        .append("expires", Date.from(lot.expires()))
        .append("quantity", lot.quantity().amount());
    MovementDocuments.appendIfThere(
        document, "storage", lot.storage() == null ? null : lot.storage().name());
    if (lot.isBlocked()) {
      document.append("blockedBy", List.copyOf(new TreeSet<>(lot.blockedBy())));
    }
    return document;
  }

  /**
   * @param instead the instant that stands for both dates of a lot written when movements did not
   *     tell them: it then counts as expired, so that nothing doubtful is given out
   */
  public static Lot fromDocument(Document document, Dimension dimension, @Nullable Date instead) {
    @Nullable String storage = document.getString("storage");
    return new Lot(
        document.getString("lot"),
        document.getString("origin"),
        document.getString("supplier"),
        instant(document, "received", instead),
        instant(document, "expires", instead),
        new Quantity(document.getLong("quantity"), dimension),
        storage == null ? null : Storage.valueOf(storage),
        Set.copyOf(document.getList("blockedBy", String.class, List.of())));
  }

  private static Instant instant(Document document, String field, @Nullable Date instead) {
    @Nullable Date written = document.getDate(field);
    return Objects.requireNonNull(written == null ? instead : written, field).toInstant();
  }
}
