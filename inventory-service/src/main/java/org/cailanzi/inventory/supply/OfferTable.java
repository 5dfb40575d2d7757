package org.cailanzi.inventory.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;

/** The table of offers. */
final class OfferTable {
  static final Field<String> OFFER =
      Field.code("offer")
          .orNamed("报盘编号", "编号")
          .must(
              it -> Supplier.CODE.matcher(it).matches(),
              "code-malformed",
              "用 1–64 个字母、汉字、数字、点、连字符或下划线",
              "1 to 64 letters, digits, dots, hyphens or underscores")
          .needed();
  static final Field<String> SUPPLIER = Field.code("supplier").orNamed("供应商代码", "供应商").needed();
  static final Field<String> COMMODITY = Field.text("commodity").orNamed("品种", "商品").needed();
  static final Field<BigDecimal> QUANTITY =
      Field.decimal("quantity")
          .orNamed("数量", "可供数量")
          .must(it -> it.signum() > 0, "not-positive", "数量必须大于零", "More than nothing")
          .needed();
  static final Field<String> UNIT = Field.text("unit").orNamed("单位", "计量单位").needed();
  static final Field<BigDecimal> PRICE =
      Field.decimal("price")
          .orNamed("单价", "价格")
          .must(it -> it.signum() >= 0, "negative", "单价不能为负", "Not below nothing")
          .needed();
  static final Field<String> PRICE_UNIT =
      Field.text("priceUnit").orNamed("计价单位").describedAs("如 元/公斤", "such as 元/公斤").needed();
  static final Field<LocalDate> READY = Field.day("ready").orNamed("可到货日", "到货日").needed();
  static final Field<LocalDate> UNTIL = Field.day("until").orNamed("报盘截止", "有效期至").needed();
  static final Field<RegionCode> REGION =
      Field.code("region").orNamed("发货地区", "产地代码").as(RegionCode::new);
  static final Field<LocalDate> EXPIRES = Field.day("expires").orNamed("保质期至", "到期日");

  static final TableShape SHAPE =
      TableShape.titled(
              "报盘",
              "Offers",
              OFFER,
              SUPPLIER,
              COMMODITY,
              QUANTITY,
              UNIT,
              PRICE,
              PRICE_UNIT,
              READY,
              UNTIL,
              REGION,
              EXPIRES)
          .keyedBy(OFFER);

  private final Goods goods;

  OfferTable(Goods goods) {
    this.goods = goods;
  }

  Offer read(Row row, Supplier from) {
    Commodity commodity = goods.named(row.get(COMMODITY));
    Quantity quantity = Quantity.of(row.get(QUANTITY), row.get(UNIT));
    return Offer.made(
        row.get(OFFER),
        from.code(),
        commodity.code(),
        Goods.inStockUnit(commodity, quantity),
        UnitPrice.of(row.get(PRICE), row.get(PRICE_UNIT)),
        row.get(READY),
        row.get(UNTIL),
        row.find(REGION).orElse(from.region()),
        row.find(EXPIRES).orElse(null));
  }
}
