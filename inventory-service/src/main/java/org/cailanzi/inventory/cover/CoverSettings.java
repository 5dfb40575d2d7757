package org.cailanzi.inventory.cover;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param reportCountsDays for how many days after its own a report still counts as what is there
 */
@ConfigurationProperties("cailanzi.cover")
record CoverSettings(@DefaultValue("3") int reportCountsDays) {
  CoverSettings {
    if (reportCountsDays < 0) {
      throw new IllegalArgumentException(
          "cailanzi.cover.report-counts-days is below zero: " + reportCountsDays);
    }
  }
}
