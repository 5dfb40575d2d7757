package org.cailanzi.suite.city;

import java.math.BigDecimal;
import java.util.List;
import org.cailanzi.suite.table.Row;
import org.cailanzi.suite.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * One kind of goods in the sample, from the shipped table {@code sample/goods.csv}.
 *
 * <p>Prices are levels of late January and late February 2020 as commonly reported, not quotes of
 * any shop; stocks and sales are invented so that some groups are short.
 *
 * @param unit what the price is per
 * @param wholesaleShare of the retail price
 * @param peak how far above the base price these were at the height of the rush after it, as a
 *     share; null for goods without a rush, which are quoted twice a week
 * @param shelf what a supply point holds, in {@code quantityUnit}
 * @param shelfDays until a fresh lot expires
 * @param stock of the whole city, in tonnes, or in {@code quantityUnit} where that is no mass
 * @param out of a day, in the same unit
 */
record Goods(
    String commodity,
    String unit,
    BigDecimal baseYuan,
    BigDecimal dayYuan,
    BigDecimal wholesaleShare,
    @Nullable BigDecimal peak,
    String quantityUnit,
    long shelf,
    int shelfDays,
    long stock,
    long out) {

  static List<Goods> all() {
    return Table.resource("/sample/goods.csv").rows().stream().map(Goods::read).toList();
  }

  private static Goods read(Row row) {
    return new Goods(
        row.text("commodity"),
        row.text("unit"),
        new BigDecimal(row.text("baseYuan")),
        new BigDecimal(row.text("dayYuan")),
        new BigDecimal(row.text("wholesaleShare")),
        row.text("peak").isEmpty() ? null : new BigDecimal(row.text("peak")),
        row.text("quantityUnit"),
        row.whole("shelf"),
        Math.toIntExact(row.whole("shelfDays")),
        row.whole("stock"),
        row.whole("out"));
  }

  /** The unit a report of the whole city is in. */
  String reportUnit() {
    return quantityUnit.equals("kg") ? "t" : quantityUnit;
  }
}
