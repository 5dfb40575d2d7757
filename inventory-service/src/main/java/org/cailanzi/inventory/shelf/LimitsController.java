package org.cailanzi.inventory.shelf;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cailanzi.inventory.allotment.Limit;
import org.cailanzi.inventory.basket.Home;
import org.cailanzi.inventory.basket.HomeLimit;
import org.cailanzi.inventory.basket.HomeLimits;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is left for a home today of goods that the reserve has released, for the service that knows
 * whose key it is. It only looks, and is a {@code POST} so that no address or log has the key.
 */
@RestController
class LimitsController {
  private final HomeLimits limits;
  private final CityProfile city;

  LimitsController(HomeLimits limits, CityProfile city) {
    this.limits = limits;
    this.city = city;
  }

  @PostMapping("/shelf/limits")
  LimitList of(Caller caller, @RequestBody HomeForm form) {
    caller.require(Role.SERVICE);
    Home home =
        Home.read(
            Field.required("persons", form.persons()),
            Field.required("household", form.household()));
    return new LimitList(
        limits.day(),
        limits.of(city.commodities().all(), home).stream().flatMap(LimitBody::ofDay).toList());
  }

  record HomeForm(@Nullable Integer persons, @Nullable String household) {}

  /**
   * @param day the city's day that they are of
   */
  record LimitList(LocalDate day, List<LimitBody> items) {}

  /**
   * @param most what the home may have on the day, for all its persons
   * @param has what of that is held for it, or was handed over
   * @param left what it may still have
   */
  record LimitBody(String commodity, QuantityBody most, QuantityBody has, QuantityBody left) {
    static Stream<LimitBody> ofDay(HomeLimit limit) {
      @Nullable Limit ofDay = limit.ofDay();
      return ofDay == null
          ? Stream.empty()
          : Stream.of(
              new LimitBody(
                  limit.commodity().code(),
                  QuantityBody.of(ofDay.most()),
                  QuantityBody.of(ofDay.has()),
                  QuantityBody.of(ofDay.left())));
    }
  }
}
