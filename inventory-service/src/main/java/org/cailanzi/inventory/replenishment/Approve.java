package org.cailanzi.inventory.replenishment;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.order.Order;
import org.cailanzi.inventory.order.Orders;
import org.cailanzi.inventory.replenishment.Proposal.Approval;
import org.cailanzi.inventory.replenishment.Proposal.Outcome;
import org.cailanzi.inventory.replenishment.Proposal.State;
import org.cailanzi.inventory.supply.Offers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Does what a person said yes to. The yes is written down first; then each line's part of its offer
 * is promised to its order, within the offer and for good, and the order is written under an id
 * that follows from the line. So whoever goes on after a crash, and however often, orders nothing
 * twice.
 */
@Component
public class Approve {
  private final Proposals proposals;
  private final Offers offers;
  private final Orders orders;
  private final @Nullable Transport transport;
  private final CityClock clock;

  /**
   * @param transport empty where nobody carries goods between sites
   */
  public Approve(
      Proposals proposals,
      Offers offers,
      Orders orders,
      Optional<Transport> transport,
      CityClock clock) {
    this.proposals = proposals;
    this.offers = offers;
    this.orders = orders;
    this.transport = transport.orElse(null);
    this.clock = clock;
  }

  /** Says yes, once; empty where somebody else has said it, or under another key. */
  Optional<Proposal> approve(Proposal proposal, Approval yes) {
    proposals.approve(proposal.id(), yes);
    Proposal now = known(proposal.id());
    return now.approval() != null && now.approval().key().equals(yes.key())
        ? Optional.of(settle(now))
        : Optional.empty();
  }

  /** Does whatever an approved proposal still has to have done. */
  Proposal settle(Proposal proposal) {
    Approval yes = proposal.approval();
    if (yes == null || proposal.state() != State.APPROVING) {
      return proposal;
    }
    Map<Integer, Outcome> outcomes = new TreeMap<>();
    for (int number : yes.lines()) {
      Line line = proposal.line(number).orElseThrow();
      outcomes.put(number, carryOut(proposal, line, yes));
    }
    Approval done = yes.with(outcomes);
    return proposals.approved(proposal.id(), done) ? proposal.with(done) : known(proposal.id());
  }

  private Outcome carryOut(Proposal proposal, Line line, Approval yes) {
    String id = proposal.idOf(line);
    return switch (line.from()) {
      case Line.OfferOf from -> {
        if (!offers.promise(from.offer(), id, line.quantity(), clock.dayOf(yes.at()))) {
          yield Outcome.OFFER_GONE;
        }
        orders.place(order(id, proposal, line, from, yes));
        yield Outcome.ORDERED;
      }
      case Line.SurplusAt(var site) -> {
        if (transport == null) {
          yield Outcome.WAITS_FOR_TRANSFER;
        }
        yield transport.send(
                new Transport.Shipment(
                    id, site, line.site(), line.commodity(), line.quantity(), yes.by()))
            ? Outcome.SENT
            : Outcome.SURPLUS_GONE;
      }
    };
  }

  private static Order order(
      String id, Proposal proposal, Line line, Line.OfferOf from, Approval yes) {
    return Order.placed(
        id,
        proposal.id(),
        from.offer(),
        from.supplier(),
        line.site(),
        line.region(),
        line.commodity(),
        line.quantity(),
        from.price(),
        line.goods(),
        line.haulage(),
        line.expected(),
        line.expires(),
        yes.by(),
        yes.at());
  }

  private Proposal known(String id) {
    return proposals.find(id).orElseThrow(() -> new IllegalStateException("No proposal " + id));
  }
}
