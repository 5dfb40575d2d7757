package org.cailanzi.inventory.hold;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lease how long a hold may be under way before the sweeper finishes or undoes it; longer
 *     than any request lives
 * @param sweepEvery pause between two sweeps of the holds that this instance knows to be due
 * @param sweepAllEvery pause between two sweeps of all holds, for what another instance has left
 */
@ConfigurationProperties("cailanzi.hold")
public record HoldSettings(
    @DefaultValue("15s") Duration lease,
    @DefaultValue("5s") Duration sweepEvery,
    @DefaultValue("1m") Duration sweepAllEvery) {
  public HoldSettings {
    if (!lease.isPositive() || !sweepEvery.isPositive() || !sweepAllEvery.isPositive()) {
      throw new IllegalArgumentException("cailanzi.hold: every duration must be positive");
    }
  }
}
