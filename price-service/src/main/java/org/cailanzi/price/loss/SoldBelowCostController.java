package org.cailanzi.price.loss;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.web.UnitPriceBody;
import org.cailanzi.price.loss.SoldBelowCost.Found;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.point.Points;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists what was sold below cost, for a bureau to look into. */
@RestController
class SoldBelowCostController {
  /** So many points at a time: a month of each is read. */
  private static final int PAGE = 50;

  private final SoldBelowCost soldBelowCost;
  private final Points points;
  private final CityProfile city;

  SoldBelowCostController(SoldBelowCost soldBelowCost, Points points, CityProfile city) {
    this.soldBelowCost = soldBelowCost;
    this.points = points;
    this.city = city;
  }

  @GetMapping("/sold-below-cost")
  SoldBelowCostList month(
      Caller caller,
      @RequestParam String region,
      @RequestParam YearMonth month,
      @RequestParam(defaultValue = "") String after) {
    caller.require(Role.BUREAU);
    RegionCode within = Field.read("region", () -> new RegionCode(region));
    caller.requireScope(within);
    List<Point> page =
        points.within(within).stream()
            .filter(it -> it.code().compareTo(after) > 0)
            .limit(PAGE)
            .toList();
    Map<String, Point> byCode =
        page.stream().collect(Collectors.toMap(Point::code, Function.identity()));
    List<LocalDate> days =
        IntStream.rangeClosed(1, month.lengthOfMonth()).mapToObj(month::atDay).toList();
    List<SoldBelowCostBody> items =
        soldBelowCost.on(days, page.stream().map(Point::code).toList()).stream()
            .map(it -> body(it, Objects.requireNonNull(byCode.get(it.series().point()))))
            .toList();
    return new SoldBelowCostList(
        region, month, items, page.size() < PAGE ? null : page.getLast().code());
  }

  private SoldBelowCostBody body(Found found, Point point) {
    String code = found.series().commodity();
    Commodity goods = city.commodities().byCode(code).orElse(null);
    long sold = found.sold().normal().microYuan();
    long paid = found.paid().normal().microYuan();
    return new SoldBelowCostBody(
        point.code(),
        point.name(),
        point.place().region().code(),
        code,
        goods == null ? new Bilingual(code, code) : new Bilingual(goods.zh(), goods.en()),
        goods == null ? null : goods.shelfLifeHours(),
        found.series().stage().wireName(),
        found.day(),
        UnitPriceBody.of(found.sold().normal()),
        UnitPriceBody.of(found.paid().normal()),
        BigDecimal.valueOf(paid - sold)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(paid), 2, RoundingMode.HALF_UP),
        found.remark().words());
  }

  /**
   * @param shelfLifeHours how long the goods keep, since clearing fresh ones is lawful
   * @param percentBelow how far the price is below the cost, in percent of the cost
   */
  record SoldBelowCostBody(
      String point,
      Bilingual pointName,
      String region,
      String commodity,
      Bilingual commodityName,
      @Nullable Integer shelfLifeHours,
      String stage,
      LocalDate day,
      UnitPriceBody price,
      UnitPriceBody cost,
      BigDecimal percentBelow,
      Bilingual words) {}

  /**
   * @param next where the next page begins; absent on the last
   */
  record SoldBelowCostList(
      String region, YearMonth month, List<SoldBelowCostBody> items, @Nullable String next) {}
}
