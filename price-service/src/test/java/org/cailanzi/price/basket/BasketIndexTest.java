package org.cailanzi.price.basket;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.city.CityRules.IndexBase;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.price.basket.BasketIndex.Left;
import org.cailanzi.price.basket.BasketIndex.Part;
import org.cailanzi.price.figure.Change.Matching;
import org.cailanzi.price.figure.Panel;
import org.cailanzi.price.figure.Relative;
import org.cailanzi.price.figure.Relative.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasketIndexTest {
  private static final BigDecimal MOST = new BigDecimal("0.70");

  /**
   * Six goods over five periods, with the quantities of the first: tables 19.1 and 19.2 of the CPI
   * Manual (ILO and others, 2004). No copy is at hand: the numbers are the manual's as known to us,
   * and every sum was reckoned again by hand (the second is 14.20 over 10.00).
   */
  private static final int[][] PRICES = {
    {10, 12, 10, 8, 10},
    {10, 30, 10, 5, 10},
    {10, 13, 15, 16, 16},
    {10, 7, 5, 3, 1},
    {10, 14, 17, 19, 20},
    {10, 8, 6, 4, 2}
  };

  private static final String[] QUANTITIES = {"1.0", "1.0", "2.0", "1.0", "4.5", "0.5"};

  @ParameterizedTest(name = "period {0} is {1}")
  @CsvSource({"0, 100.00", "1, 142.00", "2, 134.50", "3, 135.50", "4, 144.00"})
  void the_laspeyres_index_of_the_manuals_six_goods_comes_out_to_its_last_digit(
      int period, BigDecimal printed) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < PRICES.length; i++) {
      // All cost 1 in the base period, so that its quantities are its shares of expenditure too.
      Relative relative = Relative.of(List.of(Pair.of(PRICES[i][period], PRICES[i][0])));
      parts.add(new Part("GOOD" + i, new BigDecimal(QUANTITIES[i]), relative, 0));
    }

    assertThat(BasketIndex.of(parts, List.of(), MOST).value()).contains(printed);
  }

  @Test
  void goods_that_cannot_be_compared_leave_their_weight_to_the_others() {
    BasketIndex index =
        BasketIndex.of(
            List.of(part("PORK", "60", 120), part("EGGS", "20", 100)),
            List.of(new Left("RICE", new BigDecimal("20"), 2)),
            MOST);

    assertThat(index.value()).contains(new BigDecimal("115.00"));
    assertThat(index.coverage()).isEqualTo("0.8000");
  }

  @Test
  void the_sum_is_said_so_that_it_can_be_reckoned_again() {
    Part carried = new Part("EGGS", new BigDecimal("20"), Relative.of(List.of(Pair.of(1, 1))), 1);

    BasketIndex index = BasketIndex.of(List.of(part("PORK", "60", 120), carried), List.of(), MOST);

    assertThat(index.arithmetic().orElseThrow().zh())
        .isEqualTo("2 种可比商品 Σ（权重 × 指数）÷ Σ 权重 = 9200.00 ÷ 80 = 115.00，其中 1 种含沿用前价");
  }

  @Test
  void a_price_carried_forward_is_compared_and_marked_until_it_is_too_old() {
    IndexBase week = new IndexBase(LocalDate.parse("2020-01-20"), 7);
    LocalDate friday = LocalDate.parse("2020-02-21");
    Panel panel = Panel.of(Map.of("A", Map.of(week.first(), price("1.00"), friday, price("1.20"))));
    Matching matching = new Matching(1, 3);

    assertThat(BasePeriod.matched(panel, week, friday, matching).imputed()).isZero();
    assertThat(BasePeriod.matched(panel, week, friday.plusDays(3), matching).pairs()).hasSize(1);
    assertThat(BasePeriod.matched(panel, week, friday.plusDays(3), matching).imputed())
        .isEqualTo(1);
    assertThat(BasePeriod.matched(panel, week, friday.plusDays(4), matching).pairs()).isEmpty();
  }

  @Test
  void below_the_least_coverage_there_is_no_index_and_it_says_why() {
    BasketIndex index =
        BasketIndex.of(
            List.of(part("PORK", "699", 120)),
            List.of(new Left("RICE", new BigDecimal("301"), 0)),
            MOST);

    assertThat(index.value()).isEmpty();
    assertThat(index.insufficient(MOST).orElseThrow().zh()).isEqualTo("数据不足：可比商品占权重 69.9%，至少需 70%");
  }

  @Test
  void a_points_base_price_is_the_mean_of_its_week_and_stays_a_fraction() {
    IndexBase week = new IndexBase(LocalDate.parse("2020-01-20"), 7);
    Map<LocalDate, UnitPrice> said = new HashMap<>();
    said.put(week.first(), price("1.00"));
    said.put(week.first().plusDays(1), price("1.00"));
    said.put(week.last(), price("1.10"));
    said.put(week.last().plusDays(1), price("9.00"));
    LocalDate day = LocalDate.parse("2020-02-24");
    said.put(day, price("1.55"));

    Relative relative =
        Relative.of(
            BasePeriod.matched(Panel.of(Map.of("A", said)), week, day, new Matching(1, 3)).pairs());

    // 1.55 over 3.10 / 3.
    assertThat(relative.value()).isEqualByComparingTo("1.5");
  }

  @Test
  void the_shipped_basket_has_goods_that_the_cities_know_and_each_weight_a_source() {
    for (String city : List.of("wuxi", "changchun")) {
      CityProfile profile = CityConfiguration.readProfile(city);

      assertThat(profile.figures().basketItems())
          .hasSize(37)
          .allMatch(it -> profile.commodities().byCode(it.commodity()).isPresent())
          .noneMatch(it -> it.source().isBlank());
    }
    assertThat(CityConfiguration.readProfile("wuxi").rules().indexDays().last())
        .isEqualTo("2020-01-26");
  }

  private static Part part(String commodity, String weight, int percent) {
    return new Part(
        commodity, new BigDecimal(weight), Relative.of(List.of(Pair.of(percent, 100))), 0);
  }

  private static UnitPrice price(String yuan) {
    return UnitPrice.of(new BigDecimal(yuan), "500g");
  }
}
