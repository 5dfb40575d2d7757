package org.cailanzi.price.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.city.FigureRules;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.figure.Change;
import org.cailanzi.price.figure.Change.Matching;
import org.cailanzi.price.figure.Panel;
import org.cailanzi.price.figure.Panels.GoodsPanel;
import org.cailanzi.price.figure.Relative;
import org.cailanzi.price.figure.Relative.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped thresholds of rules P7, P8 and P12, at and just above each. */
class AlarmRulesTest {
  private static final CityProfile WUXI = CityConfiguration.readProfile("wuxi");
  private static final FigureRules RULES = WUXI.figures();
  private static final LocalDate DAY = LocalDate.parse("2020-02-24");
  private static final String LIANGXI = "320213";
  private static final String BINHU = "320211";

  private final List<Move> moves = new ArrayList<>();

  @Test
  void two_kinds_above_thirty_percent_in_one_district_are_an_alarm_of_the_fourth_grade() {
    rose(LIANGXI, "CABBAGE", DAY, 131, 100);
    assertThat(alarm()).isEmpty();

    rose(LIANGXI, "PORK", DAY, 130, 100);
    assertThat(alarm()).as("30 % is not above 30 %").isEmpty();

    rose(LIANGXI, "EGGS", DAY, 100, 141);
    assertThat(alarm().orElseThrow().grade().grade()).isEqualTo("Ⅳ");
    assertThat(alarm().orElseThrow().kinds()).isEqualTo(2);
    assertThat(alarm().orElseThrow().moves()).hasSize(2);
  }

  @Test
  void so_is_one_kind_for_five_days_in_a_row() {
    for (int ago = 0; ago < 4; ago++) {
      rose(LIANGXI, "CABBAGE", DAY.minusDays(ago), 100, 145);
    }
    assertThat(alarm()).isEmpty();

    rose(LIANGXI, "CABBAGE", DAY.minusDays(4), 131, 100);

    assertThat(alarm().orElseThrow().grade().grade()).isEqualTo("Ⅳ");
    assertThat(alarm().orElseThrow().lasted()).isEqualTo(5);
    assertThat(RiseWords.grade(alarm().orElseThrow()).zh())
        .isEqualTo("日涨幅超过 30% 或周涨幅超过 40%：1 个区（须 1 个），1 种商品（须 2 种）或持续 5 天（须 5 天）");
  }

  @Test
  void the_graver_grades_need_two_districts_and_three_kinds() {
    for (String kind : List.of("CABBAGE", "PORK", "EGGS")) {
      rose(LIANGXI, kind, DAY, 175, 100);
    }
    assertThat(alarm().orElseThrow().grade().grade()).as("one district only").isEqualTo("Ⅳ");

    rose(BINHU, "CABBAGE", DAY, 155, 100);
    assertThat(alarm().orElseThrow().grade().grade()).isEqualTo("Ⅲ");

    rose(BINHU, "EGGS", DAY, 100, 181);
    assertThat(alarm().orElseThrow().grade().grade()).isEqualTo("Ⅱ");

    for (String kind : List.of("RICE", "FLOUR", "BEEF")) {
      rose(LIANGXI, kind, DAY, 191, 100);
      rose(BINHU, kind, DAY, 100, 201);
    }
    assertThat(alarm().orElseThrow().grade().grade()).isEqualTo("Ⅰ");
  }

  @Test
  void too_few_points_are_never_an_alarm() {
    Change unknown = new Change.Insufficient(DAY.minusDays(1), DAY, 2, 3);
    moves.add(new Move(new RegionCode(LIANGXI), "PORK", DAY, unknown, unknown));

    assertThat(alarm()).isEmpty();
    assertThat(moves.getFirst().unknown()).isTrue();
  }

  @Test
  void staples_are_watched_above_five_percent_at_once_or_ten_within_ten_days() {
    Map<LocalDate, String> prices = new TreeMap<>();
    prices.put(DAY.minusDays(10), "10.00");
    prices.put(DAY.minusDays(1), "10.48");
    prices.put(DAY, "11.00");
    assertThat(watched(prices)).isEmpty();

    prices.put(DAY, "11.01");

    assertThat(watched(prices))
        .extracting(it -> it.change().from() + " " + it.threshold())
        .containsExactly("2020-02-23 0.05", "2020-02-14 0.10");
    assertThat(
            RiseWords.above(
                    WORDS, WORDS, watched(prices).getFirst().change(), new BigDecimal("0.05"))
                .zh())
        .isEqualTo("甲甲 2020-02-24 较 2020-02-23 +5.06%（3 个采价点几何平均，沿用前价 0 个）> 5%");
  }

  @ParameterizedTest(name = "{0} days ago {1}, today {2}: to file {3}")
  @CsvSource({
    "1, 10.00, 10.39, false", "1, 10.00, 10.40, true",
    "10, 10.00, 10.59, false", "10, 10.00, 10.60, true",
    "30, 10.00, 10.99, false", "30, 10.00, 11.00, true"
  })
  void a_rise_is_filed_from_four_percent_at_once_six_in_ten_days_and_ten_in_thirty(
      int ago, String before, String now, boolean due) {
    Map<LocalDate, UnitPrice> said = Map.of(DAY.minusDays(ago), price(before), DAY, price(now));
    GoodsPanel goods = goods(Map.of("SHOP", said));

    List<ToFile> found = ToFile.on(DAY, goods, RULES.filing(), RULES.carryDays());

    assertThat(found).hasSize(due ? 1 : 0);
    found.forEach(it -> assertThat(it.rule().days()).isEqualTo(ago));
  }

  @ParameterizedTest(name = "consumer prices {0}, food {1}: {2}")
  @CsvSource({
    "0.0299, , 0.00",
    "0.03, , 83.33",
    "0.0499, , 83.33",
    "0.05, , 125.00",
    "0.02, 0.06, 83.33"
  })
  void relief_is_a_twelfth_of_the_allowance_from_three_percent_and_an_eighth_from_five(
      BigDecimal consumer, BigDecimal food, BigDecimal yuan) {
    Relief relief = Relief.of(RULES.relief(), consumer, food, new BigDecimal("1000"));

    assertThat(relief.amount()).isEqualTo(yuan);
  }

  @Test
  void relief_says_its_sum() {
    Relief relief =
        Relief.of(RULES.relief(), new BigDecimal("0.032"), null, new BigDecimal("1010"));

    assertThat(relief.arithmetic().zh()).isEqualTo("居民消费价格同比 3.2% ≥ 3%；每人补贴 1010 ÷ 12 = 84.17 元");
    assertThat(relief.arithmetic().en())
        .isEqualTo(
            "consumer prices 3.2% on a year before >= 3%; a person gets 1010 ÷ 12 = 84.17 yuan");
    assertThatExceptionOfType(Unusable.class).isThrownBy(() -> Shares.rise(new BigDecimal("3.2")));
  }

  private static final org.cailanzi.platform.problem.Bilingual WORDS =
      new org.cailanzi.platform.problem.Bilingual("甲", "A");

  private Optional<Raised> alarm() {
    return Raised.on(DAY, moves, RULES.grades());
  }

  private void rose(String district, String commodity, LocalDate day, long onDay, long onWeek) {
    moves.add(
        new Move(
            new RegionCode(district),
            commodity,
            day,
            change(day.minusDays(1), day, onDay),
            change(day.minusDays(7), day, onWeek)));
  }

  private static Change change(LocalDate from, LocalDate to, long percent) {
    return new Change.Known(from, to, Relative.of(List.of(Pair.of(percent, 100))), 0);
  }

  private static List<Watched> watched(Map<LocalDate, String> prices) {
    Map<String, Map<LocalDate, UnitPrice>> said = new HashMap<>();
    for (String point : List.of("A", "B", "C")) {
      Map<LocalDate, UnitPrice> days = new HashMap<>();
      prices.forEach((day, yuan) -> days.put(day, price(yuan)));
      said.put(point, days);
    }
    return Watched.on(
        DAY,
        new RegionCode(LIANGXI),
        goods(said),
        RULES.watch().staple(),
        new Matching(3, RULES.carryDays()));
  }

  private static GoodsPanel goods(Map<String, Map<LocalDate, UnitPrice>> said) {
    return new GoodsPanel(WUXI.commodities().byCode("PORK").orElseThrow(), Panel.of(said));
  }

  private static UnitPrice price(String yuan) {
    return UnitPrice.of(new BigDecimal(yuan), "500g");
  }
}
