package org.cailanzi.price.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.price.figure.Change.Matching;
import org.cailanzi.price.figure.Panel;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forecasts of the held-back end of real daily prices, one to seven days ahead from every third
 * day, against what else was tried; skipped where CAILANZI_DATA, or ../shared/data, is absent.
 */
class RealForecastTest {
  private static final Logger LOG = LoggerFactory.getLogger(RealForecastTest.class);
  private static final Path DATA =
      Path.of(Optional.ofNullable(System.getenv("CAILANZI_DATA")).orElse("../../shared/data"));
  private static final ForecastSettings SETTINGS = new ForecastSettings(84, 10, 0.8);
  private static final Matching ONE_POINT = new Matching(1, 3);

  /** A way to tell the price so many days after the last of some days. */
  private interface Rival {
    double ahead(NavigableMap<LocalDate, Double> past, int days);
  }

  private static final Map<String, Rival> RIVALS =
      Map.of(
          "the same day of last week",
          (past, days) -> {
            LocalDate day = past.lastKey().plusDays(days - 7L);
            return past.floorEntry(past.firstKey().isAfter(day) ? past.firstKey() : day).getValue();
          },
          "smoothed, half of the newest",
          (past, _) -> smoothed(past, 0.5),
          "smoothed, seven tenths of the newest",
          (past, _) -> smoothed(past, 0.7),
          "the median of a week",
          (past, _) -> median(past, 7),
          "the trend of a week, fading",
          RealForecastTest::drift);

  @Test
  void a_wholesale_markets_prices_are_told_best_by_the_last_one() throws IOException {
    Path table = DATA.resolve("xinfadi_veg_2013_2016/xinfadi_veg_2015-11_2016-05.csv");
    assumeThat(table).as("Skipped: no real data").exists();
    Map<String, NavigableMap<LocalDate, Double>> series = new HashMap<>();
    for (String[] it : rows(table)) {
      add(series, it[0] + it[4], it[6], it[2]);
    }

    Score score = score(longest(series, 120), 60);

    assertThat(score.series).isGreaterThan(70);
    score.isBestByTheLast();
    assertThat(score.held()).as("%s", score).isBetween(0.76, 0.86);
  }

  @Test
  void a_supermarkets_prices_too() throws IOException {
    Path table = DATA.resolve("veg_retail_cumcm2023c/daily_item_sales.csv");
    assumeThat(table).as("Skipped: no real data").exists();
    Map<String, NavigableMap<LocalDate, Double>> series = new HashMap<>();
    for (String[] it : rows(table)) {
      add(series, it[1], it[0], it[3]);
    }

    Score score = score(longest(series, 200), 92);

    assertThat(score.series).isGreaterThan(40);
    score.isBestByTheLast();
    assertThat(score.held()).as("%s", score).isBetween(0.80, 0.92);
  }

  private static List<String[]> rows(Path table) throws IOException {
    try (Stream<String> rows = Files.lines(table)) {
      return rows.skip(1).map(it -> it.split(",", -1)).toList();
    }
  }

  // What cannot be a price is left out here; RealWholesaleTest says how much of it there is.
  private static void add(
      Map<String, NavigableMap<LocalDate, Double>> series, String name, String day, String yuan) {
    if (yuan.matches("[0-9.]+") && Double.parseDouble(yuan) > 0) {
      series
          .computeIfAbsent(name, _ -> new TreeMap<>())
          .putIfAbsent(LocalDate.parse(day), Double.parseDouble(yuan));
    }
  }

  private static Collection<NavigableMap<LocalDate, Double>> longest(
      Map<String, NavigableMap<LocalDate, Double>> series, int days) {
    return series.values().stream().filter(it -> it.size() >= days).toList();
  }

  private static Score score(Collection<NavigableMap<LocalDate, Double>> all, int heldBack) {
    Score score = new Score();
    for (NavigableMap<LocalDate, Double> series : all) {
      int before = score.days;
      Panel panel = panel(series);
      LocalDate end = series.lastKey();
      for (LocalDate day = end.minusDays(heldBack); day.isBefore(end); day = day.plusDays(3)) {
        NavigableMap<LocalDate, Double> past = series.subMap(day.minusDays(83), true, day, true);
        if (PriceForecast.after(panel, day, ONE_POINT, SETTINGS)
            instanceof PriceForecast.Told told) {
          for (PriceForecast.Ahead ahead : told.days()) {
            Double came = series.get(ahead.day());
            if (came != null) {
              score.add(
                  ahead, came, past, (int) ChronoUnit.DAYS.between(past.lastKey(), ahead.day()));
            }
          }
        }
      }
      score.series += score.days > before ? 1 : 0;
    }
    LOG.info("{}", score);
    return score;
  }

  private static Panel panel(NavigableMap<LocalDate, Double> series) {
    Map<LocalDate, UnitPrice> prices = new HashMap<>();
    series.forEach(
        (day, yuan) -> prices.put(day, UnitPrice.of(BigDecimal.valueOf(yuan), "元/500g")));
    return Panel.of(Map.of("P", prices));
  }

  private static double smoothed(NavigableMap<LocalDate, Double> past, double weight) {
    double level = past.firstEntry().getValue();
    for (double it : past.values()) {
      level += weight * (it - level);
    }
    return level;
  }

  private static double median(NavigableMap<LocalDate, Double> past, int count) {
    List<Double> last = past.descendingMap().values().stream().limit(count).sorted().toList();
    return last.get(last.size() / 2);
  }

  private static double drift(NavigableMap<LocalDate, Double> past, int days) {
    List<Double> last = new ArrayList<>(past.descendingMap().values().stream().limit(8).toList());
    double slope = (last.getFirst() - last.getLast()) / Math.max(1, last.size() - 1);
    double told = last.getFirst();
    for (int i = 1; i <= days; i++) {
      told += slope * Math.pow(0.7, i);
    }
    return told;
  }

  private static final class Score {
    private final Map<String, Double> missed = new TreeMap<>();
    private int series;
    private int days;
    private int inside;
    private double missedByTheLast;

    // In shares of the price, so that dear goods do not outweigh cheap ones.
    void add(
        PriceForecast.Ahead told, double came, NavigableMap<LocalDate, Double> past, int ahead) {
      days++;
      boolean in =
          told.low().doubleValue() <= came + 0.005 && came - 0.005 <= told.high().doubleValue();
      inside += in ? 1 : 0;
      missedByTheLast += Math.abs(past.lastEntry().getValue() / came - 1);
      RIVALS.forEach(
          (name, rival) ->
              missed.merge(name, Math.abs(rival.ahead(past, ahead) / came - 1), Double::sum));
    }

    double held() {
      return (double) inside / days;
    }

    void isBestByTheLast() {
      assertThat(missed).hasSize(RIVALS.size());
      missed.forEach(
          (name, sum) -> assertThat(sum).as("%s: %s", name, this).isGreaterThan(missedByTheLast));
    }

    @Override
    public String toString() {
      StringBuilder text =
          new StringBuilder(
              "%d series, %d days: the last price misses by %.1f %%, the band holds %.0f %%"
                  .formatted(series, days, 100 * missedByTheLast / days, 100 * held()));
      missed.forEach(
          (name, sum) -> text.append("; %s %.2f times".formatted(name, sum / missedByTheLast)));
      return text.toString();
    }
  }
}
