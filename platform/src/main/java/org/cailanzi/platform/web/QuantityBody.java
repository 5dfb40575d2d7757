package org.cailanzi.platform.web;

import java.math.BigDecimal;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Field;
import org.jspecify.annotations.Nullable;

/**
 * A quantity on the wire: any amount with any known unit in ({@code 1.5, "公斤"}), whole base units
 * out ({@code 1500, "g"}).
 */
public record QuantityBody(@Nullable BigDecimal amount, @Nullable String unit) {

  public static QuantityBody of(Quantity quantity) {
    return new QuantityBody(BigDecimal.valueOf(quantity.amount()), quantity.dimension().baseUnit());
  }

  /** The quantity, or a 400 problem naming the field. */
  public Quantity read(String field) {
    BigDecimal number = Field.required(field + ".amount", amount);
    String written = Field.required(field + ".unit", unit);
    return Field.read(field, () -> Quantity.of(number, written));
  }
}
