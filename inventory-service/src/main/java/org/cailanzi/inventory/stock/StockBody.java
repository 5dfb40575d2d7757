package org.cailanzi.inventory.stock;

import java.time.Instant;
import java.util.List;
import org.cailanzi.platform.commodity.Commodity;
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
    QuantityBody available,
    List<LotBody> lots,
    long version) {

  static StockBody of(Stock stock, Commodity commodity, Instant now) {
    return new StockBody(
        stock.key().site(),
        commodity.code(),
        commodity.zh(),
        commodity.en(),
        commodity.group(),
        QuantityBody.of(stock.onHand()),
        QuantityBody.of(stock.held()),
        QuantityBody.of(stock.expired(now)),
        QuantityBody.of(stock.available(now)),
        stock.lots().stream().map(it -> LotBody.of(it, now)).toList(),
        stock.ver());
  }

  record LotBody(
      String code,
      @Nullable String origin,
      @Nullable String supplier,
      Instant received,
      Instant expires,
      boolean expired,
      QuantityBody quantity) {
    static LotBody of(Lot lot, Instant now) {
      return new LotBody(
          lot.code(),
          lot.origin(),
          lot.supplier(),
          lot.received(),
          lot.expires(),
          lot.expiredAt(now),
          QuantityBody.of(lot.quantity()));
    }
  }
}
