package org.cailanzi.inventory.forecast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** Real daily sales, from the folder that {@code CAILANZI_DATA} names. */
final class RealSeries {
  static final Path FOLDER =
      Path.of(Objects.requireNonNullElse(System.getenv("CAILANZI_DATA"), "../../shared/data"));

  private static final int DAYS = 549; // 2020-07-01 to 2021-12-31

  private RealSeries() {}

  static boolean there() {
    return Files.isDirectory(FOLDER);
  }

  /** A supermarket's kilograms a day by category of vegetables. */
  static Map<String, double[]> categories() {
    Map<String, String> category = categoryOfItem();
    return sales(cells -> Objects.requireNonNull(category.get(cells[1])));
  }

  /** The same by item, of those that were sold on most days of the last year. */
  static Map<String, double[]> items(int heldBack) {
    Map<String, double[]> items = sales(cells -> cells[1]);
    items.values().removeIf(it -> !mostDays(it, heldBack));
    return items;
  }

  private static boolean mostDays(double[] days, int heldBack) {
    long before =
        Arrays.stream(days, DAYS - heldBack - 180, DAYS - heldBack).filter(it -> it > 0).count();
    long after = Arrays.stream(days, DAYS - heldBack, DAYS).filter(it -> it > 0).count();
    return before > 108 && after > heldBack * 0.6;
  }

  /** A city's tonnes a day in lockdown. */
  static Map<String, double[]> cityOut() {
    Map<String, TreeMap<LocalDate, Double>> byName = new LinkedHashMap<>();
    for (String[] cells : rows("changchun2022/key_goods_supply.csv")) {
      byName
          .computeIfAbsent(cells[2], _ -> new TreeMap<>())
          .put(LocalDate.parse(cells[0]), number(cells[6]));
    }
    for (String[] cells : rows("changchun2022/veg_stock_ledger.csv")) {
      byName
          .computeIfAbsent("蔬菜台账", _ -> new TreeMap<>())
          .merge(LocalDate.parse(cells[0]), number(cells[6]), Double::sum);
    }
    Map<String, double[]> series = new LinkedHashMap<>();
    byName.forEach((name, days) -> series.put(name, days(days)));
    return series;
  }

  private static double[] days(NavigableMap<LocalDate, Double> byDay) {
    double[] days =
        new double[(int) ChronoUnit.DAYS.between(byDay.firstKey(), byDay.lastKey()) + 1];
    Arrays.fill(days, Double.NaN);
    byDay.forEach((day, out) -> days[(int) ChronoUnit.DAYS.between(byDay.firstKey(), day)] = out);
    return days;
  }

  private static Map<String, double[]> sales(Naming naming) {
    Map<String, double[]> series = new TreeMap<>();
    LocalDate first = LocalDate.parse("2020-07-01");
    for (String[] cells : rows("veg_retail_cumcm2023c/daily_item_sales.csv")) {
      double sold = number(cells[5]);
      int day = (int) ChronoUnit.DAYS.between(first, LocalDate.parse(cells[0]));
      if (sold > 0) {
        series.computeIfAbsent(naming.of(cells), _ -> new double[DAYS])[day] += sold;
      }
    }
    closedDays(series);
    return series;
  }

  /** On a day without any sale of anything the shop was shut: no demand was seen. */
  private static void closedDays(Map<String, double[]> series) {
    for (int day = 0; day < DAYS; day++) {
      int at = day;
      if (series.values().stream().allMatch(it -> it[at] == 0)) {
        series.values().forEach(it -> it[at] = Double.NaN);
      }
    }
  }

  private static Map<String, String> categoryOfItem() {
    Map<String, String> category = new TreeMap<>();
    rows("veg_retail_cumcm2023c/items.csv").forEach(it -> category.put(it[0], it[3]));
    return category;
  }

  private static List<String[]> rows(String file) {
    try (var lines = Files.lines(FOLDER.resolve(file))) {
      return lines.skip(1).map(it -> it.split(",", -1)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static double number(String cell) {
    return cell.isBlank() ? Double.NaN : Double.parseDouble(cell);
  }

  private interface Naming {
    String of(String[] cells);
  }
}
