package org.cailanzi.inventory.hold;

import java.util.List;
import org.cailanzi.inventory.basket.StandIns.StandIn;
import org.cailanzi.platform.measure.Quantity;

/**
 * A line that could not be promised in full.
 *
 * @param wanted with its tolerance, if it has one
 * @param offers what of the same kind was there instead, if the line allows it
 */
public record Shortage(
    String commodity, Quantity wanted, Quantity available, List<StandIn> offers) {
  public Shortage {
    offers = List.copyOf(offers);
  }

  Shortage wanting(Quantity asked) {
    return new Shortage(commodity, asked, available, offers);
  }

  Shortage offering(List<StandIn> instead) {
    return new Shortage(commodity, wanted, available, instead);
  }
}
