package org.cailanzi.price.quote;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A month of a series with prices that wait for a person.
 *
 * @param place its place among all that wait
 */
public record Waiting(String place, SeriesMonth month) {

  /** The prices that wait, day by day. */
  public List<OnDay> days() {
    return month.days().keySet().stream()
        .flatMap(
            day -> month.waiting(day).stream().map(it -> new OnDay(day, it, month.counting(day))))
        .toList();
  }

  /**
   * @param counting what counts until it is decided, if anything does
   */
  public record OnDay(LocalDate day, Version version, Optional<Version> counting) {}
}
