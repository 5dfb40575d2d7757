package org.cailanzi.inventory.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.report.Line;
import org.cailanzi.inventory.report.Reserve;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.measure.Quantity;
import org.junit.jupiter.api.Test;

class GatheredTest {
  private static final LocalDate TODAY = LocalDate.parse("2022-04-10");
  private static final StockKey POTATO = new StockKey("MKT", "POTATO");
  private static final StockKey ONION = new StockKey("MKT", "ONION");
  private static final Gathered.Terms TERMS =
      new Gathered.Terms(
          new Goods(CityConfiguration.readProfile("wuxi")),
          Instant.parse("2022-04-10T02:00:00Z"),
          TODAY,
          7,
          3,
          6);

  private static Line line(long closing, long inTransit, long out) {
    return new Line(
        "POTATO",
        null,
        null,
        Quantity.grams(out),
        Quantity.grams(closing),
        Quantity.grams(inTransit),
        null,
        Reserve.NONE);
  }

  private static Gathered gathered(Map<StockKey, Quantity> underWay) {
    return new Gathered(
        Map.of(),
        Map.of(
            POTATO,
            new TreeMap<>(Map.of(TODAY, line(100, 7, 10), TODAY.minusDays(1), line(110, 5, 20)))),
        underWay,
        TERMS);
  }

  @Test
  void what_is_known_to_be_under_way_counts_instead_of_what_was_reported() {
    Gathered gathered = gathered(Map.of(POTATO, Quantity.grams(40)));

    assertThat(gathered.on(TODAY, false)).extracting(Holding::inTransit).containsExactly(40L);
    assertThat(gathered.on(TODAY.minusDays(1), false))
        .as("of a day that is over the reports tell")
        .extracting(Holding::inTransit)
        .containsExactly(5L);
    assertThat(gathered(Map.of()).on(TODAY, false))
        .extracting(Holding::inTransit)
        .containsExactly(7L);
  }

  @Test
  void goods_that_are_only_under_way_are_no_stock_and_no_silence() {
    List<Holding> holdings = gathered(Map.of(ONION, Quantity.grams(40))).on(TODAY, false);

    assertThat(holdings)
        .filteredOn(it -> it.commodity().equals("ONION"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.available()).isNull();
              assertThat(it.inTransit()).isEqualTo(40);
              assertThat(it.isSilent()).isFalse();
              assertThat(it.isLive()).isFalse();
            });
  }

  @Test
  void what_went_out_is_told_by_the_day_and_by_the_mean_of_the_days_that_told() {
    assertThat(gathered(Map.of()).on(TODAY, false))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.out()).isEqualTo(10);
              assertThat(it.dailyOut()).isEqualTo(15);
            });
    assertThat(gathered(Map.of()).on(TODAY.plusDays(2), false))
        .singleElement()
        .satisfies(it -> assertThat(it.out()).isNull());
    assertThat(gathered(Map.of()).on(TODAY.plusDays(5), false))
        .as("too old to count")
        .singleElement()
        .satisfies(it -> assertThat(it.isSilent()).isTrue());
  }
}
