package org.cailanzi.price.anomaly;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.city.FigureRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * WFP's real monthly prices of Chinese wholesale markets, 2014 to 2020; skipped where
 * CAILANZI_DATA, or ../shared/data, is absent. The expected values were reckoned apart, by NumPy's
 * lstsq and by a second writing of FAO's weights.
 */
class RealAnomalyTest {
  private static final Path TABLE =
      Path.of(
              Optional.ofNullable(System.getenv("CAILANZI_DATA")).orElse("../../shared/data"),
              "wfp_food_prices",
              "wfp_food_prices_chn.csv")
          .toAbsolutePath();
  private static final FigureRules RULES = CityConfiguration.readProfile("wuxi").figures();

  private final Map<String, TreeMap<YearMonth, Double>> series = new TreeMap<>();

  @BeforeEach
  void the_table_is_there() throws IOException {
    assumeThat(TABLE).as("Skipped: no real data at %s", TABLE).exists();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(TABLE, StandardCharsets.UTF_8, format)) {
      for (CSVRecord row : rows) {
        if (!row.get("date").startsWith("#")) {
          series
              .computeIfAbsent(row.get("market") + " " + row.get("commodity"), _ -> new TreeMap<>())
              .put(
                  YearMonth.parse(row.get("date").substring(0, 7)),
                  Double.valueOf(row.get("price")));
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}: ALPS {1} {2}, IFPA {3} {4}")
  @CsvSource({
    "Heilongjiang Maize, 2.1832, crisis, 1.6739, abnormally-high",
    "Hangzhou Rice (Japonica), 0.6966, stress, 0.4744, normal",
    "Hangzhou Wheat flour (first grade), 1.7905, alert, 11.8614, abnormally-high",
    "Jiujiang Rice (Japonica), -1.1099, normal, -1.2464, abnormally-low",
    "Zhengzhou Wheat, 0.8148, stress, 0.9456, moderately-high"
  })
  void the_last_month_of_a_market(
      String market, BigDecimal alps, String alpsGrade, BigDecimal ifpa, String ifpaGrade) {
    MonthlyPrices history = new MonthlyPrices(requireNonNull(series.get(market)));
    YearMonth month = YearMonth.of(2020, 10);

    assertThat(Alps.of(history, month, RULES.alps()))
        .extracting("value", "grade")
        .containsExactly(alps, alpsGrade);
    assertThat(Ifpa.of(history, month, RULES.ifpa()))
        .extracting("value", "grade")
        .containsExactly(ifpa, ifpaGrade);
  }

  @Test
  void what_was_said_of_a_month_stays_whatever_comes_after() {
    MonthlyPrices all = new MonthlyPrices(requireNonNull(series.get("Jilin Maize")));
    YearMonth month = YearMonth.of(2018, 6);

    assertThat(Alps.of(all.until(month), month, RULES.alps()))
        .isEqualTo(Alps.of(all, month, RULES.alps()));
    assertThat(Ifpa.of(all.until(month), month, RULES.ifpa()))
        .isEqualTo(Ifpa.of(all, month, RULES.ifpa()));
  }

  @Test
  void in_the_third_year_there_is_not_history_enough() {
    MonthlyPrices history = new MonthlyPrices(requireNonNull(series.get("Jilin Maize")));

    assertThat(Alps.of(history, YearMonth.of(2016, 11), RULES.alps()))
        .isInstanceOf(Outcome.Insufficient.class);
    assertThat(Alps.of(history, YearMonth.of(2016, 12), RULES.alps()))
        .isInstanceOf(Outcome.Reckoned.class);
  }
}
