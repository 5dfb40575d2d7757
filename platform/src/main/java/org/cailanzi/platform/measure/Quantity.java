package org.cailanzi.platform.measure;

import java.math.BigDecimal;

/**
 * How much of a commodity there is: a whole, never negative number of grams, millilitres or pieces.
 * Arithmetic across dimensions throws {@link NoConversion}; below zero throws {@link
 * IllegalArgumentException}.
 */
public record Quantity(long amount, Dimension dimension) implements Comparable<Quantity> {
  public Quantity {
    if (amount < 0) {
      throw new Unusable("数量不能为负：" + amount, "Negative quantity: " + amount);
    }
  }

  public static Quantity grams(long grams) {
    return new Quantity(grams, Dimension.MASS);
  }

  public static Quantity pieces(long pieces) {
    return new Quantity(pieces, Dimension.COUNT);
  }

  public static Quantity none(Dimension dimension) {
    return new Quantity(0, dimension);
  }

  /**
   * Reads an amount and a unit as typed, such as {@code 1.5} and {@code 公斤}.
   *
   * @throws NoConversion for an unknown unit, or an amount that is not whole in base units
   */
  public static Quantity of(BigDecimal amount, String unit) {
    return MeasureUnit.parse(unit).times(amount);
  }

  public Quantity plus(Quantity other) {
    return new Quantity(Math.addExact(amount, same(other).amount), dimension);
  }

  public Quantity minus(Quantity other) {
    return new Quantity(amount - same(other).amount, dimension);
  }

  /** The smaller of the two. */
  public Quantity atMost(Quantity other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public boolean isZero() {
    return amount == 0;
  }

  @Override
  public int compareTo(Quantity other) {
    return Long.compare(amount, same(other).amount);
  }

  private Quantity same(Quantity other) {
    if (other.dimension != dimension) {
      throw new NoConversion(other.dimension.baseUnit(), dimension.baseUnit());
    }
    return other;
  }

  @Override
  public String toString() {
    return amount + " " + dimension.baseUnit();
  }
}
