package org.cailanzi.platform.city;

import java.math.BigDecimal;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The most of a commodity that one household gets at a time.
 *
 * @param of the code of a commodity, or of a group each of whose commodities it limits
 * @param perPerson for each person of the household
 * @param perHousehold for the household, however many they are, or null without such a limit
 * @param unit of both, as people write it
 */
public record Ration(
    String of, BigDecimal perPerson, @Nullable BigDecimal perHousehold, String unit) {

  /**
   * What a household of so many may have.
   *
   * @throws org.cailanzi.platform.measure.NoConversion when the unit is not known
   */
  public Quantity allowed(int persons) {
    Quantity byHeads = Quantity.of(perPerson.multiply(BigDecimal.valueOf(persons)), unit);
    return perHousehold == null ? byHeads : byHeads.atMost(Quantity.of(perHousehold, unit));
  }
}
