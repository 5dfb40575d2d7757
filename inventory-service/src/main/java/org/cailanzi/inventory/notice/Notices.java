package org.cailanzi.inventory.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.stock.Stock;
import org.cailanzi.inventory.stock.Stocks;
import org.springframework.stereotype.Component;

/**
 * Finds what is to be told of some sites now: nothing of it is stored, so nothing of it is stale.
 */
@Component
class Notices {
  private final Stocks stocks;
  private final Targets targets;
  private final CityClock clock;

  Notices(Stocks stocks, Targets targets, CityClock clock) {
    this.stocks = stocks;
    this.targets = targets;
    this.clock = clock;
  }

  /** The most urgent first. */
  List<Notice> of(List<String> sites, int expiringDays) {
    Instant now = clock.now();
    Instant soon = now.plus(Duration.ofDays(expiringDays));
    Map<String, Map<String, Stock>> bySite = new HashMap<>();
    List<Notice> told = new ArrayList<>();
    for (Stock stock : stocks.ofSites(sites)) {
      bySite
          .computeIfAbsent(stock.key().site(), _ -> new HashMap<>())
          .put(stock.key().commodity(), stock);
      told.addAll(Notice.ofLots(stock, now, soon));
    }
    targets
        .of(sites)
        .values()
        .forEach(
            it -> told.addAll(Notice.ofTarget(it, bySite.getOrDefault(it.site(), Map.of()), now)));
    told.sort(Notice.BY_URGENCY);
    return told;
  }
}
