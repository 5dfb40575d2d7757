package org.cailanzi.inventory.stock;

import java.util.Map;
import org.cailanzi.platform.measure.Quantity;

/** What is on its way to a site, as stock asks for it and another package knows it. */
@FunctionalInterface
public interface Incoming {
  /** By commodity. */
  Map<String, Quantity> to(String site);
}
