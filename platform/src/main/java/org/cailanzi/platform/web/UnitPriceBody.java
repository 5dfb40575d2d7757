package org.cailanzi.platform.web;

import java.math.BigDecimal;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Field;
import org.jspecify.annotations.Nullable;

/** A price on the wire: any known unit in ({@code 5.48, "元/公斤"}), the normal basis out. */
public record UnitPriceBody(@Nullable BigDecimal yuan, @Nullable String unit) {

  public static UnitPriceBody of(UnitPrice price) {
    BigDecimal plain = price.yuan().stripTrailingZeros();
    return new UnitPriceBody(plain.scale() < 2 ? plain.setScale(2) : plain, price.unit());
  }

  /** The price, or a 400 problem naming the field. */
  public UnitPrice read(String field) {
    BigDecimal number = Field.required(field + ".yuan", yuan);
    String written = Field.required(field + ".unit", unit);
    return Field.read(field, () -> UnitPrice.of(number, written));
  }
}
