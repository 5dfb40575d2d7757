package org.cailanzi.price.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.file.Cell;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.FieldType;
import org.cailanzi.platform.table.shape.Reading;
import org.cailanzi.platform.table.shape.TableShape;
import org.cailanzi.price.quote.Stage;

/** The columns of a table of quotes. */
final class QuoteTable {
  static final Field<String> POINT =
      Field.text("point")
          .orNamed("采价点", "监测点", "市场", "超市")
          .describedAs("采价点编码或名称", "Code or Chinese name of the point")
          .needed();
  static final Field<String> COMMODITY =
      Field.text("commodity").orNamed("商品", "商品名称", "品名", "品种").needed();
  static final Field<Stage> STAGE = Field.text("stage").orNamed("环节").as(Stage::named).needed();
  static final Field<Optional<BigDecimal>> PRICE = price();
  static final Field<BigDecimal> LOWEST = Field.decimal("lowest").orNamed("最低价");
  static final Field<BigDecimal> HIGHEST = Field.decimal("highest").orNamed("最高价");
  static final Field<String> UNIT =
      Field.text("unit")
          .orNamed("单位", "计量单位")
          .describedAs("如 元/500g、元/公斤、元/5L", "Such as 元/500g, 元/公斤, 元/5L")
          .needed();
  static final Field<LocalDate> DAY = Field.day("day").orNamed("日期", "采价日期", "date").needed();
  static final Field<String> COLLECTOR = Field.text("collector").orNamed("采价员", "填报人");
  static final Field<String> GRADE = Field.text("grade").orNamed("规格等级", "规格", "等级");
  static final Field<String> NOTE = Field.text("note").orNamed("备注");

  /** Not keyed: a later row on the same day is a later version, and both are kept. */
  static final TableShape SHAPE =
      TableShape.titled(
          "报价", "Quotes", POINT, COMMODITY, STAGE, PRICE, UNIT, DAY, COLLECTOR, GRADE, NOTE, LOWEST,
          HIGHEST);

  // What collectors write where there were no goods (rule P2); a blank says the same.
  private static final Set<String> NONE = Set.of("无", "无货", "缺货", "停售", "-", "—", "——", "/");

  private QuoteTable() {}

  private static Field<Optional<BigDecimal>> price() {
    return new Field<>(
        "price",
        FieldType.DECIMAL,
        false,
        Field.decimal("price").orNamed("价格", "本期价格", "零售价", "成交价格").headers(),
        new Bilingual("价格；没有货请写“无”，不要写 0", "The price; write 无 where there were no goods, never 0"),
        QuoteTable::readPrice);
  }

  private static Reading<Optional<BigDecimal>> readPrice(Cell cell) {
    if (NONE.contains(cell.shown().strip())) {
      return new Reading.Read<>(Optional.empty());
    }
    return Field.decimal("price").reading().apply(cell).then(QuoteTable::aboveZero);
  }

  private static Reading<Optional<BigDecimal>> aboveZero(BigDecimal yuan) {
    return yuan.signum() > 0
        ? new Reading.Read<>(Optional.of(yuan))
        : Reading.wrong(
            "price-not-above-zero",
            "价格必须大于 0；没有货请写“无”或留空",
            "A price is above 0; write 无 or nothing where there were no goods");
  }
}
