package org.cailanzi.inventory.order;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lease how long an approval, a receipt or a cancellation may be under way before the
 *     sweeper finishes it; longer than any request lives
 * @param sweepEvery pause between two sweeps
 */
@ConfigurationProperties("cailanzi.replenishment")
public record OrderSettings(
    @DefaultValue("15s") Duration lease, @DefaultValue("5s") Duration sweepEvery) {
  public OrderSettings {
    if (!lease.isPositive() || !sweepEvery.isPositive()) {
      throw new IllegalArgumentException(
          "cailanzi.replenishment: lease and sweep-every must be positive");
    }
  }
}
