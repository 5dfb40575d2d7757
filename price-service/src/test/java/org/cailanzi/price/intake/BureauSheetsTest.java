package org.cailanzi.price.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cailanzi.platform.table.ImportMode;
import org.cailanzi.platform.table.ImportReport;
import org.cailanzi.platform.table.ImportRequest;
import org.cailanzi.platform.table.TableImport;
import org.cailanzi.platform.table.file.TableFile;
import org.cailanzi.platform.table.file.TableLimits;
import org.cailanzi.platform.table.row.Finding;
import org.cailanzi.platform.table.row.Mapping;
import org.cailanzi.platform.table.row.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** A bureau's own price sheets, read by the mappings that are shipped. */
class BureauSheetsTest {
  private static final Path DATA =
      Path.of(
          Optional.ofNullable(System.getenv("CAILANZI_DATA")).orElse("../../shared/data"),
          "changchun2022");

  private final List<String> read = new ArrayList<>();

  @BeforeEach
  void the_sheets_are_there() {
    assumeThat(DATA).as("Skipped: no real data at %s", DATA).exists();
  }

  @Test
  void retail_prices_of_both_sheets_are_those_of_the_table_made_by_hand() throws IOException {
    for (String sheet : List.of("3-18-grain.xlsx", "3-18-veg.xlsx")) {
      ImportReport report = retail(sheet, "changchun-retail-prices");
      assertThat(report.findings()).isEmpty();
    }
    assertThat(read)
        .containsExactlyInAnyOrderElementsOf(
            byHand("market_retail_prices.csv", "2022-03-18", it -> "2022-03-18 " + line(it, 3)));
  }

  @Test
  void the_base_prices_stand_in_the_same_sheet_under_their_own_day() throws IOException {
    for (String sheet : List.of("3-18-grain.xlsx", "3-18-veg.xlsx")) {
      assertThat(retail(sheet, "changchun-retail-base-prices").findings()).isEmpty();
    }
    assertThat(read)
        .containsExactlyInAnyOrderElementsOf(
            byHand("market_retail_prices.csv", "2022-03-18", it -> "2022-03-03 " + line(it, 6)));
  }

  @Test
  void without_a_year_nothing_is_guessed() throws IOException {
    ImportReport report =
        run("retail_prices/3-18-veg.xlsx", "changchun-retail-prices", "", Map.of("point", "P"));

    assertThat(report.findings())
        .singleElement()
        .satisfies(it -> assertThat(it.code()).isEqualTo("day-without-year"));
  }

  private ImportReport retail(String sheet, String mapping) throws IOException {
    return run(
        "retail_prices/" + sheet, mapping, "", Map.of("point", "CC-MARKETS", "year", "2022"));
  }

  @Test
  void a_chains_sheet_of_days_and_goods_is_a_row_for_each_price() throws IOException {
    ImportReport report = chain("3-18.xls", "2022-03-18", "");

    assertThat(report.findings()).isEmpty();
    assertThat(report.rowsWritten()).isEqualTo(204);
    assertThat(read).containsExactlyInAnyOrderElementsOf(chainByHand("2022-03-18"));
  }

  @Test
  void a_label_twice_is_found_and_once_corrected_the_sheet_is_whole() throws IOException {
    ImportReport twice = chain("3-26.xls", "2022-03-26", "");
    assertThat(twice.rowsWritten()).isZero();
    assertThat(twice.findings())
        .hasSize(9)
        .allSatisfy(it -> assertThat(it.code()).isEqualTo("label-twice"))
        .extracting(Finding::row)
        .containsOnly(21);

    ImportReport corrected =
        chain("3-26.xls", "2022-03-26", "\"corrections\": {\"A21\": \"26日\"}, ");
    assertThat(corrected.findings()).isEmpty();
    assertThat(read).containsExactlyInAnyOrderElementsOf(chainByHand("2022-03-26"));
  }

  private ImportReport chain(String sheet, String day, String corrections) throws IOException {
    return run(
        "enterprise_prices/" + sheet,
        "changchun-chain-prices",
        corrections,
        Map.of("point", "OUYA", "day", day));
  }

  private static List<String> chainByHand(String reported) throws IOException {
    return byHand(
        "key_enterprise_prices_all_reports.csv",
        reported,
        it ->
            "%s %s %s %s"
                .formatted(
                    it[2],
                    it[3].equals("食用油") ? "桶装食用油" : it[3],
                    plain(it[4]),
                    it[3].equals("食用油") ? "元/5升" : "元/公斤"));
  }

  private static String line(String[] cells, int price) {
    String unit = cells[2].equals("元/5L") ? "元/5升" : "元/500克";
    return cells[1] + " " + plain(cells[price]) + " " + unit;
  }

  private static List<String> byHand(String table, String day, Function<String[], String> line)
      throws IOException {
    try (Stream<String> lines = Files.lines(DATA.resolve(table))) {
      return lines
          .filter(it -> it.startsWith(day + ",") && !it.contains(",新天地,"))
          .map(it -> it.split(",", -1))
          .map(line)
          .toList();
    }
  }

  private static String plain(String number) {
    return new BigDecimal(number).stripTrailingZeros().toPlainString();
  }

  private ImportReport run(
      String path, String mapping, String corrections, Map<String, String> said)
      throws IOException {
    String json =
        new ClassPathResource("mappings/" + mapping + ".json")
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
            .replace("\"layout\": {", "\"layout\": {" + corrections);
    return TableImport.of(QuoteTable.SHAPE, BureauSheetsTest::shown, read::addAll)
        .run(
            new ImportRequest(
                TableFile.at(DATA.resolve("raw").resolve(path), TableLimits.standard()),
                Mapping.parse(json).saying(said),
                ImportMode.ALL_OR_NOTHING,
                false));
  }

  private static String shown(Row row) {
    return "%s %s %s %s"
        .formatted(
            row.get(QuoteTable.DAY),
            row.get(QuoteTable.COMMODITY),
            row.get(QuoteTable.PRICE)
                .map(it -> it.stripTrailingZeros().toPlainString())
                .orElse("-"),
            row.get(QuoteTable.UNIT));
  }
}
