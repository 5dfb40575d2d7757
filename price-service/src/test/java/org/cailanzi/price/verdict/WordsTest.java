package org.cailanzi.price.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cailanzi.price.ceiling.CeilingFixture.aCeiling;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.ceiling.Limit;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.TypedPrice;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Point POINT =
      new Point(
          "RTMART",
          "大润发梁溪店",
          "RT-Mart Liangxi",
          new Place(new RegionCode("320213"), PointKind.SUPERMARKET));
  private static final Commodity CABBAGE =
      CityConfiguration.readProfile("wuxi").commodities().byCode("CABBAGE").orElseThrow();

  private final Words words = new Words(POINT, CABBAGE, LocalDate.parse("2020-02-24"));

  @Test
  void a_breach_names_the_price_the_ceiling_its_order_and_the_difference() {
    Ruling ruling = new Ruling(aCeiling().of("3.00").build(), 3_000_000, null);

    assertThat(words.above(yuan("3.20", "元/500g"), ruling).zh())
        .isEqualTo(
            "2020年2月24日大润发梁溪店大白菜 3.20 元/500g > 上限 3.00 元/500g"
                + "（锡市监〔2020〕12号，无锡市市场监督管理局，依据《价格法》第三十条），超出 0.20 元/500g，6.67%");
  }

  @Test
  void a_base_date_breach_shows_its_sum_and_what_was_typed() {
    Limit limit = new Limit.BaseDatePrice(LocalDate.parse("2020-01-23"), new BigDecimal("1.15"));
    Reference reference = new Reference(LocalDate.parse("2020-01-21"), yuan("2.16", "元/500g"));
    Ruling ruling = new Ruling(aCeiling().limit(limit).build(), 2_484_000, reference);

    assertThat(words.above(yuan("5.72", "公斤"), ruling).en())
        .isEqualTo(
            "2020-02-24, RT-Mart Liangxi, Chinese cabbage: 2.86 元/500g [quoted as 5.72 元/公斤]"
                + " > ceiling 2.484 元/500g (锡市监〔2020〕12号, 无锡市市场监督管理局, under 《价格法》第三十条;"
                + " its last price before the base date 2020-01-23, on 2020-01-21:"
                + " 2.16 元/500g × 1.15 = 2.484 元/500g), by 0.376 元/500g, 15.14%");
  }

  private static TypedPrice yuan(String price, String unit) {
    return TypedPrice.of(new BigDecimal(price), unit);
  }
}
