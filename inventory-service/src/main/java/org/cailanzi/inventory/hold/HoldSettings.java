package org.cailanzi.inventory.hold;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lease how long a hold may be under way before the sweeper finishes or undoes it; longer
 *     than any request lives
 * @param sweepEvery pause between two sweeps
 */
@ConfigurationProperties("cailanzi.hold")
public record HoldSettings(
    @DefaultValue("15s") Duration lease, @DefaultValue("5s") Duration sweepEvery) {
  public HoldSettings {
    if (!lease.isPositive() || !sweepEvery.isPositive()) {
      throw new IllegalArgumentException("cailanzi.hold: lease and sweep-every must be positive");
    }
  }
}
