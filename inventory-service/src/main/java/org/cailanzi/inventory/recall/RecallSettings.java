package org.cailanzi.inventory.recall;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sweepEvery how soon lots that come in are blocked by the recalls that mean them
 */
@ConfigurationProperties("cailanzi.recall")
public record RecallSettings(@DefaultValue("5s") Duration sweepEvery) {
  public RecallSettings {
    if (!sweepEvery.isPositive()) {
      throw new IllegalArgumentException("cailanzi.recall.sweep-every must be positive");
    }
  }
}
