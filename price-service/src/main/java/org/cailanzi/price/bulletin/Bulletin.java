package org.cailanzi.price.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.price.figure.Change;
import org.cailanzi.price.figure.Figure;
import org.cailanzi.price.figure.Figures.GoodsFigure;
import org.cailanzi.price.figure.Level;
import org.jspecify.annotations.Nullable;

/**
 * A day's prices as they are published: a head of names and values, and a table.
 *
 * @param head lines of two cells
 * @param table the first row names the columns; cells are texts, whole numbers and decimals, or
 *     null where there is nothing
 */
record Bulletin(List<List<Object>> head, List<List<@Nullable Object>> table) {
  private static final List<@Nullable Object> COLUMNS =
      List.of(
          "商品 Commodity",
          "单位 Unit",
          "采价点数 Points",
          "均价 Mean",
          "中位价 Median",
          "最低 Min",
          "最高 Max",
          "四分位距 Interquartile range",
          "日涨跌% Change on day, %",
          "周涨跌% Change on week, %",
          "较基期涨跌% Change on base date, %",
          "日可比点数 Points compared on day",
          "其中沿用前价 of them imputed");

  Bulletin {
    head = List.copyOf(head);
    table = List.copyOf(table);
  }

  static Bulletin of(List<List<Object>> head, List<GoodsFigure> figures) {
    List<List<@Nullable Object>> table = new ArrayList<>();
    table.add(COLUMNS);
    figures.forEach(it -> table.add(row(it.commodity(), it.figure())));
    return new Bulletin(head, table);
  }

  private static List<@Nullable Object> row(Commodity commodity, Figure figure) {
    Optional<Level> level = figure.level();
    List<@Nullable Object> row = new ArrayList<>();
    row.add(commodity.zh() + " " + commodity.en());
    row.add(cell(level, Level::unit));
    row.add(level.map(Level::points).orElse(0));
    List<Function<Level, BigDecimal>> prices =
        List.of(Level::mean, Level::median, Level::min, Level::max, Level::spread);
    prices.forEach(it -> row.add(cell(level, it)));
    row.add(percent(figure.onDay()));
    row.add(percent(figure.onWeek()));
    row.add(percent(figure.onBase()));
    switch (figure.onDay()) {
      case Change.Known it -> {
        row.add(it.relative().points());
        row.add(it.imputed());
      }
      case Change.Insufficient it -> {
        row.add(it.matched());
        row.add(null);
      }
    }
    return row;
  }

  private static <T> @Nullable Object cell(Optional<Level> level, Function<Level, T> part) {
    return level.isPresent() ? part.apply(level.get()) : null;
  }

  private static Object percent(Change change) {
    return switch (change) {
      case Change.Known it -> it.relative().percent();
      case Change.Insufficient it ->
          "数据不足 insufficient (%d/%d)".formatted(it.matched(), it.needed());
    };
  }
}
