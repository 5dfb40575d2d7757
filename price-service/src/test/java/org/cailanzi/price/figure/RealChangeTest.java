package org.cailanzi.price.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.price.figure.Change.Matching;
import org.junit.jupiter.api.Test;

/**
 * Changchun's own market prices, whose bureau printed each change on its base date of 3 March;
 * skipped where CAILANZI_DATA, or ../shared/data, is absent.
 */
class RealChangeTest {
  private static final Path TABLE =
      Path.of(
              Optional.ofNullable(System.getenv("CAILANZI_DATA")).orElse("../../shared/data"),
              "changchun2022",
              "market_retail_prices.csv")
          .toAbsolutePath();
  private static final LocalDate BASE = LocalDate.parse("2022-03-03");
  // The bureau's table is of all its markets together: one point.
  private static final Matching MATCHING = new Matching(1, 0);

  @Test
  void every_change_on_the_base_date_is_the_bureaus_to_its_last_digit() throws IOException {
    assumeThat(TABLE).as("Skipped: no real data at %s", TABLE).exists();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    int compared = 0;
    try (CSVParser rows = CSVParser.parse(TABLE, StandardCharsets.UTF_8, format)) {
      for (CSVRecord row : rows) {
        BigDecimal printed = new BigDecimal(row.get("pct_vs_03_03"));
        BigDecimal share = onBase(row).known().orElseThrow().value().subtract(BigDecimal.ONE);
        // The bureau's column is in percent on the first day, and in shares on the second.
        BigDecimal shown = row.get("date").equals("2022-03-18") ? share.movePointRight(2) : share;
        assertThat(shown.setScale(6, RoundingMode.HALF_UP))
            .as(row.toString())
            .isEqualByComparingTo(printed);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(50);
  }

  private static Change onBase(CSVRecord row) {
    LocalDate day = LocalDate.parse(row.get("date"));
    Map<LocalDate, UnitPrice> said = new HashMap<>();
    for (String column : List.of("price_2022_03_03", "price")) {
      said.put(
          column.equals("price") ? day : BASE,
          UnitPrice.of(new BigDecimal(row.get(column)), row.get("unit").replace("元/", "")));
    }
    return Figure.of(Panel.of(Map.of("CC-MARKETS", said)), day, BASE, MATCHING).onBase();
  }
}
