package org.cailanzi.price.judging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param baseDateReach how many days before a base date its last price still counts as its price
 * @param costReach how many days what the shop last paid still counts as its cost
 * @param lease how long an intent is left to the one who wrote it before the sweep finishes it
 * @param sweepEvery how often is looked for what a crash left undone
 */
@ConfigurationProperties("price.judging")
public record JudgingSettings(
    @DefaultValue("14") int baseDateReach,
    @DefaultValue("3") int costReach,
    @DefaultValue("30s") Duration lease,
    @DefaultValue("5s") Duration sweepEvery) {
  public JudgingSettings {
    if (baseDateReach < 0 || baseDateReach > 366) {
      throw new IllegalArgumentException(
          "price.judging.base-date-reach is 0 to 366 days, not " + baseDateReach);
    }
    if (costReach < 0 || costReach > 31) {
      throw new IllegalArgumentException(
          "price.judging.cost-reach is 0 to 31 days, not " + costReach);
    }
  }

  /** How far back the prices lie that ceilings are reckoned from. */
  public Reach reach() {
    return new Reach(baseDateReach, costReach);
  }
}
