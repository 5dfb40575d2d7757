package org.cailanzi.delivery.fulfilment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cailanzi.delivery.fulfilment.Goods.HoldOrder;
import org.cailanzi.delivery.fulfilment.Goods.Issue;
import org.cailanzi.delivery.fulfilment.Goods.Taken;
import org.cailanzi.delivery.fulfilment.Prices.Check;
import org.cailanzi.delivery.fulfilment.Prices.Price;
import org.cailanzi.delivery.request.Line;
import org.cailanzi.delivery.request.Reason;
import org.cailanzi.delivery.request.RequestState;
import org.cailanzi.delivery.request.SupplyRequest;
import org.cailanzi.delivery.slot.Slots;
import org.cailanzi.platform.city.CityProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the neighbour that a step needs, and says what the request is afterwards. */
@Component
class Steps {
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
  private static final Duration CORRECTION = Duration.ofMinutes(10);

  private final Goods goods;
  private final Prices prices;
  private final Slots slots;
  private final Clock clock;
  private final Duration holdTime;

  Steps(Goods goods, Prices prices, Slots slots, Clock clock, CityProfile city) {
    this.goods = goods;
    this.prices = prices;
    this.slots = slots;
    this.clock = clock;
    this.holdTime = Duration.ofHours(city.rules().holdHours());
  }

  /**
   * @throws NoAnswer when the neighbour is silent: the request stays as it is
   */
  SupplyRequest take(Step step, SupplyRequest request) {
    return switch (step) {
      case PRICE -> price(request);
      case TAKE_HOLD -> takeHold(request);
      case CHECK_HOLD -> checkHold(request);
      case GIVE_BACK -> giveBack(request);
      case ISSUE -> issue(request);
      case REST -> request;
    };
  }

  private SupplyRequest price(SupplyRequest request) {
    Optional<String> site = goods.siteServing(request.wish().region());
    if (site.isEmpty()) {
      return request.refused(
          Reason.of("no-site-for-region", "本地区还没有供应点", "No supply point serves this region yet"),
          clock.instant());
    }
    List<String> wanted = request.lines().stream().map(Line::commodity).toList();
    Check check =
        prices.check(site.get(), request.wish().region(), slots.dayOf(request.wish().at()), wanted);
    return switch (check) {
      case Check.Refused(var why) -> request.refused(why, clock.instant());
      case Check.Priced(var found) -> {
        List<Line> charged = request.lines().stream().map(it -> charged(it, found)).toList();
        yield request.priced(site.get(), charged, holdUntil(request), clock.instant());
      }
    };
  }

  private static Line charged(Line line, Map<String, Price> prices) {
    Price price = Objects.requireNonNull(prices.get(line.commodity()), "A check prices every line");
    return line.charged(price.price(), price.capped());
  }

  /** Until its slot is over and the city's hold time after that (rule Q10). */
  private Instant holdUntil(SupplyRequest request) {
    Instant now = clock.instant();
    Instant slotEnd = slots.endOf(request.delivery().slot());
    return later(slotEnd, now).plus(holdTime);
  }

  private SupplyRequest takeHold(SupplyRequest request) {
    HoldOrder order = order(request);
    // Asked for so long in vain that it would be over: whatever became of it, it is over there too.
    if (!order.until().isAfter(clock.instant())) {
      return holdRanOut(request);
    }
    return switch (goods.take(order)) {
      case Taken.Held(var until) -> request.held(until, clock.instant());
      case Taken.Over() -> holdRanOut(request);
      case Taken.Refused(var why) ->
          request.state() == RequestState.HANDED_OVER
              ? uncovered(request, why)
              : request.refused(why, clock.instant());
    };
  }

  private static HoldOrder order(SupplyRequest request) {
    if (request.site() == null || request.hold().until() == null) {
      throw new IllegalStateException("The request " + request.id() + " asks for no hold");
    }
    return new HoldOrder(
        request.hold().idFor(request.id()),
        request.site(),
        request.wish().region(),
        request.lines(),
        request.id(),
        household(request),
        request.wish().persons(),
        request.hold().until());
  }

  // A home's share is counted on the day it asks. What is held anew later, maybe after the
  // hand-over,
  // was counted then and must not be refused for what the home has asked for since.
  private static @Nullable String household(SupplyRequest request) {
    return request.hold().number() == 1 ? request.wish().household() : null;
  }

  // The goods stand at the door but the books do not cover them: people must correct the stock,
  // and the hand-over waits for it under a new hold, since the refused one stays refused.
  private SupplyRequest uncovered(SupplyRequest request, Reason why) {
    Instant now = clock.instant();
    Reason said = new Reason("stock-does-not-cover-hand-over", why.words(), why.shortages());
    return request.uncovered(said, holdUntil(request), now.plus(CORRECTION));
  }

  private SupplyRequest checkHold(SupplyRequest request) {
    Instant now = clock.instant();
    return switch (goods.standing(request.hold().idFor(request.id()))) {
      case STANDS -> request.stillHeld(later(order(request).until(), now.plus(LOOK_AGAIN)));
      case OVER -> holdRanOut(request);
    };
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  SupplyRequest holdRanOut(SupplyRequest request) {
    return request.holdRanOut(holdUntil(request), clock.instant());
  }

  private SupplyRequest giveBack(SupplyRequest request) {
    return switch (goods.giveBack(request.hold().idFor(request.id()))) {
      case FREE -> request.givenBack(clock.instant());
      case ISSUED -> request.goneAlready(clock.instant());
    };
  }

  private SupplyRequest issue(SupplyRequest request) {
    return switch (goods.issue(request.hold().idFor(request.id()))) {
      case Issue.Issued() -> request.issued(clock.instant());
      case Issue.Over() -> holdRanOut(request);
    };
  }
}
