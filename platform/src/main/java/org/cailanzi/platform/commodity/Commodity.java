package org.cailanzi.platform.commodity;

import java.util.List;
import java.util.OptionalLong;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Mass;
import org.cailanzi.platform.measure.MeasureUnit;
import org.cailanzi.platform.measure.NoConversion;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * One kind of goods.
 *
 * @param code stable, upper case, such as {@code POTATO}
 * @param zh the name used in reports; {@code aliases} are the others (马铃薯, 洋芋)
 * @param group the code of the group it counts towards
 * @param unit the unit it is usually sold by; its dimension is the one stock is kept in
 * @param gramsPerUnit net grams of one {@code unit} where it is not a mass (an egg, a litre of
 *     oil), or null where nobody has stated it
 * @param shelfLifeHours from receipt, when a lot states no expiry of its own
 */
public record Commodity(
    String code,
    String zh,
    String en,
    List<String> aliases,
    String group,
    MeasureUnit unit,
    @Nullable Long gramsPerUnit,
    int shelfLifeHours,
    Storage storage) {

  public Commodity {
    aliases = List.copyOf(aliases);
  }

  public Dimension dimension() {
    return unit.dimension();
  }

  /** The mass of a quantity of this, or empty where its net weight is not known. */
  public OptionalLong gramsOf(Quantity quantity) {
    if (quantity.dimension() != dimension()) {
      throw new NoConversion(quantity.dimension().baseUnit(), dimension().baseUnit());
    }
    if (dimension() == Dimension.MASS) {
      return OptionalLong.of(quantity.amount());
    }
    return gramsPerUnit == null
        ? OptionalLong.empty()
        : OptionalLong.of(Math.multiplyExact(quantity.amount(), gramsPerUnit) / unit.size());
  }

  /**
   * The quantity that a mass of this is, exactly.
   *
   * @throws NoConversion when the net weight is not known or does not divide
   */
  public Quantity quantityOf(Mass mass) {
    if (dimension() == Dimension.MASS) {
      return Quantity.grams(mass.grams());
    }
    if (gramsPerUnit == null || mass.grams() * unit.size() % gramsPerUnit != 0) {
      throw new NoConversion(mass.toString(), unit.symbol() + " (" + code + ")");
    }
    return new Quantity(mass.grams() * unit.size() / gramsPerUnit, dimension());
  }
}
