package org.cailanzi.price.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.ceiling.Authority;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.Goods;
import org.cailanzi.price.ceiling.InForce;
import org.cailanzi.price.ceiling.Scope;
import org.cailanzi.price.ceiling.Target;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final LocalDate FIRST = LocalDate.parse("2020-02-01");
  private final Goods goods = new Goods(CityConfiguration.readProfile("wuxi"));

  @Test
  void the_longest_stretch_is_one_in_which_a_ceiling_is_in_force() {
    Timeline timeline =
        timeline(ceiling("A", FIRST, FIRST.plusDays(29)), ceiling("B", FIRST.plusDays(30), null));
    assertThat(timeline.start(timeline.longest())).isEqualTo(day(FIRST.plusDays(30)));

    Timeline over = timeline(ceiling("A", FIRST, FIRST.plusDays(29)));
    assertThat(over.start(over.longest())).isEqualTo(day(FIRST));
    assertThat(over.end(over.longest())).isEqualTo(day(FIRST.plusDays(29)));
  }

  private Timeline timeline(Ceiling... ceilings) {
    Commodity cabbage = goods.city().commodities().byCode("CABBAGE").orElseThrow();
    List<Term> terms =
        InForce.of(List.of(ceilings)).stream()
            .map(it -> Term.of(it, goods, cabbage, PointKind.MARKET))
            .toList();
    return new Timeline(terms, null);
  }

  private static Ceiling ceiling(String id, LocalDate from, @Nullable LocalDate to) {
    return new Ceiling(
        id,
        new Scope(new RegionCode("3202"), new Target.OneCommodity("CABBAGE"), Stage.RETAIL, null),
        new Limit.Absolute(TypedPrice.of(new BigDecimal("2.50"), "元/500g")),
        new Authority("无锡市市场监督管理局", "《价格法》第三十条", "锡市监〔2020〕12号"),
        from,
        to,
        null);
  }

  private static int day(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}
