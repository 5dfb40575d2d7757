package org.cailanzi.gateway.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param life of a token that services accept
 * @param rotation how often a new key takes over
 * @param lead how long a key is published before it signs; longer than anyone caches the keys
 * @param longestLife of anything signed here; a key verifies for so long after it was replaced
 * @param refresh how often an instance looks for keys made by another
 */
@ConfigurationProperties("cailanzi.gateway.tokens")
record TokenSettings(
    @DefaultValue("5m") Duration life,
    @DefaultValue("7d") Duration rotation,
    @DefaultValue("10m") Duration lead,
    @DefaultValue("30d") Duration longestLife,
    @DefaultValue("1m") Duration refresh) {

  TokenSettings {
    if (!life.isPositive() || life.compareTo(longestLife) > 0) {
      throw new IllegalArgumentException(
          "cailanzi.gateway.tokens.life must be positive and at most longest-life: " + life);
    }
    if (lead.compareTo(refresh) <= 0) {
      throw new IllegalArgumentException(
          "cailanzi.gateway.tokens.lead must exceed refresh, or a key signs before it is known");
    }
  }
}
