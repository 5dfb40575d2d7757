package org.cailanzi.inventory.cover;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param reportCountsDays for how many days after its own a report still counts as what is there
 * @param keepEvery pause between two reckonings of today's cover: the last one is what is kept
 */
@ConfigurationProperties("cailanzi.cover")
public record CoverSettings(
    @DefaultValue("3") int reportCountsDays, @DefaultValue("10m") Duration keepEvery) {
  public CoverSettings {
    if (reportCountsDays < 0) {
      throw new IllegalArgumentException(
          "cailanzi.cover.report-counts-days is below zero: " + reportCountsDays);
    }
    if (!keepEvery.isPositive()) {
      throw new IllegalArgumentException("cailanzi.cover.keep-every must be positive");
    }
  }
}
