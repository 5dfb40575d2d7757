package org.cailanzi.inventory.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cailanzi.inventory.order.Order.Receipt;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.web.QuantityBody;
import org.cailanzi.platform.web.UnitPriceBody;
import org.jspecify.annotations.Nullable;

/** An order as it is; masses and money as everywhere. */
record OrderBody(
    String order,
    String state,
    String proposal,
    String offer,
    String supplier,
    Bilingual supplierName,
    String site,
    Bilingual siteName,
    String commodity,
    Bilingual commodityName,
    QuantityBody quantity,
    QuantityBody received,
    QuantityBody left,
    UnitPriceBody price,
    long goodsFen,
    long haulageFen,
    LocalDate expected,
    String by,
    Instant at,
    List<ReceiptBody> receipts,
    @Nullable String cancelledBecause) {
  record ReceiptBody(
      QuantityBody quantity,
      @Nullable String origin,
      @Nullable LocalDate expires,
      @Nullable String reason,
      String by,
      Instant at) {
    static ReceiptBody of(Receipt receipt) {
      return new ReceiptBody(
          QuantityBody.of(receipt.quantity()),
          receipt.origin(),
          receipt.expires(),
          receipt.reason(),
          receipt.by(),
          receipt.at());
    }
  }
}
