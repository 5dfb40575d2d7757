package org.cailanzi.inventory.supply;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * So much of a commodity that a supplier would sell.
 *
 * @param left what nobody has ordered yet
 * @param ready the first day it can be there
 * @param until the last day the offer stands
 * @param region where the goods come from
 * @param expires the last day they are good, or null for the commodity's shelf life from arrival
 */
public record Offer(
    String id,
    String supplier,
    String commodity,
    Quantity quantity,
    Quantity left,
    UnitPrice price,
    LocalDate ready,
    LocalDate until,
    RegionCode region,
    @Nullable LocalDate expires,
    boolean withdrawn) {

  private static final int HOURS_A_DAY = 24;

  public Offer {
    Supplier.requireCode("offer", id);
    if (quantity.isZero()) {
      throw new IllegalArgumentException("An offer is of more than nothing");
    }
    if (price.dimension() != quantity.dimension()) {
      throw new IllegalArgumentException(
          "A price in %s does not fit goods counted in %s"
              .formatted(price.unit(), quantity.dimension().baseUnit()));
    }
    if (until.isBefore(ready)) {
      throw new IllegalArgumentException(
          "It would end on %s, before it is ready on %s".formatted(until, ready));
    }
    if (expires != null && expires.isBefore(ready)) {
      throw new IllegalArgumentException(
          "Goods that expire on %s cannot be ready on %s".formatted(expires, ready));
    }
  }

  /** As it is made: nothing of it is ordered yet. */
  static Offer made(
      String id,
      String supplier,
      String commodity,
      Quantity quantity,
      UnitPrice price,
      LocalDate ready,
      LocalDate until,
      RegionCode region,
      @Nullable LocalDate expires) {
    return new Offer(
        id, supplier, commodity, quantity, quantity, price, ready, until, region, expires, false);
  }

  /** Whether something of it can be ordered on a day. */
  public boolean standsOn(LocalDate day) {
    return !withdrawn && !left.isZero() && !day.isAfter(until);
  }

  /** When goods ordered on a day can be there. */
  public LocalDate arrival(LocalDate ordered) {
    return ordered.isBefore(ready) ? ready : ordered;
  }

  /** For how many days, that of the arrival counted, goods ordered on a day are good. */
  public long goodDays(LocalDate ordered, int shelfLifeHours) {
    return expires == null
        ? shelfLifeHours / HOURS_A_DAY
        : Math.max(0, ChronoUnit.DAYS.between(arrival(ordered), expires) + 1);
  }

  /** Whether the other says the same; what became of it since does not count. */
  boolean saysTheSameAs(Offer other) {
    return made().equals(other.made());
  }

  private Offer made() {
    return made(id, supplier, commodity, quantity, price, ready, until, region, expires);
  }
}
