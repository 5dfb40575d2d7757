package org.cailanzi.delivery.request;

import org.cailanzi.platform.measure.Money;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * So much of one commodity.
 *
 * @param charge what it costs, fixed when the request is priced (rule Q10), or null until then
 */
public record Line(String commodity, Quantity quantity, @Nullable Charge charge) {

  public Line charged(UnitPrice price, boolean capped) {
    return new Line(commodity, quantity, new Charge(price, price.of(quantity), capped));
  }

  /**
   * @param capped whether a ceiling held the price down
   */
  public record Charge(UnitPrice price, Money total, boolean capped) {}
}
