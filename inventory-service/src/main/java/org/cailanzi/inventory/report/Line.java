package org.cailanzi.inventory.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What a form says of one commodity. A blank is null, which is not zero.
 *
 * @param closing what was there at the end of the day
 * @param inTransit what was under way to the site then
 * @param reportedCoverDays for how many days the site itself thinks it lasts
 */
public record Line(
    String commodity,
    @Nullable Quantity opening,
    @Nullable Quantity in,
    @Nullable Quantity out,
    Quantity closing,
    @Nullable Quantity inTransit,
    @Nullable BigDecimal reportedCoverDays,
    Reserve reserve) {

  /**
   * What opening, in and out make of the closing, in base units; below zero where more went out.
   */
  Optional<Long> reckonedClosing() {
    return opening == null || in == null || out == null
        ? Optional.empty()
        : Optional.of(Math.addExact(opening.amount(), in.amount() - out.amount()));
  }
}
