package org.cailanzi.inventory.hold;

import java.util.List;
import org.cailanzi.inventory.allotment.Beyond;
import org.cailanzi.inventory.allotment.Limit;
import org.cailanzi.inventory.basket.StandIns.StandIn;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A line that could not be promised in full.
 *
 * @param wanted with its tolerance, if it has one
 * @param available what is there, or what is left for the household where that is less
 * @param offers what of the same kind was there instead, if the line allows it
 * @param limit of the household, where that is what it falls short of; else null
 */
public record Shortage(
    String commodity,
    Quantity wanted,
    Quantity available,
    List<StandIn> offers,
    @Nullable Limit limit) {
  public Shortage {
    offers = List.copyOf(offers);
  }

  /** Too little is there. */
  public Shortage(String commodity, Quantity wanted, Quantity available, List<StandIn> offers) {
    this(commodity, wanted, available, offers, null);
  }

  /** Too little is left for the household. */
  static Shortage of(Beyond beyond) {
    return new Shortage(
        beyond.commodity(), beyond.wanted(), beyond.limit().left(), List.of(), beyond.limit());
  }

  Shortage wanting(Quantity asked) {
    return new Shortage(commodity, asked, available, offers, limit);
  }

  Shortage offering(List<StandIn> instead) {
    return new Shortage(commodity, wanted, available, instead, limit);
  }
}
