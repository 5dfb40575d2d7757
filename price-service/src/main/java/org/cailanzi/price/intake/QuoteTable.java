package org.cailanzi.price.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.file.Cell;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.FieldType;
import org.cailanzi.platform.table.shape.Reading;
import org.cailanzi.platform.table.shape.TableShape;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.Stalls;
import org.jspecify.annotations.Nullable;

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
  static final Field<BigDecimal> SOLD =
      Field.decimal("sold")
          .orNamed("销量", "销售量", "成交量")
          .describedAs("卖出的数量，仅供核对", "How much was sold, only to be checked");
  static final Field<String> UNIT =
      Field.text("unit")
          .orNamed("单位", "计量单位")
          .describedAs("如 元/500g、元/公斤、元/5L", "Such as 元/500g, 元/公斤, 元/5L")
          .needed();
  static final Field<LocalDate> DAY = Field.day("day").orNamed("日期", "采价日期", "date").needed();
  static final Field<String> COLLECTOR = Field.text("collector").orNamed("采价员", "填报人");
  static final Field<String> GRADE = Field.text("grade").orNamed("规格等级", "规格", "等级");
  static final Field<String> NOTE = Field.text("note").orNamed("备注");

  /** What the stalls of the point asked, where the price is their mean. */
  private static final List<Field<Optional<BigDecimal>>> STALLS =
      IntStream.rangeClosed(1, 5).mapToObj(QuoteTable::stall).toList();

  /** Not keyed: a later row on the same day is a later version, and both are kept. */
  static final TableShape SHAPE =
      TableShape.titled(
          "报价",
          "Quotes",
          Stream.concat(
                  Stream.of(
                      POINT, COMMODITY, STAGE, PRICE, UNIT, DAY, COLLECTOR, GRADE, NOTE, LOWEST,
                      HIGHEST, SOLD),
                  STALLS.stream())
              .toArray(Field<?>[]::new));

  // What collectors write where there were no goods (rule P2); a blank says the same.
  private static final Set<String> NONE = Set.of("无", "无货", "缺货", "停售", "-", "—", "——", "/");

  private QuoteTable() {}

  /** The stalls of a row up to the last that says anything, or null where none does. */
  static @Nullable Stalls stalls(Row row) {
    List<@Nullable BigDecimal> yuan = new ArrayList<>();
    int last = 0;
    for (Field<Optional<BigDecimal>> stall : STALLS) {
      Optional<Optional<BigDecimal>> said = row.find(stall);
      yuan.add(said.flatMap(it -> it).orElse(null));
      last = said.isPresent() ? yuan.size() : last;
    }
    return last == 0 ? null : new Stalls(yuan.subList(0, last));
  }

  private static Field<Optional<BigDecimal>> price() {
    return price(
        "price",
        List.of("价格", "本期价格", "零售价", "成交价格"),
        new Bilingual(
            "价格；没有货请写“无”，不要写 0", "The price; write 无 where there were no goods, never 0"));
  }

  private static Field<Optional<BigDecimal>> stall(int number) {
    return price(
        "stall" + number,
        List.of("摊位" + number),
        new Bilingual(
            "摊位 %d 的价格；价格为各摊位均价".formatted(number),
            "The price at stall %d; the price is the mean of the stalls".formatted(number)));
  }

  private static Field<Optional<BigDecimal>> price(
      String name, List<String> headers, Bilingual description) {
    return new Field<>(
        name,
        FieldType.DECIMAL,
        false,
        Field.decimal(name).orNamed(headers.toArray(String[]::new)).headers(),
        description,
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
