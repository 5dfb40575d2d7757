package org.cailanzi.inventory.hold;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.allotment.Allowance;
import org.cailanzi.inventory.allotment.Household;
import org.cailanzi.inventory.basket.ProposeSites;
import org.cailanzi.inventory.basket.Rations;
import org.cailanzi.inventory.basket.StandIns;
import org.cailanzi.inventory.hold.HoldOutcome.NoSite;
import org.cailanzi.inventory.hold.HoldOutcome.OverRation;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes a hold as it is ordered: within its ration, and at a site that is found if none is named.
 */
@Component
class TakeHold {
  private final KeepHolds holds;
  private final Rations rations;
  private final ProposeSites proposals;
  private final StandIns offers;
  private final AllotHold allot;
  private final CityClock clock;

  TakeHold(
      KeepHolds holds,
      Rations rations,
      ProposeSites proposals,
      StandIns offers,
      AllotHold allot,
      CityClock clock) {
    this.holds = holds;
    this.rations = rations;
    this.proposals = proposals;
    this.offers = offers;
    this.allot = allot;
    this.clock = clock;
  }

  HoldOutcome take(HoldId id, HoldOrder order, String by) {
    Map<String, Quantity> perHead = rations.perHead(order.basket(), order.persons());
    // With a household all its holds of the day are added up; without one, each counts by itself.
    List<Rations.Excess> excesses =
        rations.excesses(
            order.basket(), order.persons(), order.household() == null ? perHead : Map.of());
    @Nullable Allowance allowance = allowance(order.household(), perHead);
    // What is known under the id is answered from there: neither a new ration nor a site that has
    // run out meanwhile changes the first answer.
    Optional<Hold> known =
        excesses.isEmpty() && order.site() != null ? Optional.empty() : holds.find(id);
    if (known.isEmpty() && !excesses.isEmpty()) {
      return new OverRation(id, excesses);
    }
    return site(order, known)
        .map(it -> holds.take(id, order.at(it, allowance), shortfall(order, it), by))
        .orElseGet(() -> new NoSite(order.region()));
  }

  private @Nullable Allowance allowance(
      @Nullable Household household, Map<String, Quantity> perHead) {
    return household == null || perHead.isEmpty()
        ? null
        : new Allowance(household, clock.today(), perHead);
  }

  private Optional<String> site(HoldOrder order, Optional<Hold> known) {
    return Optional.ofNullable(order.site())
        .or(() -> known.flatMap(it -> Optional.ofNullable(it.promise())).map(Promise::site))
        .or(
            () ->
                proposals.of(order.region(), order.basket()).stream()
                    .map(it -> it.site().code())
                    .findFirst());
  }

  private Shortfall shortfall(HoldOrder order, String site) {
    return order.bestEffort()
        ? new BestEffort(missing -> offers.at(site, order.basket(), missing), allot::beyond)
        : Shortfall.REFUSED;
  }
}
