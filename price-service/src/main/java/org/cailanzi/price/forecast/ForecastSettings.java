package org.cailanzi.price.forecast;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param pastDays how far back changes are looked at
 * @param leastChanges below so many changes of a span nothing is told
 * @param share of the days that are meant to fall into the band
 */
@ConfigurationProperties("price.forecast")
record ForecastSettings(
    @DefaultValue("84") int pastDays,
    @DefaultValue("10") int leastChanges,
    @DefaultValue("0.8") double share) {
  ForecastSettings {
    if (pastDays < 14 || pastDays > 366 || leastChanges < 2 || share <= 0 || share >= 1) {
      throw new IllegalArgumentException(
          "price.forecast: past-days is 14 to 366, least-changes at least 2, share between 0 and 1");
    }
  }
}
