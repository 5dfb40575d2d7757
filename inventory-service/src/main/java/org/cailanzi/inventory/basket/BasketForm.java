package org.cailanzi.inventory.basket;

import java.util.List;
import java.util.stream.Collectors;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;

/** Lines of a basket on the wire. */
public final class BasketForm {
  private static final int MOST_TOLERANCE = 20;
  private static final int PERCENT = 100;

  private BasketForm() {}

  /**
   * @param tolerancePercent by how much the weight of what is packed may differ
   * @param substitutes {@code none}, {@code group} or a list of commodities
   */
  public record LineForm(
      @Nullable String commodity,
      @Nullable QuantityBody quantity,
      @Nullable Integer tolerancePercent,
      @Nullable Object substitutes) {

    private Basket.Line read(Goods goods, String prefix) {
      Goods.Some some = goods.read(prefix, commodity, quantity);
      int percent = tolerancePercent == null ? 0 : tolerancePercent;
      return new Basket.Line(
          some.commodity(),
          some.quantity(),
          Field.read(prefix + "tolerancePercent", () -> upTo(some.quantity(), percent)),
          Field.read(prefix + "substitutes", () -> allowed(goods, substitutes)));
    }
  }

  /** The basket, or a 400 problem naming the field at fault. */
  public static Basket read(Goods goods, @Nullable List<@Nullable LineForm> lines) {
    List<Basket.Line> read =
        Field.each("lines", lines, (place, line) -> line.read(goods, place + "."));
    return Field.read("lines", () -> new Basket(read));
  }

  private static Quantity upTo(Quantity quantity, int percent) {
    if (percent < 0 || percent > MOST_TOLERANCE) {
      throw new Unusable("应为 0 至 " + MOST_TOLERANCE, "it is from 0 to " + MOST_TOLERANCE);
    }
    if (percent > 0 && quantity.dimension() == Dimension.COUNT) {
      throw new Unusable("按件计的商品没有重量容差", "pieces are counted, not weighed");
    }
    return quantity.plus(
        new Quantity(
            Math.multiplyExact(quantity.amount(), percent) / PERCENT, quantity.dimension()));
  }

  private static Substitutes allowed(Goods goods, @Nullable Object written) {
    return switch (written) {
      case null -> Substitutes.NONE;
      case String word when word.equals("none") -> Substitutes.NONE;
      case String word when word.equals("group") -> Substitutes.GROUP;
      case List<?> names ->
          new Substitutes(
              false,
              names.stream()
                  .map(it -> goods.named(String.valueOf(it)).code())
                  .collect(Collectors.toSet()));
      default -> throw new Unusable("应为 none、group 或商品列表", "it is none, group or a list of goods");
    };
  }
}
