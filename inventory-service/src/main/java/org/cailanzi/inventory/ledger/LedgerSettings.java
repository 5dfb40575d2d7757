package org.cailanzi.inventory.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param firstCheckAfter a start, so that a service that is often started anew checks too
 * @param checkEvery pause between two checks of all ledgers against their balances
 */
@ConfigurationProperties("cailanzi.ledger")
public record LedgerSettings(
    @DefaultValue("5m") Duration firstCheckAfter, @DefaultValue("6h") Duration checkEvery) {
  public LedgerSettings {
    if (firstCheckAfter.isNegative()) {
      throw new IllegalArgumentException("cailanzi.ledger.first-check-after is not below zero");
    }
    if (!checkEvery.isPositive()) {
      throw new IllegalArgumentException("cailanzi.ledger.check-every must be positive");
    }
  }
}
