package org.cailanzi.price.intake;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cailanzi.price.judging.Reach;
import org.cailanzi.price.quote.Remark;
import org.cailanzi.price.quote.TypedPrice;
import org.jspecify.annotations.Nullable;

/**
 * What a real supermarket paid and asked for each item and day, and a city whose goods it sells.
 */
final class Supermarket {
  static final Path DATA =
      Path.of(
              Optional.ofNullable(System.getenv("CAILANZI_DATA")).orElse("../../shared/data"),
              "veg_retail_cumcm2023c")
          .toAbsolutePath();
  static final String ASKED = "retail_price_cny_per_kg";
  static final String PAID = "wholesale_price_cny_per_kg";

  private Supermarket() {}

  static Path city() throws IOException {
    Path city = Files.createTempDirectory("supermarket");
    copy("city.yml", city);
    copy("regions.csv", city);
    Files.write(city.resolve("commodities.csv"), goods());
    Files.writeString(city.resolve("prices.yml"), prices());
    return city;
  }

  private static void copy(String name, Path to) throws IOException {
    try (InputStream shipped = Supermarket.class.getResourceAsStream("/cities/wuxi/" + name)) {
      Files.copy(Objects.requireNonNull(shipped), to.resolve(name));
    }
  }

  /** The default rules, by which a supermarket adds 10 %, with classes of its own goods. */
  private static String prices() throws IOException {
    String rules;
    try (InputStream shipped =
        Supermarket.class.getResourceAsStream("/cities/default/prices.yml")) {
      rules = new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8);
    }
    return rules.replaceFirst(
        "(?ms)^perishability:.*?(?=^\\w)",
        "perishability:%n  - {code: I, rate: 0.30, goods: [%s]}%n  - {code: III, rate: 0.60, goods: [%s]}%n%n"
            .formatted(String.join(", ", itemsOf("食用菌")), String.join(", ", itemsOf("花叶类"))));
  }

  private static List<String> itemsOf(String category) throws IOException {
    try (Stream<String> items = Files.lines(DATA.resolve("items.csv"))) {
      return items
          .map(it -> it.split(",", -1))
          .filter(it -> it[3].equals(category))
          .map(it -> '"' + it[0] + '"')
          .toList();
    }
  }

  private static List<String> goods() throws IOException {
    try (Stream<String> items = Files.lines(DATA.resolve("items.csv"))) {
      return Stream.concat(
              Stream.of("code,zh,en,aliases,group,unit,gramsPerUnit,shelfLifeHours,storage"),
              items
                  .skip(1)
                  .map(it -> it.split(",", -1))
                  .map(
                      it ->
                          "%s,%s,item %s,,vegetables,500g,,72,CHILLED"
                              .formatted(it[0], it[1], it[0])))
          .toList();
    }
  }

  static List<String> codes(String category) throws IOException {
    return itemsOf(category).stream().map(it -> it.replace("\"", "")).toList();
  }

  static List<String> table(LocalDate first, LocalDate last) throws IOException {
    try (Stream<String> rows = Files.lines(DATA.resolve("daily_item_sales.csv"))) {
      return rows.filter(
              it -> it.startsWith("date") || (!day(it).isBefore(first) && !day(it).isAfter(last)))
          .toList();
    }
  }

  /** Worked out from the table itself: the last row of an item and day is what counts. */
  static Map<LocalDate, Set<String>> above(List<String> table, Most most) {
    Map<String, NavigableMap<LocalDate, BigDecimal>> asked = column(table, 3);
    Map<String, NavigableMap<LocalDate, BigDecimal>> paid = column(table, 4);
    Map<LocalDate, Set<String>> above = new TreeMap<>();
    asked.forEach(
        (item, prices) ->
            prices.forEach(
                (day, price) -> {
                  NavigableMap<LocalDate, BigDecimal> costs =
                      Objects.requireNonNull(paid.get(item));
                  BigDecimal cost = Objects.requireNonNull(costs.get(day));
                  BigDecimal allowed = most.of(item, cost);
                  boolean dear = allowed != null && price.compareTo(allowed) > 0;
                  Set<String> items = above.computeIfAbsent(day, _ -> new HashSet<>());
                  if (dear && !doubtful(costs).contains(day)) {
                    items.add(item);
                  }
                }));
    return above;
  }

  /** The days whose price looks like a slip against most of the three before that do not. */
  static Set<LocalDate> doubtful(NavigableMap<LocalDate, BigDecimal> costs) {
    NavigableMap<LocalDate, TypedPrice> relied = new TreeMap<>();
    Set<LocalDate> doubtful = new HashSet<>();
    costs.forEach(
        (day, yuan) -> {
          TypedPrice cost = TypedPrice.of(yuan, "公斤");
          List<TypedPrice> before =
              relied.tailMap(day.minusDays(Reach.LOOK_BACK), true).descendingMap().values().stream()
                  .limit(Remark.COMPARED)
                  .toList();
          if (Remark.looksLikeSlip(cost, before)) {
            doubtful.add(day);
          } else {
            relied.put(day, cost);
          }
        });
    return doubtful;
  }

  static Map<String, NavigableMap<LocalDate, BigDecimal>> column(List<String> table, int column) {
    Map<String, NavigableMap<LocalDate, BigDecimal>> byItem = new HashMap<>();
    table.stream()
        .skip(1)
        .forEach(
            row -> {
              String[] cells = row.split(",", -1);
              byItem
                  .computeIfAbsent(cells[1], _ -> new TreeMap<>())
                  .put(day(row), new BigDecimal(cells[column]));
            });
    return byItem;
  }

  /**
   * What counts of a column: the last price of an item and day that does not look like a slip
   * against most of the three before.
   */
  static Map<String, NavigableMap<LocalDate, BigDecimal>> counting(List<String> table, int column) {
    Map<String, NavigableMap<LocalDate, BigDecimal>> counting = new HashMap<>();
    for (String row : table.subList(1, table.size())) {
      String[] cells = row.split(",", -1);
      LocalDate day = day(row);
      NavigableMap<LocalDate, BigDecimal> prices =
          counting.computeIfAbsent(cells[1], _ -> new TreeMap<>());
      List<TypedPrice> before =
          prices
              .subMap(day.minusDays(Reach.LOOK_BACK), true, day, false)
              .descendingMap()
              .values()
              .stream()
              .limit(Remark.COMPARED)
              .map(it -> TypedPrice.of(it, "公斤"))
              .toList();
      BigDecimal price = new BigDecimal(cells[column]);
      if (!Remark.looksLikeSlip(TypedPrice.of(price, "公斤"), before)) {
        prices.put(day, price);
      }
    }
    return counting;
  }

  private static LocalDate day(String row) {
    return LocalDate.parse(row.substring(0, row.indexOf(',')));
  }

  /** The most that may be asked for an item by what was paid, or null where nothing limits it. */
  interface Most {
    @Nullable BigDecimal of(String item, BigDecimal paid);
  }
}
