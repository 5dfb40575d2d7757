package org.cailanzi.price.charge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param quoteDays how many days a quote may be old and still say what goods cost
 * @param boardFor how long a price board may be shown before it is made anew
 */
@ConfigurationProperties("price.charge")
record ChargeSettings(@DefaultValue("14") int quoteDays, @DefaultValue("30s") Duration boardFor) {
  ChargeSettings {
    // A longer reach would need more than this month and the last.
    if (quoteDays < 0 || quoteDays > 28) {
      throw new IllegalArgumentException(
          "price.charge.quote-days is 0 to 28 days, not " + quoteDays);
    }
  }
}
