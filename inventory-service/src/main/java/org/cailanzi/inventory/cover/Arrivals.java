package org.cailanzi.inventory.cover;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.measure.Quantity;

/**
 * What is known to be under way to sites. Where nobody offers it, and for goods that it says
 * nothing of, the reports tell what is in transit.
 */
public interface Arrivals {
  /** By the stock it will come into, what should be there before an instant. */
  Map<StockKey, Quantity> underWay(Collection<String> sites, Instant before);
}
