package org.cailanzi.price.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cailanzi.price.ceiling.CeilingFixture.aCeiling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.ceiling.Goods;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.limit.MarginBasis;
import org.cailanzi.price.limit.Rate;
import org.cailanzi.price.limit.Wholesaler;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.verdict.Reference.What;
import org.jspecify.annotations.Nullable;
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
    Ruling ruling = new Ruling(aCeiling().of("3.00").build(), 3_000_000, List.of(), null);

    assertThat(words.above(yuan("3.20", "元/500g"), ruling).zh())
        .isEqualTo(
            "2020年2月24日大润发梁溪店大白菜 3.20 元/500g > 上限 3.00 元/500g"
                + "（锡市监〔2020〕12号，无锡市市场监督管理局，依据《价格法》第三十条），超出 0.20 元/500g，6.67%");
  }

  @Test
  void a_base_date_breach_shows_its_sum_and_what_was_typed() {
    Limit limit = new Limit.BaseDatePrice(LocalDate.parse("2020-01-23"), new BigDecimal("1.15"));
    Reference base = seen(What.PRICE, "2020-01-21", "2.16");
    Ruling ruling = new Ruling(aCeiling().limit(limit).build(), 2_484_000, List.of(base), null);

    assertThat(words.above(yuan("5.72", "公斤"), ruling).en())
        .isEqualTo(
            "2020-02-24, RT-Mart Liangxi, Chinese cabbage: 2.86 元/500g [quoted as 5.72 元/公斤]"
                + " > ceiling 2.484 元/500g (锡市监〔2020〕12号, 无锡市市场监督管理局, under 《价格法》第三十条;"
                + " its last price before the base date 2020-01-23, on 2020-01-21:"
                + " 2.16 元/500g × 1.15 = 2.484 元/500g), by 0.376 元/500g, 15.14%");
  }

  @Test
  void a_markup_says_that_it_is_on_the_cost() {
    Ruling ruling = ruling(new Limit.MarkupOnCost(Rate.of("0.35")), cost("2020-02-23", "2.00"));

    assertThat(words.above(yuan("2.80", "斤"), ruling).zh())
        .endsWith(
            "；2020年2月23日进价 2.00 元/500g × (1 + 35%) = 2.70 元/500g（差价率按进价计）），超出 0.10 元/500g，3.70%");
    assertThat(words.within(yuan("2.70", "斤"), ruling).en())
        .contains("≤ ceiling 2.70 元/500g (锡市监")
        .contains(
            "its cost of 2020-02-23: 2.00 元/500g × (1 + 35%) = 2.70 元/500g (the rate is on the cost)");
  }

  @Test
  void a_quotient_that_is_cut_says_so_and_accuses_nobody_by_it() {
    Limit limit = new Limit.MarginOnPrice(Rate.of("0.35"));
    Ruling ruling = ruling(limit, cost("2020-02-24", "2.00"));

    assertThat(ruling.microYuan()).isEqualTo(3_076_923);
    assertThat(words.within(yuan("3.076923", "斤"), ruling).zh())
        .contains("2.00 元/500g ÷ (1 − 35%) = 3.076923 元/500g，小数六位以下舍去（差价率按售价计）");
    assertThat(words.above(yuan("3.076924", "斤"), ruling).en())
        .contains("= 3.076923 元/500g, cut after six decimals (the rate is on the price)")
        .endsWith("by 0.000001 元/500g, 0.00%");
  }

  @Test
  void a_margin_that_widened_shows_both_margins() {
    LocalDate base = LocalDate.parse("2020-01-23");
    Reference[] inputs = {
      seen(What.PRICE, "2020-01-23", "3.00"), cost("2020-01-22", "2.00"), cost("2020-02-24", "2.50")
    };

    assertThat(
            words
                .above(
                    yuan("3.80", "斤"),
                    ruling(new Limit.BaseDateMargin(base, MarginBasis.AMOUNT), inputs))
                .zh())
        .contains(
            "基准 2020年1月23日本点售价 3.00 元/500g、2020年1月22日进价 2.00 元/500g；2020年2月24日进价"
                + " 2.50 元/500g + (3.00 − 2.00) = 3.50 元/500g（购销差价额不得扩大）");
    assertThat(
            words
                .within(
                    yuan("3.75", "斤"),
                    ruling(new Limit.BaseDateMargin(base, MarginBasis.RATE), inputs))
                .en())
        .contains("its cost of 2020-02-24: 2.50 元/500g × 3.00 ÷ 2.00 = 3.75 元/500g (the margin");
  }

  @Test
  void a_spread_names_the_wholesaler_the_class_and_what_the_shop_may_add() {
    Limit limit =
        new Limit.WholesaleSpread(
            new Wholesaler("W", "朝阳市场", "Chaoyang"),
            0,
            Map.of("IV", Rate.of("0.7")),
            Map.of(PointKind.SUPERMARKET, Rate.of("0.1")));

    assertThat(
            words
                .above(yuan("1.90", "斤"), ruling(limit, seen(What.WHOLESALE, "2020-02-24", "1.00")))
                .zh())
        .contains("；朝阳市场 2020年2月24日批发价 1.00 元/500g × (1 + 80%) = 1.80 元/500g（IV类 70%，超市 加 10%）");
  }

  @Test
  void what_cannot_be_judged_says_what_is_missing() {
    Strictest nothing = strictest(new Limit.MarkupOnCost(Rate.of("0.35")));

    assertThat(nothing.on(yuan("99", "斤").normal()))
        .isInstanceOfSatisfying(
            Verdict.NotJudgeable.class,
            it ->
                assertThat(it.unjudged().getFirst().words())
                    .isEqualTo(
                        new Bilingual(
                            "不能按限价 锡市监〔2020〕12号（CAP-1）判定：本点没有 2020-02-24 的近期进价",
                            "not judgeable by the ceiling 锡市监〔2020〕12号 (CAP-1), because the point has no recent"
                                + " cost on 2020-02-24")));
  }

  private static Ruling ruling(Limit limit, Reference... inputs) {
    Ruling ruling = strictest(limit, inputs).ruling();
    assertThat(ruling).isNotNull();
    return Objects.requireNonNull(ruling);
  }

  private static Strictest strictest(Limit limit, Reference... inputs) {
    CeilingIndex index =
        new CeilingIndex(
            List.of(aCeiling().limit(limit).build()),
            List.of(),
            new Goods(CityConfiguration.readProfile("wuxi")));
    return index.strictest(
        index.at(POINT.place()),
        new CeilingIndex.Subject("CABBAGE", Stage.RETAIL),
        LocalDate.parse("2020-02-24"),
        new Known(List.of(inputs)));
  }

  private static Reference cost(String day, String yuan) {
    return seen(What.COST, day, yuan);
  }

  private static Reference seen(What what, String day, String yuan) {
    return new Reference(what, LocalDate.parse(day), yuan(yuan, "元/500g"));
  }

  /** The last price of each sort not after a day. */
  private record Known(List<Reference> all) implements References {
    @Override
    public Input onBaseDate(LocalDate baseDate) {
      return last(What.PRICE, baseDate);
    }

    @Override
    public Input cost(LocalDate day) {
      return last(What.COST, day);
    }

    @Override
    public Input wholesale(String point, LocalDate day) {
      return last(What.WHOLESALE, day);
    }

    @Override
    public @Nullable LocalDate replaced(LocalDate after, LocalDate until) {
      return null;
    }

    private Input last(What what, LocalDate day) {
      return all.stream()
          .filter(it -> it.what() == what && !it.day().isAfter(day))
          .reduce((_, later) -> later)
          .<Input>map(Input.Seen::new)
          .orElse(Input.None.HERE);
    }
  }

  private static TypedPrice yuan(String price, String unit) {
    return TypedPrice.of(new BigDecimal(price), unit);
  }
}
