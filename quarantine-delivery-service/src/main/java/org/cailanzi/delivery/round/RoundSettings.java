package org.cailanzi.delivery.round;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param startBefore how long before its slot begins a round may start, for loading and the way
 * @param daysAhead how many days ahead rounds are planned
 */
@ConfigurationProperties("cailanzi.delivery.round")
record RoundSettings(@DefaultValue("PT2H") Duration startBefore, @DefaultValue("7") int daysAhead) {
  RoundSettings {
    if (startBefore.isNegative() || daysAhead < 1) {
      throw new IllegalArgumentException(
          "cailanzi.delivery.round: start-before is not negative and days-ahead at least 1");
    }
  }
}
