package org.cailanzi.price.alarm;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.web.UnitPriceBody;
import org.cailanzi.price.figure.Asked;
import org.cailanzi.price.figure.Asked.Question;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.point.Points;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows which rises shops have to file, and what relief a rise of consumer prices comes to. */
@RestController
class RiseController {
  private final Asked asked;
  private final Moves moves;
  private final Points points;
  private final CityProfile city;

  RiseController(Asked asked, Moves moves, Points points, CityProfile city) {
    this.asked = asked;
    this.moves = moves;
    this.points = points;
    this.city = city;
  }

  /** The rises of a day that have to be filed within 24 hours, each with its sum. */
  @GetMapping("/filings-due")
  FilingsBody filings(
      Caller caller,
      @RequestParam String region,
      @RequestParam LocalDate day,
      @RequestParam(defaultValue = "retail") String stage,
      @RequestParam(required = false) @Nullable Instant asOf) {
    caller.require(Role.BUREAU, Role.MARKET);
    Question question = asked.question(caller, region, stage, asOf);
    caller.requireScope(question.region());
    List<ToFile> found = moves.toFile(moves.districts(question, day), day);
    Map<String, Point> names =
        points.byCodes(found.stream().map(ToFile::point).collect(Collectors.toSet()));
    List<FilingBody> items = found.stream().map(it -> filing(it, names.get(it.point()))).toList();
    return new FilingsBody(region, day, question.asOf(), items);
  }

  private FilingBody filing(ToFile it, @Nullable Point point) {
    Commodity commodity = city.commodities().byCode(it.commodity()).orElseThrow();
    Bilingual name = Point.nameOf(it.point(), point);
    return new FilingBody(
        it.point(),
        it.commodity(),
        UnitPriceBody.of(it.price()),
        UnitPriceBody.of(it.before().price()),
        it.before().said(),
        it.rule().days(),
        it.rise().percent(),
        RiseWords.filing(it, name, new Bilingual(commodity.zh(), commodity.en())));
  }

  /**
   * The relief that published rises come to; nothing is kept.
   *
   * @param consumer the rise of consumer prices on a year before, a share: 0.032 is 3.2 %
   * @param allowance the monthly minimum living allowance, in yuan
   */
  @GetMapping("/relief")
  ReliefBody relief(
      Caller caller,
      @RequestParam BigDecimal consumer,
      @RequestParam(required = false) @Nullable BigDecimal food,
      @RequestParam BigDecimal allowance) {
    caller.require(Role.BUREAU);
    BigDecimal rise = Field.read("consumer", () -> Shares.rise(consumer));
    @Nullable BigDecimal foodRise =
        food == null ? null : Field.read("food", () -> Shares.rise(food));
    BigDecimal yuan = Field.read("allowance", () -> Shares.allowance(allowance));
    Relief due = Relief.of(city.figures().relief(), rise, foodRise, yuan);
    return new ReliefBody(due.step().isPresent(), due.amount(), due.arithmetic());
  }

  record FilingsBody(String region, LocalDate day, Instant asOf, List<FilingBody> items) {}

  /**
   * @param before the price it is compared with, said for {@code beforeDay}
   * @param withinDays the rule's span
   */
  record FilingBody(
      String point,
      String commodity,
      UnitPriceBody price,
      UnitPriceBody before,
      LocalDate beforeDay,
      int withinDays,
      BigDecimal percent,
      Bilingual arithmetic) {}

  record ReliefBody(boolean triggered, BigDecimal yuan, Bilingual arithmetic) {}
}
