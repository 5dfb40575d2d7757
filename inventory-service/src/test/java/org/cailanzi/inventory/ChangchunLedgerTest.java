package org.cailanzi.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real city's vegetable ledger, with its real mistakes (the data folder's INDEX.md lists them).
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "cailanzi.city.profile=changchun")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangchunLedgerTest {
  private static final String BUREAU = TestTokens.bearer(Role.BUREAU, "2201");
  private static final Path FOLDER =
      Path.of(Objects.requireNonNullElse(System.getenv("CAILANZI_DATA"), "../../shared/data"))
          .resolve("changchun2022");

  @LocalServerPort int port;
  private final Map<String, String> codes = new TreeMap<>();
  private RestTestClient http;

  @BeforeAll
  void register() throws IOException {
    http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    assumeTrue(Files.isDirectory(FOLDER), "No real data at " + FOLDER + ": set CAILANZI_DATA");
    put("/sites/TOTAL", Map.of("zh", "合计", "kind", "summary", "region", "2201"));
    for (String unit : units()) {
      String code = "U" + codes.size();
      codes.put(unit, code);
      put(
          "/sites/" + code,
          Map.of("zh", unit, "kind", "wholesale-market", "region", "2201", "partOf", "TOTAL"));
    }
  }

  private static List<String> units() throws IOException {
    try (Stream<String> lines = Files.lines(FOLDER.resolve("veg_stock_ledger.csv"))) {
      return lines.skip(1).map(it -> it.split(",", -1)[1]).distinct().toList();
    }
  }

  private void put(String path, Map<String, ?> body) {
    assertThat(Answer.of(http.put().uri(path).header("Authorization", BUREAU).body(body)).status())
        .isEqualTo(200);
  }

  @Test
  void every_break_of_the_real_ledger_is_found_and_none_that_is_not_there() throws IOException {
    Answer report = importTable("veg_stock_ledger.csv", Map.of("site", "unit"), Map.of());
    assertThat(report.at("/rowsRead")).isEqualTo("108");
    assertThat(report.at("/rowsWritten")).as(report.text()).isEqualTo("108");
    assertThat(report.at("/warnings")).as(report.text()).isEqualTo("5");

    assertThat(foundOn("2022-04-06")).isEmpty();
    assertThat(foundOn("2022-04-07"))
        .containsExactlyInAnyOrder(
            "does-not-add-up 公主岭等四县分拣 0 868520000",
            "does-not-add-up 各城区接受省内市州驰援 0 -152700000",
            "does-not-add-up 海吉星 1446000000 935000000");
    assertThat(foundOn("2022-04-08")).containsExactly("opening-differs 海吉星 800000000 1446000000");
    assertThat(foundOn("2022-04-13")).containsExactly("does-not-add-up 海吉星 0 800000000");
    for (String day : List.of("09", "10", "11", "12", "14", "15")) {
      assertThat(foundOn("2022-04-" + day)).isEmpty();
    }

    // Every daily total is the sum of its units, so it repeats their breaks and adds none.
    importTable("veg_stock_ledger_totals.csv", Map.of(), Map.of("site", "TOTAL"));
    assertThat(foundOn("2022-04-10")).isEmpty();
    assertThat(foundOn("2022-04-13"))
        .containsExactlyInAnyOrder(
            "does-not-add-up 海吉星 0 800000000", "does-not-add-up TOTAL 4489748251 5289748251");
  }

  @Test
  void populations_that_two_sources_have_permuted_are_named_with_both_figures() throws IOException {
    Map<String, String> districts = Map.of("宽城区", "220103", "绿园区", "220106", "二道区", "220105");
    assertThat(post("/populations/imports", estatesOf(districts)).at("/errors")).isEqualTo("0");
    String mapping =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "fields",
                    Map.of(
                        "region", "district", "zh", "district", "populationWan", "population_wan"),
                    "constants",
                    Map.of("source", "蔬菜包日报"),
                    "values",
                    Map.of("region", districts),
                    "ignore",
                    List.of("*")));
    String packages = Files.readString(FOLDER.resolve("veg_package_by_district.csv"));

    Answer report =
        post("/populations/imports?mode=good-rows&dryRun=true&mapping={m}", packages, mapping);

    List<String> warnings = new ArrayList<>();
    for (JsonNode it : report.body().at("/findings")) {
      if (it.at("/code").asString().equals("population-differs")) {
        warnings.add(it.at("/fix/en").asString());
      }
    }
    assertThat(warnings)
        .as(report.text())
        .hasSize(3)
        .anySatisfy(it -> assertThat(it).contains("宽城区", "385000", "306143"))
        .anySatisfy(it -> assertThat(it).contains("绿园区", "426000", "372541"))
        .anySatisfy(it -> assertThat(it).contains("二道区", "326000", "405784"));
  }

  /** Housing estates have numbers of their own; here each becomes a community of its district. */
  private static String estatesOf(Map<String, String> districts) throws IOException {
    StringBuilder table = new StringBuilder("region,zh,population,source\n");
    for (String line : Files.readAllLines(FOLDER.resolve("communities.csv"))) {
      String[] cells = line.split(",", -1);
      if (districts.containsKey(cells[7])) {
        int number = Integer.parseInt(cells[0]);
        table.append(
            "%s%03d%03d,%d号小区,%s,小区台账\n"
                .formatted(
                    districts.get(cells[7]), number / 1_000, number % 1_000, number, cells[3]));
      }
    }
    return table.toString();
  }

  private Answer post(String path, String table, Object... variables) {
    return Answer.of(
        http.post()
            .uri(path, variables)
            .header("Authorization", BUREAU)
            .contentType(MediaType.parseMediaType("text/csv"))
            .body(table.getBytes(UTF_8)));
  }

  private Answer importTable(String name, Map<String, String> fields, Map<String, String> constants)
      throws IOException {
    Map<String, String> columns = new TreeMap<>(fields);
    columns.putAll(
        Map.of(
            "day",
            "date",
            "opening",
            "opening_t",
            "in",
            "in_t",
            "out",
            "out_t",
            "closing",
            "closing_t"));
    Map<String, String> always = new TreeMap<>(constants);
    always.putAll(Map.of("commodity", "蔬菜", "unit", "t"));
    String mapping =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "fields",
                    columns,
                    "constants",
                    always,
                    "values",
                    Map.of("site", codes),
                    "ignore",
                    List.of("*")));
    return Answer.of(
        http.post()
            .uri("/reports/imports?mapping={mapping}", mapping)
            .header("Authorization", BUREAU)
            .contentType(MediaType.parseMediaType("text/csv"))
            .body(Files.readAllBytes(FOLDER.resolve(name))));
  }

  private List<String> foundOn(String day) {
    Map<String, String> names = new TreeMap<>();
    codes.forEach((zh, code) -> names.put(code, zh));
    List<String> found = new ArrayList<>();
    for (JsonNode item :
        Answer.of(
                http.get()
                    .uri("/reports/findings?day=" + day + "&within=2201")
                    .header("Authorization", BUREAU))
            .body()
            .at("/items")) {
      String site = item.at("/site").asString();
      found.add(
          "%s %s %s %s"
              .formatted(
                  item.at("/kind").asString(),
                  names.getOrDefault(site, site),
                  item.at("/said").asString(),
                  item.at("/reckoned").asString()));
    }
    return found;
  }
}
