package org.cailanzi.delivery.fulfilment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cailanzi.delivery.request.Reason;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;

/** What goods may cost, in our words; throws {@link NoAnswer} when nobody says. */
public interface Prices {
  /**
   * @param point the price point, which has the code of its supply point
   * @param commodities each by its code
   */
  Check check(String point, RegionCode region, LocalDate day, List<String> commodities);

  /** What became of asking. */
  sealed interface Check {
    /** A price for every commodity asked for. */
    record Priced(Map<String, Price> prices) implements Check {}

    record Refused(Reason reason) implements Check {}
  }

  /**
   * @param capped whether a ceiling held it down
   */
  record Price(UnitPrice price, boolean capped) {}
}
