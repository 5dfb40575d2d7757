package org.cailanzi.delivery.limit;

import java.time.LocalDate;
import java.util.List;
import org.cailanzi.delivery.fulfilment.NoAnswer;
import org.cailanzi.platform.measure.Quantity;

/** What is left for a home of limited goods, in our words. */
@FunctionalInterface
public interface HomeLimits {
  /**
   * What a home may have today, and has.
   *
   * @param household the key that our neighbour knows it by
   * @throws NoAnswer where nobody says
   */
  OfDay of(String household, int persons);

  /**
   * @param day the city's day that they are of
   */
  record OfDay(LocalDate day, List<Limit> limits) {
    public OfDay {
      limits = List.copyOf(limits);
    }
  }

  /**
   * @param most for all persons of the home
   * @param has what of that is held for it, or was handed over
   */
  record Limit(String commodity, Quantity most, Quantity has, Quantity left) {}
}
