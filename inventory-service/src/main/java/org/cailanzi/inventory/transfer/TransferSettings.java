package org.cailanzi.inventory.transfer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lease how long a transfer may be under way before the sweeper finishes or undoes it
 * @param sweepEvery pause between two sweeps
 */
@ConfigurationProperties("cailanzi.transfer")
public record TransferSettings(
    @DefaultValue("15s") Duration lease, @DefaultValue("15s") Duration sweepEvery) {
  public TransferSettings {
    if (!lease.isPositive() || !sweepEvery.isPositive()) {
      throw new IllegalArgumentException(
          "cailanzi.transfer: lease and sweep-every must be positive");
    }
  }
}
