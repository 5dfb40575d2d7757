package org.cailanzi.price.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.cailanzi.price.intake.Supermarket.ASKED;
import static org.cailanzi.price.intake.Supermarket.DATA;
import static org.cailanzi.price.intake.Supermarket.PAID;
import static org.cailanzi.price.intake.Supermarket.above;
import static org.cailanzi.price.intake.Supermarket.codes;
import static org.cailanzi.price.intake.Supermarket.column;
import static org.cailanzi.price.intake.Supermarket.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cailanzi.price.Requests;
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
  private static final LocalDate LAST = LocalDate.parse("2020-07-10");
  private static final LocalDate AUTUMN = LocalDate.parse("2020-09-01");

  @Autowired RestTestClient client;

  @DynamicPropertySource
  static void the_goods_of_the_city_are_its_items(DynamicPropertyRegistry registry)
      throws IOException {
    if (Files.exists(DATA)) {
      registry.add("cailanzi.city.profile", Supermarket.city()::toString);
    }
  }

  @Test
  void a_markup_of_thirty_five_percent_is_judged_on_what_was_really_paid() throws IOException {
    assumeThat(DATA).as("Skipped: no real data at %s", DATA).exists();
    Map<String, Object> ceiling = new HashMap<>(Requests.authority());
    ceiling.putAll(
        Map.of(
            "kind", "markup-on-cost",
            "region", "320213",
            "group", "vegetables",
            "stage", "retail",
            "rate", "0.35",
            "from", "2020-07-01"));
    bureau().put("/ceilings/MARKUP", ceiling).expectStatus().isCreated();
    bureau()
        .put("/points/STORE", Requests.point("超市", "Store", "supermarket", "320213"))
        .expectStatus()
        .isCreated();
    List<String> table = table(LocalDate.MIN, LAST);

    take(table, "STORE", "cost", PAID);
    take(table, "STORE", "retail", ASKED);

    Map<LocalDate, Set<String>> expected =
        above(table, (item, cost) -> cost.multiply(new BigDecimal("1.35")));
    assertThat(expected.values().stream().mapToInt(Set::size).sum()).isGreaterThan(300);
    expected.forEach(
        (day, items) -> assertThat(open("320213", day)).as("%s", day).isEqualTo(items));
  }

  @Test
  void more_than_half_of_a_month_is_sold_at_more_than_half_as_much_again_and_some_below_cost()
      throws IOException {
    assumeThat(DATA).as("Skipped: no real data at %s", DATA).exists();
    List<String> table = table(AUTUMN, AUTUMN.plusDays(29));
    register("STORE-50", "supermarket", "320205");
    register("STORE-0", "supermarket", "320206");
    issue("HALF", Map.of("kind", "markup-on-cost", "region", "320205", "rate", "0.5"));
    issue("NOTHING", Map.of("kind", "markup-on-cost", "region", "320206", "rate", "0"));
    for (String store : List.of("STORE-50", "STORE-0")) {
      take(table, store, "cost", PAID);
      take(table, store, "retail", ASKED);
    }

    Map<LocalDate, Set<String>> half =
        above(table, (item, cost) -> cost.multiply(new BigDecimal("1.5")));
    Map<LocalDate, Set<String>> dearerThanBought = above(table, (item, cost) -> cost);

    half.forEach((day, items) -> assertThat(open("320205", day)).as("%s", day).isEqualTo(items));
    dearerThanBought.forEach(
        (day, items) -> assertThat(open("320206", day)).as("%s", day).isEqualTo(items));
    assertThat(count(half)).as("of %s", rows(table)).isGreaterThan(rows(table) / 2);
    assertThat(soldBelowCost(table)).isPositive();
    assertThat(count(dearerThanBought)).isLessThanOrEqualTo(rows(table) - soldBelowCost(table));
  }

  @Test
  void a_spread_on_the_real_wholesale_prices_is_judged_class_by_class_and_knows_no_other_goods()
      throws IOException {
    assumeThat(DATA).as("Skipped: no real data at %s", DATA).exists();
    List<String> table = table(AUTUMN, AUTUMN.plusDays(29));
    register("STORE-W", "supermarket", "320211");
    register("GROSS", "wholesale", "320214");
    issue(
        "SPREAD",
        Map.of("kind", "wholesale-spread", "region", "320211", "wholesalePoint", "GROSS"));

    take(table, "GROSS", "wholesale", PAID);
    take(table, "STORE-W", "retail", ASKED);

    List<String> slow = codes("食用菌");
    List<String> fast = codes("花叶类");
    Map<LocalDate, Set<String>> expected =
        above(
            table,
            (item, price) ->
                slow.contains(item)
                    ? price.multiply(new BigDecimal("1.4"))
                    : fast.contains(item) ? price.multiply(new BigDecimal("1.7")) : null);
    assertThat(count(expected)).isGreaterThan(100);
    expected.forEach(
        (day, items) -> assertThat(open("320211", day)).as("%s", day).isEqualTo(items));
  }

  private static int count(Map<LocalDate, Set<String>> above) {
    return above.values().stream().mapToInt(Set::size).sum();
  }

  /** How many items have a price, day by day. */
  private static int rows(List<String> table) {
    return column(table, 3).values().stream().mapToInt(Map::size).sum();
  }

  private static int soldBelowCost(List<String> table) {
    Map<String, NavigableMap<LocalDate, BigDecimal>> paid = column(table, 4);
    int below = 0;
    for (var item : column(table, 3).entrySet()) {
      for (var asked : item.getValue().entrySet()) {
        BigDecimal cost = Objects.requireNonNull(paid.get(item.getKey())).get(asked.getKey());
        below += asked.getValue().compareTo(Objects.requireNonNull(cost)) < 0 ? 1 : 0;
      }
    }
    return below;
  }

  private void register(String code, String kind, String region) {
    bureau()
        .put("/points/" + code, Requests.point(code, code, kind, region))
        .expectStatus()
        .isCreated();
  }

  private void issue(String id, Map<String, Object> terms) {
    Map<String, Object> ceiling = new HashMap<>(Requests.authority());
    ceiling.putAll(Map.of("group", "vegetables", "stage", "retail", "from", "2020-07-01"));
    ceiling.putAll(terms);
    bureau().put("/ceilings/" + id, ceiling).expectStatus().isCreated();
  }

  private void take(List<String> table, String point, String stage, String price) {
    String mapping =
        """
        {"fields": {"commodity": "item_code", "day": "date", "price": "%s"},
         "constants": {"point": "%s", "stage": "%s", "unit": "元/公斤"}, "ignore": ["*"]}
        """
            .formatted(price, point, stage);
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

  private Set<String> open(String region, LocalDate day) {
    Map<?, ?> body =
        bureau()
            .get("/breaches?region=%s&day=%s".formatted(region, day))
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
