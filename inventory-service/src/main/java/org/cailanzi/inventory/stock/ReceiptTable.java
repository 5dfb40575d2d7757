package org.cailanzi.inventory.stock;

import java.math.BigDecimal;
import java.util.Optional;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.commodity.Storage;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;

/** The table of receipts; each row has its own key, so that a table sent twice counts once. */
final class ReceiptTable {
  static final Field<String> KEY =
      Field.text("key")
          .orNamed("单号", "流水号")
          .describedAs("每行唯一的单号，重复导入不会重复入库", "unique per row; a row imported twice counts once")
          .needed();
  static final Field<String> SITE = Field.code("site").orNamed("网点", "网点代码").needed();
  static final Field<String> COMMODITY = Field.text("commodity").orNamed("品种", "商品").needed();
  static final Field<BigDecimal> QUANTITY =
      Field.decimal("quantity")
          .orNamed("数量")
          .must(it -> it.signum() > 0, "not-positive", "数量必须大于零", "More than nothing")
          .needed();
  static final Field<String> UNIT = Field.text("unit").orNamed("单位", "计量单位").needed();
  static final Field<Long> PACKS =
      Field.whole("packs")
          .orNamed("件数", "箱数")
          .describedAs("几件（箱）", "how many crates")
          .must(it -> it > 0, "not-positive", "件数必须大于零", "At least one");
  static final Field<Long> PER_PACK =
      Field.whole("perPack")
          .orNamed("每件数量", "每箱数量")
          .describedAs(
              "每件装几份，此时“数量”是一份的量；不填则是总量",
              "how many are in a crate; quantity is then that of one, and without it the total")
          .must(it -> it > 0, "not-positive", "每件数量必须大于零", "At least one");
  static final Field<Storage> STORAGE =
      Field.text("storage")
          .orNamed("温区")
          .describedAs("常温、冷藏或冷冻", "ambient, chilled or frozen")
          .as(Receipt::storage);
  static final Field<String> LOT = Field.text("lot").orNamed("批次", "批号");
  static final Field<String> ORIGIN = Field.text("origin").orNamed("产地");
  static final Field<String> SUPPLIER = Field.text("supplier").orNamed("供应商");
  static final Field<String> EXPIRES =
      Field.day("expires")
          .orNamed("保质期至", "到期日")
          .describedAs("最后一个可用的日子", "the last day they are good")
          .as(Object::toString);

  static final TableShape SHAPE =
      TableShape.titled(
              "收货",
              "Receipts",
              KEY,
              SITE,
              COMMODITY,
              QUANTITY,
              UNIT,
              LOT,
              ORIGIN,
              SUPPLIER,
              EXPIRES,
              PACKS,
              PER_PACK,
              STORAGE)
          .keyedBy(KEY);

  private static final String CRATE = "件";

  private final Goods goods;

  ReceiptTable(Goods goods) {
    this.goods = goods;
  }

  /** One row. */
  record Entry(String key, Receipt receipt) {}

  @Nullable Entry read(Row row) {
    Optional<Packs> packs = packs(row);
    BigDecimal amount = packs.map(Packs::total).orElseGet(() -> row.get(QUANTITY));
    Optional<Commodity> commodity = row.made(COMMODITY, goods::named);
    Optional<Quantity> quantity =
        commodity.flatMap(
            it -> row.made(UNIT, unit -> Goods.inStockUnit(it, Quantity.of(amount, unit))));
    return quantity.map(it -> entry(row, commodity.get(), it, packs, amount)).orElse(null);
  }

  private static Entry entry(
      Row row, Commodity commodity, Quantity quantity, Optional<Packs> packs, BigDecimal amount) {
    return new Entry(
        row.get(KEY),
        new Receipt(
            row.get(SITE),
            commodity,
            quantity,
            row.find(LOT).orElse(null),
            row.find(ORIGIN).orElse(null),
            row.find(SUPPLIER).orElse(null),
            row.find(EXPIRES).orElse(null),
            row.find(STORAGE).orElse(null),
            packs.map(Packs::typed).orElseGet(() -> Packs.typed(amount, row.get(UNIT)))));
  }

  private static Optional<Packs> packs(Row row) {
    Optional<Long> of = row.find(PER_PACK);
    if (of.isPresent() && row.find(PACKS).isEmpty()) {
      throw new Unusable("填了每件数量就须填件数", "perPack needs packs");
    }
    return row.find(PACKS)
        .map(count -> new Packs(count, CRATE, of.orElse(null), row.get(QUANTITY), row.get(UNIT)));
  }
}
