package org.cailanzi.inventory.goods;

import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Mass;
import org.cailanzi.platform.measure.NoConversion;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what callers write of goods: any name people use, any unit that converts exactly. */
@Component
public class Goods {
  /** In grams, more than a country eats in a year: a slip of the finger, and sums stay whole. */
  private static final long MOST = 1_000_000_000_000_000L;

  private final CityProfile city;

  public Goods(CityProfile city) {
    this.city = city;
  }

  /**
   * The commodity of this code or name.
   *
   * @throws IllegalArgumentException for a name the city does not know
   */
  public Commodity named(String name) {
    return city.commodities()
        .named(name)
        .orElseThrow(
            () -> new Unusable("没有商品“" + name + "”", "No commodity is called \"" + name + "\""));
  }

  /**
   * What people call the commodity of a code; the code itself where the city has no word for it.
   */
  public Bilingual nameOf(String code) {
    return city.commodities()
        .byCode(code)
        .map(it -> new Bilingual(it.zh(), it.en()))
        .orElseGet(() -> new Bilingual(code, code));
  }

  /** The commodity of a code that was stored. */
  public Commodity coded(String code) {
    return city.commodities()
        .byCode(code)
        .orElseThrow(() -> new IllegalStateException("The city no longer knows " + code));
  }

  /**
   * The quantity in the dimension stock of the commodity is kept in.
   *
   * @throws NoConversion where its net weight is not known or does not divide
   */
  public static Quantity inStockUnit(Commodity commodity, Quantity quantity) {
    if (quantity.amount() > MOST) {
      throw new Unusable("一次至多 10 亿吨", "At most 1,000 million tonnes at a time");
    }
    return quantity.dimension() == Dimension.MASS && commodity.dimension() != Dimension.MASS
        ? commodity.quantityOf(new Mass(quantity.amount()))
        : quantity.plus(Quantity.none(commodity.dimension()));
  }

  /** A commodity and how much of it, as a form has them, or a 400 problem with the field. */
  public Some read(String prefix, @Nullable String commodity, @Nullable QuantityBody quantity) {
    return read(prefix, "quantity", commodity, quantity);
  }

  /** The same where the quantity comes from a field of another name. */
  public Some read(
      String prefix, String name, @Nullable String commodity, @Nullable QuantityBody quantity) {
    String called = Field.required(prefix + "commodity", commodity);
    Commodity known = Field.read(prefix + "commodity", () -> named(called));
    String field = prefix + name;
    Quantity typed = Field.required(field, quantity).read(field);
    return new Some(known, Field.read(field, () -> positive(inStockUnit(known, typed))));
  }

  private static Quantity positive(Quantity quantity) {
    if (quantity.isZero()) {
      throw new Unusable("数量须大于零", "must be more than nothing");
    }
    return quantity;
  }

  /** So much of one commodity. */
  public record Some(Commodity commodity, Quantity quantity) {}
}
