package org.cailanzi.inventory.basket;

import org.cailanzi.inventory.allotment.Limit;
import org.cailanzi.inventory.goods.Amounts;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * How much of a commodity a home may ask for now.
 *
 * @param allowed what the city's ration and the day leave
 * @param ofDay what the home may have on this day of goods that the reserve has released, and has
 *     already; null where the reserve has released none
 */
public record HomeLimit(Commodity commodity, Quantity allowed, @Nullable Limit ofDay) {

  boolean isBelow(Quantity wanted) {
    return allowed.compareTo(wanted) < 0;
  }

  /** What is allowed and why, as one would tell a resident on the telephone. */
  Bilingual text() {
    Bilingual most = Amounts.said(allowed);
    if (ofDay == null) {
      return new Bilingual(
          "%s限购：一次最多 %s".formatted(commodity.zh(), most.zh()),
          "%s is rationed: at most %s at a time".formatted(commodity.en(), most.en()));
    }
    Bilingual said = ofDay.said();
    boolean rationed = allowed.compareTo(ofDay.left()) < 0;
    return new Bilingual(
        "%s是储备投放商品：%s%s".formatted(commodity.zh(), said.zh(), rationed ? "；一次最多 " + most.zh() : ""),
        "%s is from the reserve: %s%s"
            .formatted(
                commodity.en(),
                said.en(),
                rationed ? "; at most " + most.en() + " at a time" : ""));
  }
}
