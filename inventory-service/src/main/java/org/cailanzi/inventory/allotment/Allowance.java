package org.cailanzi.inventory.allotment;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.cailanzi.platform.measure.Quantity;

/**
 * What a household may have on one day of goods that the reserve has released (rule I9), however
 * many holds it asks for.
 *
 * @param day the city's day on which it asks
 * @param most by commodity, for all its persons, in the unit of the stock
 */
public record Allowance(Household household, LocalDate day, Map<String, Quantity> most) {
  public Allowance {
    most = Map.copyOf(most);
  }

  /** What of it goods count against, in the order of their codes. */
  public Map<String, Quantity> counted(Map<String, Quantity> goods) {
    Map<String, Quantity> counted = new TreeMap<>(goods);
    counted.keySet().retainAll(most.keySet());
    return counted;
  }

  /** Whether nobody could have so much, whatever else they have. */
  boolean isLessThan(Map<String, Quantity> goods) {
    return counted(goods).entrySet().stream()
        .anyMatch(it -> it.getValue().compareTo(mostOf(it.getKey())) > 0);
  }

  Quantity mostOf(String commodity) {
    Quantity limit = most.get(commodity);
    if (limit == null) {
      throw new IllegalArgumentException("Nobody limits " + commodity);
    }
    return limit;
  }
}
