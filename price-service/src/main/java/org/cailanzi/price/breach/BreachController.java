package org.cailanzi.price.breach;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.web.UnitPriceBody;
import org.cailanzi.price.point.OwnPoints;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.point.Points;
import org.cailanzi.price.quote.TypedPrice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows which quotes of a day are above which ceiling. */
@RestController
class BreachController {
  private static final int PAGE = 500;

  private final Breaches breaches;
  private final Points points;
  private final OwnPoints ownPoints;

  BreachController(Breaches breaches, Points points, OwnPoints ownPoints) {
    this.breaches = breaches;
    this.points = points;
    this.ownPoints = ownPoints;
  }

  @GetMapping("/breaches")
  BreachList ofDay(
      Caller caller,
      @RequestParam String region,
      @RequestParam LocalDate day,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "") String after) {
    caller.require(Role.BUREAU, Role.MARKET);
    RegionCode within = Field.read("region", () -> new RegionCode(region));
    caller.requireScope(within);
    List<Breach> found =
        breaches.of(
            day, new Breaches.Whose(within, ownPoints.of(caller)), states(state), after, PAGE);
    @Nullable String next = found.size() < PAGE ? null : found.getLast().key().id();
    Map<String, Point> places =
        points.byCodes(found.stream().map(BreachController::pointOf).collect(Collectors.toSet()));
    return new BreachList(
        found.stream().map(it -> BreachBody.of(it, places.get(pointOf(it)))).toList(), next);
  }

  // What waits for a person is shown beside what stands, and named so.
  private static List<Breach.State> states(@Nullable String state) {
    return state == null
        ? List.of(Breach.State.OPEN, Breach.State.DOUBTFUL)
        : List.of(
            Field.oneOf("state", state, List.of(Breach.State.values()), BreachController::word));
  }

  private static String word(Breach.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static String pointOf(Breach breach) {
    return breach.key().series().point();
  }

  record BreachList(List<BreachBody> items, @Nullable String next) {}

  /**
   * @param asTyped the price as it was quoted
   * @param doubt why the quote is doubted, where {@code state} is {@code doubtful}
   * @param reason why it was opened or withdrawn, whichever came last
   */
  record BreachBody(
      String breach,
      String state,
      String point,
      Bilingual pointName,
      String region,
      String commodity,
      String stage,
      LocalDate day,
      int version,
      UnitPriceBody price,
      String asTyped,
      String ceiling,
      UnitPriceBody limit,
      BigDecimal percent,
      String issuer,
      String legalBasis,
      String document,
      Bilingual arithmetic,
      @Nullable Bilingual doubt,
      Bilingual reason) {
    static BreachBody of(Breach breach, @Nullable Point point) {
      BreachKey key = breach.key();
      Charge charge = breach.charge();
      TypedPrice price = charge.price();
      return new BreachBody(
          key.id(),
          word(breach.state()),
          pointOf(breach),
          point == null
              ? new Bilingual(pointOf(breach), pointOf(breach))
              : new Bilingual(point.zh(), point.en()),
          breach.place().region().code(),
          key.series().commodity(),
          key.series().stage().wireName(),
          key.day(),
          charge.version(),
          UnitPriceBody.of(price.normal()),
          price.toString(),
          key.ceiling(),
          UnitPriceBody.of(new UnitPrice(charge.limitMicroYuan(), price.normal().dimension())),
          charge.percent(),
          charge.authority().issuer(),
          charge.authority().legalBasis(),
          charge.authority().document(),
          charge.arithmetic(),
          charge.doubt(),
          breach.history().getLast().reason());
    }
  }
}
