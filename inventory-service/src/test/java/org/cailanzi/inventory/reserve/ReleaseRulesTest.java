package org.cailanzi.inventory.reserve;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cailanzi.inventory.reserve.Release.State;
import org.cailanzi.inventory.reserve.Trigger.Kind;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.city.SupplyRules.Reserve;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.UnitPrice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseRulesTest {
  private static final Reserve RESERVE = CityConfiguration.readProfile("wuxi").supply().reserve();
  private static final LocalDate IN_SEASON = LocalDate.of(2020, 2, 24);
  private static final Quantity PLENTY = Quantity.grams(1_000_000);

  private static Trigger trigger(Kind kind, @Nullable String value) {
    return new Trigger(kind, value == null ? null : new BigDecimal(value), "〔2020〕1号");
  }

  private static Release release(Trigger trigger, long microYuan, long perHead, long grams) {
    return new Release(
        "R-1",
        Quantity.grams(grams),
        trigger,
        new UnitPrice(microYuan, Dimension.MASS),
        new UnitPrice(2_000_000, Dimension.MASS),
        perHead,
        "bureau",
        Instant.EPOCH,
        IN_SEASON,
        State.RELEASING);
  }

  private static List<String> broken(Release release, Quantity mayGo) {
    return new ReleaseRules(RESERVE).brokenBy(release, mayGo).stream().map(Breach::rule).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "INDEX_RISE, 0.30, true",
    "INDEX_RISE, 0.2999, false",
    "LOW_COVER, 0.5999, true",
    "LOW_COVER, 0.60, false",
    "LOW_COVER, , false",
    "ORDER, , true"
  })
  void a_trigger_holds_at_its_figure_and_not_before(
      Kind kind, @Nullable String value, boolean holds) {
    assertThat(broken(release(trigger(kind, value), 1_700_000, 5_000, 1), PLENTY).isEmpty())
        .isEqualTo(holds);
  }

  @Test
  void a_price_at_eighty_five_hundredths_of_the_market_is_fine_and_a_millionth_more_is_not() {
    Trigger order = trigger(Kind.ORDER, null);
    assertThat(broken(release(order, 1_700_000, 5_000, 1), PLENTY)).isEmpty();
    assertThat(broken(release(order, 1_700_001, 5_000, 1), PLENTY)).containsExactly("price");
  }

  @Test
  void every_rule_that_is_broken_is_named_with_its_number() {
    List<Breach> all =
        new ReleaseRules(RESERVE)
            .brokenBy(
                release(trigger(Kind.INDEX_RISE, "0.1"), 1_800_000, 5_001, 11), Quantity.grams(10));

    assertThat(all)
        .extracting(Breach::rule)
        .containsExactly("index-rise", "price", "per-head", "kept");
    assertThat(all)
        .extracting(Breach::limit)
        .containsExactly("30 %", "1.70 元/500g", "5000 g", "10 g");
  }

  private static ReserveBook book(Release... releases) {
    return new ReserveBook(new StockKey("WX-RD-01", "CABBAGE"), 2020, 1, List.of(releases));
  }

  @Test
  void two_fifths_of_what_the_reserve_held_at_the_festival_stay_until_the_season_ends() {
    Release gone = release(trigger(Kind.ORDER, null), 1, 1, 300).into(State.RELEASED);
    Release leaving = release(trigger(Kind.ORDER, null), 1, 1, 100);
    ReserveBook book = book(gone, leaving);
    Quantity there = Quantity.grams(700);

    // 700 there and 300 gone were 1,000, of which 400 stay; 100 of the 700 are about to go.
    assertThat(book.mayGo(there, RESERVE.kept(), IN_SEASON)).isEqualTo(Quantity.grams(200));
    assertThat(book.mayGo(there, RESERVE.kept(), LocalDate.of(2020, 3, 15)))
        .isEqualTo(Quantity.grams(200));
    assertThat(book.mayGo(there, RESERVE.kept(), LocalDate.of(2020, 3, 16)))
        .isEqualTo(Quantity.grams(600));
    assertThat(book.mayGo(there, RESERVE.kept(), LocalDate.of(2020, 1, 24)))
        .as("before the festival")
        .isEqualTo(Quantity.grams(600));
  }

  @Test
  void what_stays_is_rounded_up() {
    assertThat(book().mayGo(Quantity.grams(1), RESERVE.kept(), IN_SEASON))
        .isEqualTo(Quantity.grams(0));
  }
}
