package org.cailanzi.inventory.reserve;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.UnitPrice;

/**
 * So much of the reserve that may go, and on what terms. It is never edited but for its state.
 *
 * @param price the most that people may be asked for it
 * @param marketPrice what the market asked on the day
 * @param perHeadGrams the most one person may buy on one day
 */
record Release(
    String id,
    Quantity quantity,
    Trigger trigger,
    UnitPrice price,
    UnitPrice marketPrice,
    long perHeadGrams,
    String by,
    Instant at,
    LocalDate day,
    State state) {

  /** Where a release is on its way. */
  enum State {
    /** Written down; the goods are being booked out, or wait until the depot has them again. */
    RELEASING,
    RELEASED;

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Release into(State next) {
    return new Release(id, quantity, trigger, price, marketPrice, perHeadGrams, by, at, day, next);
  }
}
