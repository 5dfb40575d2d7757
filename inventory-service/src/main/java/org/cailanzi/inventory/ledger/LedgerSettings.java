package org.cailanzi.inventory.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param checkEvery pause between two checks of all ledgers against their balances
 */
@ConfigurationProperties("cailanzi.ledger")
public record LedgerSettings(@DefaultValue("6h") Duration checkEvery) {
  public LedgerSettings {
    if (!checkEvery.isPositive()) {
      throw new IllegalArgumentException("cailanzi.ledger.check-every must be positive");
    }
  }
}
