package org.cailanzi.price.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cailanzi.price.Requests;
import org.cailanzi.price.quote.Remark;
import org.cailanzi.price.quote.TypedPrice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * What a real supermarket paid and asked for each item and day, in a city whose goods are its
 * items; skipped where CAILANZI_DATA, or ../shared/data, is absent.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class RealCostsTest {
  private static final Path DATA =
      Path.of(
              Optional.ofNullable(System.getenv("CAILANZI_DATA")).orElse("../../shared/data"),
              "veg_retail_cumcm2023c")
          .toAbsolutePath();
  private static final LocalDate LAST = LocalDate.parse("2020-07-10");

  @Autowired RestTestClient client;

  @DynamicPropertySource
  static void the_goods_of_the_city_are_its_items(DynamicPropertyRegistry registry)
      throws IOException {
    if (Files.exists(DATA)) {
      Path city = Files.createTempDirectory("supermarket");
      copy("city.yml", city);
      copy("regions.csv", city);
      Files.write(city.resolve("commodities.csv"), goods());
      registry.add("cailanzi.city.profile", city::toString);
    }
  }

  private static void copy(String name, Path to) throws IOException {
    try (InputStream shipped = RealCostsTest.class.getResourceAsStream("/cities/wuxi/" + name)) {
      Files.copy(Objects.requireNonNull(shipped), to.resolve(name));
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

  @Test
  void a_markup_of_thirty_five_percent_is_judged_on_what_was_really_paid() throws IOException {
    assumeThat(DATA).as("Skipped: no real data at %s", DATA).exists();
    Map<String, Object> ceiling = new HashMap<>(Requests.authority());
    ceiling.putAll(
        Map.of(
            "kind", "markup-on-cost",
            "region", "3202",
            "group", "vegetables",
            "stage", "retail",
            "rate", "0.35",
            "from", "2020-07-01"));
    bureau().put("/ceilings/MARKUP", ceiling).expectStatus().isCreated();
    bureau()
        .put("/points/STORE", Requests.point("超市", "Store", "supermarket", "320213"))
        .expectStatus()
        .isCreated();
    List<String> table = table();

    take(table, "cost", "wholesale_price_cny_per_kg");
    take(table, "retail", "retail_price_cny_per_kg");

    Map<LocalDate, Set<String>> expected = aboveThirtyFivePercent(table);
    assertThat(expected.values().stream().mapToInt(Set::size).sum()).isGreaterThan(300);
    expected.forEach((day, items) -> assertThat(open(day)).as("%s", day).isEqualTo(items));
  }

  private static List<String> table() throws IOException {
    try (Stream<String> rows = Files.lines(DATA.resolve("daily_item_sales.csv"))) {
      return rows.filter(it -> it.startsWith("date") || !day(it).isAfter(LAST)).toList();
    }
  }

  private void take(List<String> table, String stage, String price) {
    String mapping =
        """
        {"fields": {"commodity": "item_code", "day": "date", "price": "%s"},
         "constants": {"point": "STORE", "stage": "%s", "unit": "元/公斤"}, "ignore": ["*"]}
        """
            .formatted(price, stage);
    bureau()
        .csv(
            "/quotes/imports?mapping={mapping}",
            String.join("\n", table).getBytes(StandardCharsets.UTF_8),
            mapping)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.rowsRejected")
        .isEqualTo(0)
        .jsonPath("$.rowsWritten")
        .isEqualTo(table.size() - 1);
  }

  /** Worked out from the table itself: the last row of an item and day is what counts. */
  private static Map<LocalDate, Set<String>> aboveThirtyFivePercent(List<String> table) {
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
                  boolean dear = price.compareTo(cost.multiply(new BigDecimal("1.35"))) > 0;
                  Set<String> items = above.computeIfAbsent(day, _ -> new HashSet<>());
                  if (dear && !doubtful(costs, day)) {
                    items.add(item);
                  }
                }));
    return above;
  }

  private static boolean doubtful(NavigableMap<LocalDate, BigDecimal> costs, LocalDate day) {
    TypedPrice cost = TypedPrice.of(Objects.requireNonNull(costs.get(day)), "公斤");
    List<BigDecimal> before =
        costs.headMap(day, false).descendingMap().values().stream().limit(3).toList();
    long slips =
        before.stream().filter(it -> Remark.looksLikeSlip(cost, TypedPrice.of(it, "公斤"))).count();
    return 2 * slips > before.size();
  }

  private static Map<String, NavigableMap<LocalDate, BigDecimal>> column(
      List<String> table, int column) {
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

  private static LocalDate day(String row) {
    return LocalDate.parse(row.substring(0, row.indexOf(',')));
  }

  private Set<String> open(LocalDate day) {
    Map<?, ?> body =
        bureau()
            .get("/breaches?region=3202&day=" + day)
            .expectStatus()
            .isOk()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    List<?> items = (List<?>) Objects.requireNonNull(Objects.requireNonNull(body).get("items"));
    return items.stream()
        .map(it -> String.valueOf(((Map<?, ?>) it).get("commodity")))
        .collect(Collectors.toSet());
  }

  private Requests bureau() {
    return Requests.bureau(client);
  }
}
