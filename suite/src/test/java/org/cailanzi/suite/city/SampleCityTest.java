package org.cailanzi.suite.city;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode.Level;
import org.cailanzi.suite.load.LoadPlan;
import org.cailanzi.suite.table.Row;
import org.cailanzi.suite.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCityTest {
  private static final CityProfile WUXI = CityConfiguration.readProfile("wuxi");

  @TempDir static Path folder;

  @BeforeAll
  static void write() {
    City.prepare(null, folder);
  }

  private static List<Row> rows(String table) {
    return Table.read(folder.resolve(table)).rows();
  }

  @Test
  void the_same_seed_writes_the_same_bytes(@TempDir Path again) throws IOException {
    City.prepare(null, again);

    try (var files = Files.list(folder)) {
      List<Path> written = files.toList();
      assertThat(written).hasSizeGreaterThan(10);
      for (Path file : written) {
        assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void every_table_of_the_plan_is_there_and_is_of_the_profiles_day() {
    LoadPlan plan = LoadPlan.read(folder.resolve(City.PLAN));

    assertThat(plan.day()).isEqualTo(WUXI.day());
    assertThat(plan.steps()).allSatisfy(it -> assertThat(folder.resolve(it.table())).exists());
  }

  @Test
  void the_communities_of_a_district_have_its_population() {
    Map<String, Long> sums = new TreeMap<>();
    rows("populations.csv")
        .forEach(
            it -> sums.merge(it.text("region").substring(0, 6), it.whole("population"), Long::sum));

    assertThat(sums).hasSizeGreaterThanOrEqualTo(3);
    sums.forEach(
        (district, sum) -> {
          Long stated =
              WUXI.regions().stream()
                  .filter(it -> it.code().code().equals(district))
                  .findFirst()
                  .orElseThrow()
                  .population();
          assertThat(sum).isCloseTo(stated, org.assertj.core.data.Offset.offset(60L));
        });
  }

  @Test
  void every_street_of_the_day_has_a_place_to_order_from() {
    Set<String> served =
        rows("sites.csv").stream().map(it -> it.text("serves")).collect(Collectors.toSet());

    assertThat(WUXI.regions())
        .filteredOn(it -> it.code().level() == Level.STREET && it.validOn(WUXI.day()))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(served).contains(it.code().code()));
  }

  @Test
  void whatever_is_on_a_shelf_has_a_price_of_the_day_and_of_the_base_date() {
    Set<String> quoted = new HashSet<>();
    rows("quotes.csv")
        .forEach(it -> quoted.add(it.text("point") + it.text("commodity") + it.text("day")));

    assertThat(rows("receipts.csv"))
        .filteredOn(
            it -> it.text("site").startsWith("WX-CP") || it.text("site").startsWith("WX-SM"))
        .isNotEmpty()
        .allSatisfy(
            it -> {
              String shelf = it.text("site") + it.text("commodity");
              assertThat(quoted).contains(shelf + WUXI.day(), shelf + WUXI.rules().priceBaseDate());
            });
  }

  @Test
  void forty_days_of_prices_rise_after_the_base_date_and_come_down_again() {
    List<Row> all = rows("quotes.csv");
    assertThat(all.size()).as("rows to load").isLessThanOrEqualTo(10_500);
    Map<String, BigDecimal> greens = new TreeMap<>();
    all.stream()
        .filter(it -> it.text("point").equals("WX-SM-320205"))
        .filter(it -> it.text("commodity").equals("GREENS"))
        .forEach(it -> greens.put(it.text("day"), new BigDecimal(it.text("price"))));

    assertThat(greens).hasSize(40).containsKeys("2020-01-16", "2020-02-24");
    BigDecimal base = requireNonNull(greens.get("2020-01-23"));
    assertThat(rise(greens, "2020-01-28", base)).isBetween(1.4, 1.5);
    assertThat(rise(greens, "2020-02-20", base)).isBetween(1.09, 1.14);
  }

  @Test
  void goods_without_a_rush_are_quoted_often_enough_to_be_carried_from_one_quote_to_the_next() {
    int carry = WUXI.figures().carryDays();
    Map<String, TreeSet<LocalDate>> quoted = new TreeMap<>();
    rows("quotes.csv").stream()
        .filter(it -> it.text("point").equals("WX-SM-320205"))
        .forEach(
            it ->
                quoted
                    .computeIfAbsent(it.text("commodity"), _ -> new TreeSet<>())
                    .add(LocalDate.parse(it.text("day"))));

    assertThat(quoted).hasSize(27);
    quoted.forEach(
        (goods, days) ->
            assertThat(LocalDate.parse("2020-01-17").datesUntil(WUXI.day().plusDays(1)))
                .as(goods)
                .allSatisfy(
                    it -> assertThat(days.floor(it)).isAfterOrEqualTo(it.minusDays(carry))));
  }

  private static double rise(Map<String, BigDecimal> prices, String day, BigDecimal base) {
    return requireNonNull(prices.get(day)).doubleValue() / base.doubleValue();
  }

  /** The ceilings of vegetables: 1.30 times the base date's price of the same place. */
  @Test
  void only_the_prices_that_are_dear_on_purpose_are_above_a_ceiling() {
    Map<String, BigDecimal> base = new TreeMap<>();
    rows("quotes.csv").stream()
        .filter(it -> it.text("day").equals("2020-01-23"))
        .forEach(it -> base.put(series(it), new BigDecimal(it.text("price"))));

    assertThat(rows("quotes.csv"))
        .filteredOn(it -> it.text("stage").equals("retail"))
        .filteredOn(it -> it.text("day").compareTo("2020-02-01") >= 0)
        .filteredOn(it -> !it.text("commodity").equals("PORK"))
        .filteredOn(
            it ->
                new BigDecimal(it.text("price"))
                        .compareTo(
                            requireNonNull(base.get(series(it))).multiply(new BigDecimal("1.30")))
                    > 0)
        .extracting(it -> it.text("day"))
        .hasSize(4)
        .containsOnly("2020-02-24");
  }

  private static String series(Row quote) {
    return quote.text("point") + "|" + quote.text("commodity") + "|" + quote.text("stage");
  }

  @Test
  void every_receipt_has_a_key_of_its_own() {
    assertThat(rows("receipts.csv")).extracting(it -> it.text("key")).doesNotHaveDuplicates();
  }

  @Test
  void exactly_one_form_does_not_add_up_and_the_next_opens_on_another_figure() {
    Map<String, String> lastClosing = new TreeMap<>();
    int wrongSums = 0;
    int wrongOpenings = 0;
    for (Row row : rows("reports.csv")) {
      long closing = row.whole("opening") + row.whole("in") - row.whole("out");
      wrongSums += closing == row.whole("closing") ? 0 : 1;
      String shelf = row.text("site") + row.text("commodity");
      String before = lastClosing.put(shelf, row.text("closing"));
      wrongOpenings += before == null || before.equals(row.text("opening")) ? 0 : 1;
    }
    assertThat(List.of(wrongSums, wrongOpenings)).containsExactly(1, 1);
  }

  @Test
  void five_prices_are_above_a_ceiling_on_purpose() {
    Map<String, UnitPrice> base =
        rows("quotes.csv").stream()
            .filter(it -> it.text("day").equals("2020-01-23"))
            .collect(Collectors.toMap(SampleCityTest::shelf, SampleCityTest::price));

    List<String> above =
        rows("quotes.csv").stream()
            .filter(it -> it.text("day").equals("2020-02-24") && it.text("stage").equals("retail"))
            .filter(
                it -> rows("ceilings.csv").stream().anyMatch(ceiling -> breaks(it, ceiling, base)))
            .map(SampleCityTest::shelf)
            .toList();

    assertThat(above)
        .containsExactlyInAnyOrder(
            "WX-SM-320213|GREENS",
            "WX-SM-320213|PORK",
            "WX-SM-320211|CABBAGE",
            "WX-CP-320214052|POTATO",
            "WX-CP-320214052|TOMATO");
  }

  private static boolean breaks(Row quote, Row ceiling, Map<String, UnitPrice> base) {
    String commodity = quote.text("commodity");
    if (ceiling.text("kind").equals("absolute")) {
      return ceiling.text("commodity").equals(commodity)
          && price(quote).compareTo(price(ceiling)) > 0;
    }
    String group = WUXI.commodities().byCode(commodity).orElseThrow().group();
    BigDecimal most =
        java.util.Objects.requireNonNull(base.get(shelf(quote)))
            .yuan()
            .multiply(new BigDecimal(ceiling.text("factor")));
    return WUXI.countsTowards(group, ceiling.text("group"))
        && price(quote).yuan().compareTo(most) > 0;
  }

  private static String shelf(Row row) {
    return row.text("point") + "|" + row.text("commodity");
  }

  private static UnitPrice price(Row row) {
    return UnitPrice.of(new BigDecimal(row.text("price")), row.text("unit"));
  }

  @Test
  void all_streets_that_ask_but_one_with_a_single_request_have_a_courier() {
    Map<String, String> streets =
        rows("dwellings.csv").stream()
            .collect(
                Collectors.toMap(
                    it -> it.text("dwelling"), it -> it.text("region").substring(0, 9)));
    Map<String, String> couriers =
        rows("couriers.csv").stream()
            .collect(Collectors.toMap(it -> it.text("area"), it -> it.text("courier")));

    List<String> withoutCourier =
        rows("requests.csv").stream()
            .map(it -> String.valueOf(streets.get(it.text("dwelling"))))
            .filter(it -> !couriers.containsKey(it))
            .toList();

    assertThat(rows("requests.csv")).hasSize(40);
    assertThat(withoutCourier).hasSize(1);
    assertThat(couriers)
        .containsEntry("320211001", "courier-01")
        .containsEntry("320211002", "courier-02");
    assertThat(streets.values()).containsAll(couriers.keySet());
  }

  @Test
  void nobody_in_it_is_a_person() {
    assertThat(rows("dwellings.csv"))
        .hasSize(300)
        .allSatisfy(it -> assertThat(it.text("name")).matches("住户\\d+"))
        .allSatisfy(it -> assertThat(it.text("phone")).matches("1990000\\d{4}"))
        .allSatisfy(it -> assertThat(it.text("region")).matches("\\d{9}90[123]"));
  }
}
