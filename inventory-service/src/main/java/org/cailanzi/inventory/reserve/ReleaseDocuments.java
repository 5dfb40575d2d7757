package org.cailanzi.inventory.reserve;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.UnitPrice;
import org.jspecify.annotations.Nullable;

/** How a release is written into its depot's book. */
final class ReleaseDocuments {
  private ReleaseDocuments() {}

  static Document toDocument(Release release) {
    Trigger trigger = release.trigger();
    return new Document("id", release.id())
        .append("dimension", release.quantity().dimension().name())
        .append("quantity", release.quantity().amount())
        .append("trigger", trigger.kind().name())
        .append("value", trigger.value() == null ? null : trigger.value().toPlainString())
        .append("evidence", trigger.evidence())
        .append("microYuan", release.price().microYuan())
        .append("marketMicroYuan", release.marketPrice().microYuan())
        .append("perHeadGrams", release.perHeadGrams())
        .append("by", release.by())
        .append("at", Date.from(release.at()))
        .append("day", release.day().toString())
        .append("state", release.state().name());
  }

  static Release fromDocument(Document document) {
    Dimension dimension = Dimension.valueOf(document.getString("dimension"));
    @Nullable String value = document.getString("value");
    return new Release(
        document.getString("id"),
        new Quantity(document.getLong("quantity"), dimension),
        new Trigger(
            Trigger.Kind.valueOf(document.getString("trigger")),
            value == null ? null : new BigDecimal(value),
            document.getString("evidence")),
        new UnitPrice(document.getLong("microYuan"), dimension),
        new UnitPrice(document.getLong("marketMicroYuan"), dimension),
        document.getLong("perHeadGrams"),
        document.getString("by"),
        document.getDate("at").toInstant(),
        LocalDate.parse(document.getString("day")),
        Release.State.valueOf(document.getString("state")));
  }
}
