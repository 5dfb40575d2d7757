package org.cailanzi.price.quote;

import java.util.List;
import java.util.Optional;

/**
 * A day of a point with prices that wait for a person.
 *
 * @param place its place among all that wait
 */
public record Waiting(String place, PointDay day) {

  /** The prices that wait, commodity by commodity. */
  public List<Price> prices() {
    return day.goods().keySet().stream()
        .flatMap(
            it ->
                day.waiting(it).stream()
                    .map(version -> new Price(day.series(it), version, day.counting(it))))
        .toList();
  }

  /**
   * @param counting what counts until it is decided, if anything does
   */
  public record Price(Series series, Version version, Optional<Version> counting) {}
}
