package org.cailanzi.inventory.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.MeasureUnit;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;

/** The table of daily forms: one row per site, day and commodity. */
final class ReportTable {
  static final Field<String> SITE = Field.code("site").orNamed("网点", "网点代码", "单位名称").needed();
  static final Field<LocalDate> DAY = Field.day("day").orNamed("date", "日期", "填报日期").needed();
  static final Field<String> COMMODITY = Field.text("commodity").orNamed("品种", "商品").needed();
  static final Field<BigDecimal> OPENING = amount("opening").orNamed("期初", "期初库存", "前日库存", "昨日库存");
  static final Field<BigDecimal> IN = amount("in").orNamed("调入", "当日调入", "当日进货量", "日调入");
  static final Field<BigDecimal> OUT = amount("out").orNamed("调出", "当日调出", "当日销售量", "日调出");
  static final Field<BigDecimal> CLOSING =
      amount("closing").orNamed("期末", "期末库存", "当日库存", "库存").needed();
  static final Field<BigDecimal> IN_TRANSIT = amount("inTransit").orNamed("在途", "在途量");
  static final Field<String> UNIT =
      Field.text("unit")
          .orNamed("计量单位")
          .describedAs("以上数量的单位，如 吨、公斤", "unit of these quantities, such as t or kg")
          .needed();
  static final Field<BigDecimal> COVER_DAYS =
      amount("reportedCoverDays").orNamed("可供天数", "预计可供天数", "cover_days");
  static final Field<BigDecimal> GOVERNMENT_RESERVE =
      amount("governmentReserve")
          .orNamed("政府储备")
          .describedAs("期末中的政府储备", "how much of the closing is the government's reserve");
  static final Field<BigDecimal> STANDARD_DAYS =
      Field.decimal("standardDays")
          .orNamed("储备标准", "储备标准天数", "reserve_standard_days")
          .must(it -> it.signum() > 0, "not-positive", "储备标准须大于零", "A standard is above zero");
  static final Field<String> RESERVE_NOTE = Field.text("reserveNote").orNamed("储备说明", "政府储备说明");

  static final TableShape SHAPE =
      TableShape.titled(
              "日报",
              "Daily reports",
              SITE,
              DAY,
              COMMODITY,
              OPENING,
              IN,
              OUT,
              CLOSING,
              IN_TRANSIT,
              UNIT,
              COVER_DAYS,
              GOVERNMENT_RESERVE,
              STANDARD_DAYS,
              RESERVE_NOTE)
          .keyedBy(SITE, DAY, COMMODITY)
          .unless(CLOSING);

  private final Goods goods;

  ReportTable(Goods goods) {
    this.goods = goods;
  }

  private static Field<BigDecimal> amount(String name) {
    return Field.decimal(name).must(it -> it.signum() >= 0, "negative", "不能为负数", "Not below zero");
  }

  /** One row: a line of a form. */
  record Entry(FormKey key, Line line) {}

  /** What a row says; what its commodity or its unit cannot be is the row's refusal. */
  @Nullable Entry read(Row row) {
    Optional<Commodity> commodity = row.made(COMMODITY, goods::named);
    Optional<MeasureUnit> unit = row.made(UNIT, MeasureUnit::parse);
    return commodity.flatMap(it -> unit.flatMap(per -> line(row, it, per))).orElse(null);
  }

  private static Optional<Entry> line(Row row, Commodity commodity, MeasureUnit unit) {
    return row.find(CLOSING).isEmpty()
        ? Optional.of(entry(row, commodity, unit, null))
        : row.made(CLOSING, it -> Goods.inStockUnit(commodity, unit.times(it)))
            .map(it -> entry(row, commodity, unit, it));
  }

  private static Entry entry(
      Row row, Commodity commodity, MeasureUnit unit, @Nullable Quantity closing) {
    return new Entry(
        new FormKey(row.get(SITE), row.get(DAY)),
        new Line(
            commodity.code(),
            quantity(row, OPENING, commodity, unit),
            quantity(row, IN, commodity, unit),
            quantity(row, OUT, commodity, unit),
            closing,
            quantity(row, IN_TRANSIT, commodity, unit),
            row.find(COVER_DAYS).orElse(null),
            reserve(row, commodity, unit)));
  }

  private static Reserve reserve(Row row, Commodity commodity, MeasureUnit unit) {
    return Reserve.of(
        quantity(row, GOVERNMENT_RESERVE, commodity, unit),
        row.find(STANDARD_DAYS).orElse(null),
        note(row).orElse(null));
  }

  /**
   * A word in the reserve's place is its note; where note and number are of one cell, only words.
   */
  private static Optional<String> note(Row row) {
    String inItsPlace = row.shown(GOVERNMENT_RESERVE);
    return row.find(GOVERNMENT_RESERVE).isPresent()
        ? row.find(RESERVE_NOTE).filter(it -> !it.equals(inItsPlace))
        : row.find(RESERVE_NOTE).or(() -> Optional.of(inItsPlace)).filter(it -> !it.isBlank());
  }

  private static @Nullable Quantity quantity(
      Row row, Field<BigDecimal> field, Commodity commodity, MeasureUnit unit) {
    return row.find(field).map(it -> Goods.inStockUnit(commodity, unit.times(it))).orElse(null);
  }
}
