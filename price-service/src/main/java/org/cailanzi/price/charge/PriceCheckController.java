package org.cailanzi.price.charge;

import java.time.LocalDate;
import java.util.List;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.web.UnitPriceBody;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.point.Points;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says what may be charged for goods of a point in a region; changes nothing. */
@RestController
class PriceCheckController {
  private static final int MOST = 200;

  private final Points points;
  private final ChargedPrices prices;
  private final CityProfile city;

  PriceCheckController(Points points, ChargedPrices prices, CityProfile city) {
    this.points = points;
    this.prices = prices;
    this.city = city;
  }

  @PostMapping("/price-checks")
  CheckBody check(Caller caller, @RequestBody CheckForm form) {
    caller.require(
        Role.BUREAU,
        Role.MARKET,
        Role.DISPATCHER,
        Role.GRID_WORKER,
        Role.COURIER,
        Role.HEALTH_AUTHORITY);
    String code = Field.required("point", form.point);
    String regionCode = Field.required("region", form.region);
    RegionCode region = Field.read("region", () -> new RegionCode(regionCode));
    LocalDate day = Field.required("day", form.day);
    List<Commodity> goods = goods(form.commodities);
    Point point =
        points
            .byCode(code)
            .orElseThrow(() -> Problem.notFound("point", code).at("point").asException());
    // A region's ceiling protects its people, wherever the goods come from.
    Place goingTo = new Place(region, point.place().kind());
    List<PricedBody> items =
        prices.at(code, List.of(point.place(), goingTo), day, goods).stream()
            .map(PricedBody::of)
            .toList();
    return new CheckBody(code, region.code(), day, items);
  }

  private List<Commodity> goods(@Nullable List<@Nullable String> names) {
    List<Commodity> goods = Field.each("commodities", names, this::named);
    if (goods.isEmpty() || goods.size() > MOST) {
      throw Problem.invalid(
              "commodities",
              new Bilingual("一次询价 1 至 200 种商品", "A check is of 1 to 200 commodities"),
              new Bilingual("请分次询价", "Split the check"))
          .asException();
    }
    return goods.stream().distinct().toList();
  }

  private Commodity named(String field, String name) {
    return city.commodities()
        .named(name)
        .orElseThrow(() -> Problem.notFound("commodity", name).at(field).asException());
  }

  record CheckForm(
      @Nullable String point,
      @Nullable String region,
      @Nullable LocalDate day,
      @Nullable List<@Nullable String> commodities) {}

  record CheckBody(String point, String region, LocalDate day, List<PricedBody> items) {}

  /**
   * @param outcome {@code priced} or {@code no-price}
   * @param price what may be charged, never above {@code limit}
   */
  @SuppressWarnings("InvalidParam") // "priced" is a value of outcome, not a misspelt price.
  record PricedBody(
      String commodity,
      String outcome,
      @Nullable UnitPriceBody price,
      @Nullable LocalDate quoteDay,
      @Nullable String ceiling,
      @Nullable UnitPriceBody limit,
      boolean capped) {
    static PricedBody of(Priced found) {
      return switch (found) {
        case Priced.NoPrice(var commodity) ->
            new PricedBody(commodity.code(), "no-price", null, null, null, null, false);
        case Priced.At(var commodity, var price, var quoteDay, _, var ruling, var capped) ->
            new PricedBody(
                commodity.code(),
                "priced",
                UnitPriceBody.of(price),
                quoteDay,
                ruling == null ? null : ruling.ceiling().id(),
                ruling == null
                    ? null
                    : UnitPriceBody.of(new UnitPrice(ruling.microYuan(), price.dimension())),
                capped);
      };
    }
  }
}
