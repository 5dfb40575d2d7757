package org.cailanzi.inventory.basket;

import java.util.Optional;
import org.cailanzi.platform.measure.Quantity;

/** What one person may have of a commodity on one day, as whoever gave the goods away demands. */
@FunctionalInterface
public interface PerHeadLimits {
  /** By mass; empty where nobody demands anything today. */
  Optional<Quantity> of(String commodity);
}
