package org.cailanzi.delivery.fulfilment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lease how long one worker has a request; longer than a step with all its time-outs
 * @param firstPause before a silent neighbour is asked again the first time
 * @param longestPause the most between two attempts
 * @param atOnce how many requests are moved on at the same time
 */
@ConfigurationProperties("cailanzi.delivery.process")
record FulfilmentSettings(
    @DefaultValue("30s") Duration lease,
    @DefaultValue("500ms") Duration firstPause,
    @DefaultValue("20s") Duration longestPause,
    @DefaultValue("16") int atOnce) {
  FulfilmentSettings {
    if (!lease.isPositive() || atOnce < 1) {
      throw new IllegalArgumentException(
          "cailanzi.delivery.process: the lease is positive and at-once at least 1");
    }
  }

  Backoff backoff() {
    return new Backoff(firstPause, longestPause);
  }
}
