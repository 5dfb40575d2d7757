package org.cailanzi.suite.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cailanzi.suite.load.LoadPlan;
import org.cailanzi.suite.table.Row;
import org.cailanzi.suite.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangchunCityTest {

  @Test
  void a_folder_that_is_no_citys_is_refused_with_what_it_lacks(
      @TempDir Path empty, @TempDir Path to) {
    assertThatThrownBy(() -> City.prepare(empty, to))
        .isInstanceOf(City.UnknownCity.class)
        .hasMessageContaining("load-plan.yml")
        .hasMessageContaining("communities.csv");
  }

  /** On the real tables, which are not part of the project. */
  @Nested
  class OnItsOwnTables {
    private static final Path DATA =
        Path.of(
            System.getenv().getOrDefault("CAILANZI_DATA", "../../shared/data"), "changchun2022");

    @TempDir static Path folder;

    @BeforeAll
    static void prepare() {
      assumeTrue(Files.isDirectory(DATA), "No real tables in " + DATA.toAbsolutePath());
      City.prepare(DATA, folder);
    }

    private static List<Row> rows(String table) {
      return Table.read(folder.resolve(table)).rows();
    }

    @Test
    void every_table_of_the_plan_is_there() {
      LoadPlan plan = LoadPlan.read(folder.resolve(City.PLAN));

      assertThat(plan.steps()).allSatisfy(it -> assertThat(folder.resolve(it.table())).exists());
    }

    @Test
    void each_estate_has_a_code_of_its_own_under_its_district() {
      assertThat(rows("populations.csv"))
          .hasSize(1_409)
          .extracting(it -> it.text("region"))
          .doesNotHaveDuplicates()
          .allSatisfy(it -> assertThat(it).matches("2201\\d{8}"));
      assertThat(sum("populations.csv", "population")).isEqualTo(3_019_825);
      assertThat(sum("populations.csv", "households")).isEqualTo(1_240_451);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "key_goods_supply.csv",
          "veg_stock_ledger.csv",
          "market_retail_prices.csv",
          "key_enterprise_prices_all_reports.csv",
          "road_nodes.csv",
          "road_edges.csv"
        })
    void what_importers_can_read_they_are_given_as_it_is(String table) {
      assertThat(folder.resolve(table)).hasSameBinaryContentAs(DATA.resolve(table));
    }

    @Test
    void every_firm_of_the_tables_is_a_place_under_the_name_it_has_there() {
      Set<String> sites =
          rows("sites.csv").stream().map(it -> it.text("zh")).collect(Collectors.toSet());

      assertThat(rows("veg_stock_ledger.csv"))
          .allSatisfy(it -> assertThat(sites).contains(it.text("unit")));
      assertThat(rows("key_enterprise_prices_all_reports.csv"))
          .allSatisfy(it -> assertThat(sites).contains(it.text("chain")));
    }

    @Test
    void prices_and_stock_are_invented_for_invented_places_alone() {
      assertThat(rows("quotes.csv"))
          .isNotEmpty()
          .allSatisfy(it -> assertThat(it.text("point")).startsWith("CC-CP-"));
      assertThat(rows("receipts.csv"))
          .isNotEmpty()
          .allSatisfy(it -> assertThat(it.text("site")).startsWith("CC-CP-"));
    }

    @Test
    void dwellings_are_invented_from_counts_and_name_nobody() {
      Set<String> estates =
          Set.copyOf(rows("populations.csv").stream().map(it -> it.text("region")).toList());

      assertThat(rows("dwellings.csv"))
          .hasSizeBetween(1_409, 3_500)
          .allSatisfy(it -> assertThat(it.text("name")).matches("住户\\d+"))
          .allSatisfy(it -> assertThat(estates).contains(it.text("region")));
    }

    @Test
    void every_estate_and_every_invented_supply_point_lies_somewhere() {
      List<Row> places = rows("places.csv");
      Set<String> estates =
          Set.copyOf(rows("populations.csv").stream().map(it -> it.text("region")).toList());
      Set<String> points =
          rows("sites.csv").stream()
              .filter(it -> !it.text("serves").isEmpty())
              .map(it -> it.text("site"))
              .collect(Collectors.toSet());

      assertThat(places.stream().map(it -> it.text("region")).filter(it -> !it.isEmpty()))
          .containsExactlyInAnyOrderElementsOf(estates);
      assertThat(places.stream().map(it -> it.text("site")).filter(it -> !it.isEmpty()))
          .containsExactlyInAnyOrderElementsOf(points);
      assertThat(places)
          .allSatisfy(it -> assertThat(Double.parseDouble(it.text("x"))).isBetween(0.0, 100.0));
    }

    private static long sum(String table, String column) {
      return rows(table).stream().mapToLong(it -> it.whole(column)).sum();
    }
  }
}
