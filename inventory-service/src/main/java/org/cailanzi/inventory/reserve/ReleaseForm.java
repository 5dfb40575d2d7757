package org.cailanzi.inventory.reserve;

import java.math.BigDecimal;
import org.cailanzi.platform.web.QuantityBody;
import org.cailanzi.platform.web.UnitPriceBody;
import org.jspecify.annotations.Nullable;

/** A release as it is asked for. */
record ReleaseForm(
    @Nullable String site,
    @Nullable String commodity,
    @Nullable QuantityBody quantity,
    @Nullable TriggerForm trigger,
    @Nullable UnitPriceBody price,
    @Nullable UnitPriceBody marketPrice,
    @Nullable BigDecimal perHeadKg) {

  /**
   * @param rise of the vegetable index within a week, as a fraction
   * @param region whose cover counts, or null for the city's
   */
  record TriggerForm(
      @Nullable String kind,
      @Nullable BigDecimal rise,
      @Nullable String evidence,
      @Nullable String region) {}
}
