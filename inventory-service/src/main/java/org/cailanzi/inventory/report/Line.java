package org.cailanzi.inventory.report;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.Unusable;
import org.jspecify.annotations.Nullable;

/**
 * What a form says of one commodity. A blank is null, which is not zero.
 *
 * @param closing what was there at the end of the day; null where only what came and went is told,
 *     and then one of both is
 * @param inTransit what was under way to the site then
 * @param reportedCoverDays for how many days the site itself thinks it lasts
 */
public record Line(
    String commodity,
    @Nullable Quantity opening,
    @Nullable Quantity in,
    @Nullable Quantity out,
    @Nullable Quantity closing,
    @Nullable Quantity inTransit,
    @Nullable BigDecimal reportedCoverDays,
    Reserve reserve) {
  public Line {
    if (closing == null && in == null && out == null) {
      throw new Unusable(
          "期末、调入、调出都是空的", "it tells neither the closing nor what came in or went out");
    }
  }

  /** What all its amounts are measured in. */
  public Dimension dimension() {
    @Nullable Quantity told = closing != null ? closing : in != null ? in : out;
    return requireNonNull(told).dimension();
  }

  /**
   * What opening, in and out make of the closing, in base units; below zero where more went out.
   */
  Optional<Long> reckonedClosing() {
    return opening == null || in == null || out == null
        ? Optional.empty()
        : Optional.of(Math.addExact(opening.amount(), in.amount() - out.amount()));
  }
}
