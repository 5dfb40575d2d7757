package org.cailanzi.price.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.cailanzi.price.intake.Supermarket.ASKED;
import static org.cailanzi.price.intake.Supermarket.DATA;
import static org.cailanzi.price.intake.Supermarket.PAID;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cailanzi.price.Requests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/**
 * Eighteen months of a real supermarket as they are, each odd row of them named; skipped where
 * CAILANZI_DATA, or ../shared/data, is absent.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "cailanzi.table.findings=100000")
@AutoConfigureRestTestClient
class RealSupermarketTest {
  private static final int ROWS = 26_516;
  private static final int BELOW_COST = 386;
  private static final int WITH_DOUBTED_COST = 1;
  private static final int RETURNS = 13;
  private static final int MORE_THAN_HALF = 19_465;
  private static final LocalDate QUARTER = LocalDate.parse("2020-09-30");
  private static final BigDecimal HALF_AGAIN = new BigDecimal("1.5");

  @Autowired RestTestClient client;

  @DynamicPropertySource
  static void the_goods_of_the_city_are_its_items(DynamicPropertyRegistry registry)
      throws IOException {
    if (Files.exists(DATA)) {
      registry.add("cailanzi.city.profile", Supermarket.city()::toString);
    }
  }

  @Test
  void a_ceiling_on_the_markup_tells_how_many_days_and_items_of_a_quarter_are_above_it()
      throws IOException {
    assumeThat(DATA).as("Skipped: no real data at %s", DATA).exists();
    register("STORE-50", "320205");
    List<String> all = Supermarket.table(LocalDate.MIN, LocalDate.MAX);
    List<String> table = Supermarket.table(LocalDate.MIN, QUARTER);
    take(table, "STORE-50", "cost", PAID);
    take(table, "STORE-50", "retail", ASKED);

    Map<String, Object> half = new HashMap<>(Requests.authority());
    half.putAll(Map.of("kind", "markup-on-cost", "region", "320205", "group", "vegetables"));
    half.putAll(Map.of("stage", "retail", "rate", "0.5", "from", "2020-07-01"));
    bureau().put("/ceilings/HALF", half).expectStatus().isCreated();

    JsonNode judged =
        await()
            .atMost(Duration.ofMinutes(2))
            .until(this::rejudging, it -> it.at("/state").asString().equals("done"));
    assertThat(judged.at("/above").asInt()).isEqualTo(aboveHalf(table));
    assertThat(rows(all, it -> it.asked().compareTo(it.paid().multiply(HALF_AGAIN)) > 0))
        .as("rows of the whole table, several of some days")
        .hasSize(MORE_THAN_HALF);
  }

  private JsonNode rejudging() {
    return Objects.requireNonNull(
        bureau()
            .get("/ceilings/HALF/rejudging")
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody());
  }

  /** By what counts, and by what was paid where that is not doubted. */
  private static int aboveHalf(List<String> table) {
    var costs = Supermarket.counting(table, 4);
    int above = 0;
    for (var item : Supermarket.counting(table, 3).entrySet()) {
      var paid = Objects.requireNonNull(costs.get(item.getKey()));
      for (var asked : item.getValue().entrySet()) {
        BigDecimal cost = paid.get(asked.getKey());
        above += cost != null && asked.getValue().compareTo(cost.multiply(HALF_AGAIN)) > 0 ? 1 : 0;
      }
    }
    return above;
  }

  private void register(String code, String region) {
    bureau()
        .put("/points/" + code, Requests.point("超市", "Store", "supermarket", region))
        .expectStatus()
        .isCreated();
  }

  @Test
  void each_row_below_cost_and_each_return_is_named_and_no_other() throws IOException {
    assumeThat(DATA).as("Skipped: no real data at %s", DATA).exists();
    register("STORE", "320213");
    List<String> table = Supermarket.table(LocalDate.MIN, LocalDate.MAX);

    take(table, "STORE", "cost", PAID);
    JsonNode report = take(table, "STORE", "retail", ASKED);

    assertThat(table).hasSize(ROWS + 1);
    Set<Integer> below = rows(table, it -> it.asked().compareTo(it.paid()) < 0);
    assertThat(below).hasSize(BELOW_COST);
    System.out.println(
        "DOUBTED " + rows(table, it -> it.asked().compareTo(it.paid()) < 0 && it.doubted()));
    assertThat(named(report, "sold-below-cost"))
        .as("all of which the cost is not doubted")
        .hasSize(BELOW_COST - WITH_DOUBTED_COST)
        .isEqualTo(rows(table, it -> it.asked().compareTo(it.paid()) < 0 && !it.doubted()));
    assertThat(named(report, "nothing-sold"))
        .hasSize(RETURNS)
        .isEqualTo(rows(table, it -> it.sold().signum() <= 0));
  }

  private interface Odd {
    boolean is(Sale sale);
  }

  private record Sale(BigDecimal asked, BigDecimal paid, BigDecimal sold, boolean doubted) {}

  /** The numbers of rows, as a report counts them: the header is the first. */
  private static Set<Integer> rows(List<String> table, Odd odd) {
    var costs = Supermarket.column(table, 4);
    Map<String, Set<LocalDate>> doubted = new HashMap<>();
    costs.forEach((item, prices) -> doubted.put(item, Supermarket.doubtful(prices)));
    return IntStream.range(1, table.size())
        .filter(
            it -> {
              String[] cells = table.get(it).split(",", -1);
              boolean isDoubted =
                  Objects.requireNonNull(doubted.get(cells[1])).contains(LocalDate.parse(cells[0]));
              return odd.is(
                  new Sale(
                      new BigDecimal(cells[3]),
                      new BigDecimal(cells[4]),
                      new BigDecimal(cells[5]),
                      isDoubted));
            })
        .mapToObj(it -> it + 1)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Integer> named(JsonNode report, String code) {
    return report
        .at("/findings")
        .valueStream()
        .filter(it -> it.at("/code").asString().equals(code))
        .map(it -> it.at("/row").asInt())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private JsonNode take(List<String> table, String point, String stage, String price) {
    String mapping =
        """
        {"fields": {"commodity": "item_code", "day": "date", "price": "%s", "sold": "qty_kg"},
         "constants": {"point": "%s", "stage": "%s", "unit": "元/公斤"}, "ignore": ["*"]}
        """
            .formatted(price, point, stage);
    JsonNode report =
        bureau()
            .csv(
                "/quotes/imports?mapping={mapping}",
                String.join("\n", table).getBytes(StandardCharsets.UTF_8),
                mapping)
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    assertThat(Objects.requireNonNull(report).at("/rowsWritten").asInt())
        .isEqualTo(table.size() - 1);
    return report;
  }

  private Requests bureau() {
    return Requests.bureau(client);
  }
}
