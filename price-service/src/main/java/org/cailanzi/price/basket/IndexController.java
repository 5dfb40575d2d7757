package org.cailanzi.price.basket;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.city.CityRules.IndexBase;
import org.cailanzi.platform.city.FigureRules.BasketItem;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.price.basket.BasketIndex.Left;
import org.cailanzi.price.basket.BasketIndex.Part;
import org.cailanzi.price.figure.Asked;
import org.cailanzi.price.figure.Asked.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the price index of the city's basket, or of a group of its goods. */
@RestController
class IndexController {
  private static final long LONGEST = 92;

  private final Asked asked;
  private final Basket basket;
  private final CityProfile city;

  IndexController(Asked asked, Basket basket, CityProfile city) {
    this.asked = asked;
    this.basket = basket;
    this.city = city;
  }

  /**
   * The index of a day, or of all days from {@code from} to it.
   *
   * @param asOf an instant; what was kept after it is not seen, so that an index once published can
   *     be had again to the last digit
   */
  @GetMapping("/index")
  IndexBody index(
      Caller caller,
      @RequestParam String region,
      @RequestParam LocalDate day,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable String group,
      @RequestParam(defaultValue = "retail") String stage,
      @RequestParam(required = false) @Nullable Instant asOf) {
    Question question = asked.question(caller, region, stage, asOf);
    if (group != null && city.group(group).isEmpty()) {
      throw Problem.notFound("group", group).asException();
    }
    LocalDate first = from == null ? day : from;
    if (day.isBefore(first) || ChronoUnit.DAYS.between(first, day) >= LONGEST) {
      throw Problem.invalid(
              "from",
              new Bilingual("from 不晚于 day，最长 92 天", "from is not after day, 92 days at most"),
              new Bilingual("请改正起止日期", "Correct the days"))
          .asException();
    }
    BigDecimal least = city.figures().leastCoverage();
    List<DayBody> items =
        basket.of(question, group, first, day).entrySet().stream()
            .map(it -> DayBody.of(it, least))
            .toList();
    return new IndexBody(
        region,
        question.stage().wireName(),
        group,
        question.asOf(),
        city.rules().indexDays(),
        items);
  }

  /** What the index is made of, with its weights and where each comes from. */
  @GetMapping("/index/basket")
  BasketBody basket(Caller caller) {
    asked.question(caller, city.code().code(), "retail", null);
    return new BasketBody(
        city.rules().indexDays(), city.figures().leastCoverage(), city.figures().basketItems());
  }

  /**
   * @param base the days whose mean is 100
   */
  record IndexBody(
      String region,
      String stage,
      @Nullable String group,
      Instant asOf,
      IndexBase base,
      List<DayBody> items) {}

  /**
   * @param index rounded half up to two decimals; absent where {@code insufficient} says why
   * @param coverage the share of the basket's weight that could be compared
   * @param left goods without enough matched points, whose weight went to the others
   */
  record DayBody(
      LocalDate day,
      @Nullable BigDecimal index,
      BigDecimal coverage,
      @Nullable Bilingual insufficient,
      @Nullable Bilingual arithmetic,
      List<PartBody> parts,
      List<Left> left) {
    static DayBody of(Map.Entry<LocalDate, BasketIndex> day, BigDecimal least) {
      BasketIndex it = day.getValue();
      return new DayBody(
          day.getKey(),
          it.value().orElse(null),
          it.coverage(),
          it.insufficient(least).orElse(null),
          it.arithmetic().orElse(null),
          it.parts().stream().map(PartBody::of).toList(),
          it.left());
    }
  }

  /**
   * @param imputed of how many of the points the price is carried forward from an earlier day
   */
  record PartBody(String commodity, BigDecimal weight, BigDecimal index, int points, int imputed) {
    static PartBody of(Part it) {
      return new PartBody(
          it.commodity(), it.weight(), it.index(), it.relative().points(), it.imputed());
    }
  }

  record BasketBody(IndexBase base, BigDecimal leastCoverage, List<BasketItem> items) {}
}
