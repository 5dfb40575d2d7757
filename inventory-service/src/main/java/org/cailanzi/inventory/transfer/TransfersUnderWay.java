package org.cailanzi.inventory.transfer;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.cailanzi.inventory.cover.Arrivals;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.measure.Quantity;
import org.springframework.stereotype.Component;

/** Tells the days of cover what transfers are bringing. */
@Component
class TransfersUnderWay implements Arrivals {
  private final Transfers transfers;

  TransfersUnderWay(Transfers transfers) {
    this.transfers = transfers;
  }

  @Override
  public Map<StockKey, Quantity> underWay(Collection<String> sites, Instant before) {
    Map<StockKey, Quantity> coming = new HashMap<>();
    transfers
        .arriving(sites, before)
        .forEach(
            it ->
                coming.merge(new StockKey(it.to(), it.commodity()), it.quantity(), Quantity::plus));
    return coming;
  }
}
