package org.cailanzi.inventory.hold;

import java.util.List;
import java.util.Optional;
import org.cailanzi.inventory.basket.ProposeSites;
import org.cailanzi.inventory.basket.Rations;
import org.cailanzi.inventory.basket.StandIns;
import org.cailanzi.inventory.hold.HoldOutcome.NoSite;
import org.cailanzi.inventory.hold.HoldOutcome.OverRation;
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

  TakeHold(KeepHolds holds, Rations rations, ProposeSites proposals, StandIns offers) {
    this.holds = holds;
    this.rations = rations;
    this.proposals = proposals;
    this.offers = offers;
  }

  HoldOutcome take(HoldId id, HoldOrder order, String by) {
    List<Rations.Excess> excesses = rations.excesses(order.basket(), order.persons());
    // What is known under the id is answered from there: neither a new ration nor a site that has
    // run out meanwhile changes the first answer.
    Optional<Hold> known =
        excesses.isEmpty() && order.site() != null ? Optional.empty() : holds.find(id);
    if (known.isEmpty() && !excesses.isEmpty()) {
      return new OverRation(id, excesses);
    }
    return site(order, known)
        .map(it -> holds.take(id, order.at(it), shortfall(order, it), by))
        .orElseGet(() -> new NoSite(order.region()));
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
        ? new BestEffort(missing -> offers.at(site, order.basket(), missing))
        : Shortfall.REFUSED;
  }
}
