package org.cailanzi.inventory.stock;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.commodity.Storage;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;

/** A stock on the wire. */
record StockBody(
    String site,
    String commodity,
    String zh,
    String en,
    String group,
    QuantityBody onHand,
    QuantityBody held,
    QuantityBody expired,
    QuantityBody blocked,
    QuantityBody available,
    QuantityBody inTransit,
    List<LotBody> lots,
    long version) {

  /**
   * @param coming what is on its way here
   */
  static StockBody of(Stock stock, Commodity commodity, Quantity coming, Instant now) {
    return new StockBody(
        stock.key().site(),
        commodity.code(),
        commodity.zh(),
        commodity.en(),
        commodity.group(),
        QuantityBody.of(stock.onHand()),
        QuantityBody.of(stock.held()),
        QuantityBody.of(stock.expired(now)),
        QuantityBody.of(stock.blocked()),
        QuantityBody.of(stock.available(now)),
        QuantityBody.of(coming),
        stock.lots().stream().map(it -> LotBody.of(it, commodity, now)).toList(),
        stock.ver());
  }

  record LotBody(
      String code,
      @Nullable String origin,
      @Nullable String supplier,
      Instant received,
      Instant expires,
      String storage,
      boolean expired,
      boolean blocked,
      QuantityBody quantity) {
    static LotBody of(Lot lot, Commodity commodity, Instant now) {
      Storage storage = lot.storage() == null ? commodity.storage() : lot.storage();
      return new LotBody(
          lot.code(),
          lot.origin(),
          lot.supplier(),
          lot.received(),
          lot.expires(),
          storage.name().toLowerCase(Locale.ROOT),
          lot.expiredAt(now),
          lot.isBlocked(),
          QuantityBody.of(lot.quantity()));
    }
  }
}
