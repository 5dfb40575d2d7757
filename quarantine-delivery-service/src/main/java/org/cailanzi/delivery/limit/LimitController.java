package org.cailanzi.delivery.limit;

import java.time.LocalDate;
import java.util.List;
import org.cailanzi.delivery.dwelling.Dwelling;
import org.cailanzi.delivery.fulfilment.NoAnswer;
import org.cailanzi.delivery.limit.HomeLimits.Limit;
import org.cailanzi.delivery.limit.HomeLimits.OfDay;
import org.cailanzi.delivery.request.HouseholdKeys;
import org.cailanzi.delivery.request.RequestAccess;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.web.QuantityBody;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is left for a home, to the home itself and to those who ask on its behalf. */
@RestController
class LimitController {
  private final RequestAccess access;
  private final HouseholdKeys keys;
  private final HomeLimits limits;

  LimitController(RequestAccess access, HouseholdKeys keys, HomeLimits limits) {
    this.access = access;
    this.keys = keys;
    this.limits = limits;
  }

  @GetMapping("/dwellings/{dwelling}/limits")
  LimitList of(Caller caller, @PathVariable String dwelling) {
    Dwelling home = access.dwelling(caller, dwelling);
    try {
      return LimitList.of(home, limits.of(keys.of(home), home.persons()));
    } catch (NoAnswer silent) {
      throw noAnswer(silent).asException();
    }
  }

  private static Problem noAnswer(NoAnswer silent) {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "neighbour-silent",
            new Bilingual("暂时查不到限购余量", "What is left cannot be had just now"),
            new Bilingual(
                "库存服务暂无应答；限购余量以下单后的答复为准",
                "The inventory service does not answer; a request is told what it may have"))
        .fixedBy(new Bilingual("稍后再查，也可先下单", "Look again later, or ask for the goods"))
        .with("service", silent.neighbour());
  }

  /**
   * @param persons who live in the home: the limit is for each
   */
  record LimitList(String dwelling, LocalDate day, int persons, List<LimitBody> items) {
    static LimitList of(Dwelling home, OfDay limits) {
      return new LimitList(
          home.id(),
          limits.day(),
          home.persons(),
          limits.limits().stream().map(LimitBody::of).toList());
    }
  }

  /**
   * @param most for all persons of the home on the day
   */
  record LimitBody(String commodity, QuantityBody most, QuantityBody has, QuantityBody left) {
    static LimitBody of(Limit limit) {
      return new LimitBody(
          limit.commodity(),
          QuantityBody.of(limit.most()),
          QuantityBody.of(limit.has()),
          QuantityBody.of(limit.left()));
    }
  }
}
