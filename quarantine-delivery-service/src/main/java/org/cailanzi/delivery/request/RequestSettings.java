package org.cailanzi.delivery.request;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param daysAhead how many days ahead a home may order; goods are held that long
 * @param mostLines the most commodities in one request
 * @param mostBaseUnits the most of one commodity, in grams, millilitres or pieces: more is a slip
 *     of the pen
 */
@ConfigurationProperties("cailanzi.delivery.requests")
record RequestSettings(
    @DefaultValue("7") int daysAhead,
    @DefaultValue("40") int mostLines,
    @DefaultValue("200000") long mostBaseUnits) {
  RequestSettings {
    if (daysAhead < 1 || mostLines < 1 || mostBaseUnits < 1) {
      throw new IllegalArgumentException("cailanzi.delivery.requests: limits are at least 1");
    }
  }
}
