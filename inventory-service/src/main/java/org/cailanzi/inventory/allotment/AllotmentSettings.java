package org.cailanzi.inventory.allotment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keptDays for how many days after its own what homes have is kept; nothing is decided by it
 *     any more once the day is over and its holds have settled
 * @param forgetEvery pause between two sweeps of what is older
 */
@ConfigurationProperties("cailanzi.allotment")
public record AllotmentSettings(
    @DefaultValue("7") int keptDays, @DefaultValue("1h") Duration forgetEvery) {
  public AllotmentSettings {
    if (keptDays < 1 || !forgetEvery.isPositive()) {
      throw new IllegalArgumentException(
          "cailanzi.allotment: kept-days is at least 1, forget-every positive");
    }
  }
}
