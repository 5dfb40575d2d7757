package org.cailanzi.inventory.reserve;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.web.QuantityBody;
import org.cailanzi.platform.web.UnitPriceBody;
import org.jspecify.annotations.Nullable;

/** A release as it is. */
record ReleaseBody(
    String release,
    String state,
    String site,
    String commodity,
    QuantityBody quantity,
    String trigger,
    @Nullable BigDecimal triggerValue,
    String evidence,
    UnitPriceBody price,
    UnitPriceBody marketPrice,
    long perHeadGrams,
    String by,
    Instant at,
    LocalDate day) {
  static ReleaseBody of(StockKey stock, Release release) {
    return new ReleaseBody(
        release.id(),
        release.state().wireName(),
        stock.site(),
        stock.commodity(),
        QuantityBody.of(release.quantity()),
        release.trigger().kind().wireName(),
        release.trigger().value(),
        release.trigger().evidence(),
        UnitPriceBody.of(release.price()),
        UnitPriceBody.of(release.marketPrice()),
        release.perHeadGrams(),
        release.by(),
        release.at(),
        release.day());
  }
}
