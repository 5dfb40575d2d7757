package org.cailanzi.inventory.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Contention;
import org.cailanzi.inventory.stock.Movement.Reason;
import org.cailanzi.inventory.stock.Stock;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.stock.Stocks;
import org.cailanzi.inventory.transfer.Steps.Progress;
import org.cailanzi.inventory.transfer.Transfer.Shortage;
import org.cailanzi.inventory.transfer.TransferOutcome.Kept;
import org.cailanzi.inventory.transfer.TransferOutcome.MoreThanSent;
import org.cailanzi.inventory.transfer.TransferOutcome.NoReason;
import org.cailanzi.inventory.transfer.TransferOutcome.OtherRequest;
import org.cailanzi.inventory.transfer.TransferOutcome.Over;
import org.cailanzi.inventory.transfer.TransferOutcome.Received;
import org.cailanzi.inventory.transfer.TransferOutcome.Refused;
import org.cailanzi.inventory.transfer.TransferOutcome.Unknown;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends, receives, closes and cancels transfers. Whoever comes upon one under way finishes what is
 * begun before anything else: a repeat, a receipt, a cancellation and the sweeper alike.
 */
@Component
class KeepTransfers {
  private final Transfers transfers;
  private final Stocks stocks;
  private final Steps steps;
  private final CityClock clock;

  KeepTransfers(Transfers transfers, Stocks stocks, Steps steps, CityClock clock) {
    this.transfers = transfers;
    this.stocks = stocks;
    this.steps = steps;
    this.clock = clock;
  }

  Optional<Transfer> find(TransferId id) {
    return transfers.find(id);
  }

  /** Lets every line set out, or none. */
  TransferOutcome send(TransferId id, Order order, String by) {
    Optional<Transfer> known = transfers.find(id);
    if (known.isPresent()) {
      return repeated(known.get(), order, by);
    }
    Transfer sending = Transfer.sending(id, order, by, clock.now());
    List<Shortage> shortages = shortages(order);
    Transfer first = shortages.isEmpty() ? sending : sending.refused(shortages);
    return transfers.insert(first) ? sent(settle(first, by), true) : repeated(known(id), order, by);
  }

  private List<Shortage> shortages(Order order) {
    Map<StockKey, Stock> there = stocks.find(order.sources());
    List<Shortage> shortages = new ArrayList<>();
    for (Order.Item item : order.items()) {
      @Nullable Stock stock = there.get(order.source(item.commodity()));
      Quantity free =
          stock == null ? Quantity.none(item.dimension()) : stock.available(clock.now());
      if (item.quantity().compareTo(free) > 0) {
        shortages.add(new Shortage(item.commodity(), item.quantity(), free));
      }
    }
    return shortages;
  }

  private TransferOutcome repeated(Transfer known, Order order, String by) {
    return known.isFor(order.fingerprint())
        ? sent(settle(known, by), false)
        : new OtherRequest(known.id(), "transfer");
  }

  private static TransferOutcome sent(Transfer settled, boolean created) {
    return settled.state() == TransferState.REFUSED
        ? new Refused(settled)
        : new Kept(settled, created);
  }

  /**
   * Receives goods of a transfer, once under the act's key.
   *
   * @param lines what arrived; empty for all that is on its way
   */
  TransferOutcome receive(TransferId id, List<Arrival> lines, Act act) {
    return change(id, act.by(), (at, by) -> receive(at, lines, act));
  }

  private @Nullable TransferOutcome receive(Transfer at, List<Arrival> lines, Act act) {
    String key = String.valueOf(act.key());
    String fingerprint = String.valueOf(act.fingerprint());
    Optional<Delivery> before = at.delivered(key);
    if (before.isPresent()) {
      return before.get().fingerprint().equals(fingerprint)
          ? new Kept(at, false)
          : new OtherRequest(at.id(), "Idempotency-Key");
    }
    if (at.state() != TransferState.SENT) {
      return new Over(at);
    }
    return switch (Arrival.of(at, lines)) {
      case Arrival.TooMuch(var more) -> new MoreThanSent(at, more);
      case Arrival.Fits(var loads) ->
          written(
              at.receiving(new Delivery(key, fingerprint, act.by(), loads, false), clock.now()),
              act.by());
    };
  }

  /** Ends a transfer; what did not arrive is told with the reason. */
  TransferOutcome close(TransferId id, @Nullable Reason reason, String by) {
    return change(id, by, (at, who) -> close(at, reason, who));
  }

  private @Nullable TransferOutcome close(Transfer at, @Nullable Reason reason, String by) {
    return switch (at.state()) {
      case CLOSED -> new Kept(at, false);
      case SENT -> reason == null ? new NoReason(at) : written(at.closing(reason, clock.now()), by);
      case SENDING, CLOSING, UNDOING, REFUSED, CANCELLED -> new Over(at);
    };
  }

  /** Takes all of it back, as long as nothing was received. */
  TransferOutcome cancel(TransferId id, String by) {
    return change(id, by, this::cancel);
  }

  private @Nullable TransferOutcome cancel(Transfer at, String by) {
    return switch (at.state()) {
      case CANCELLED, REFUSED -> new Kept(at, false);
      case SENT ->
          at.deliveries().isEmpty()
              ? written(at.undoing(TransferState.CANCELLED, List.of(), clock.now()), by)
              : new Received(at);
      case SENDING, CLOSING, UNDOING, CLOSED -> new Received(at);
    };
  }

  /** Settles a transfer and then changes it, again and again until no other change is faster. */
  private TransferOutcome change(
      TransferId id, String by, BiFunction<Transfer, String, @Nullable TransferOutcome> rule) {
    return Contention.until(
        () -> {
          Optional<Transfer> known = transfers.find(id);
          return known.isEmpty() ? new Unknown(id) : rule.apply(settle(known.get(), by), by);
        });
  }

  private @Nullable TransferOutcome written(Transfer after, String by) {
    return transfers.write(after) ? new Kept(settle(after, by), false) : null;
  }

  /** Does whatever a transfer still has to have done. */
  Transfer settle(Transfer transfer, String by) {
    Transfer at = transfer;
    while (at.isUnderWay()) {
      at = step(at, by);
    }
    return at;
  }

  private Transfer step(Transfer at, String by) {
    return switch (at.state()) {
      case SENDING -> setOut(at, by);
      case UNDOING -> {
        steps.putBack(at, by);
        TransferState then = at.then() == null ? TransferState.CANCELLED : at.then();
        yield move(at.into(then, clock.now()));
      }
      case SENT, CLOSING, CLOSED, REFUSED, CANCELLED -> book(at, by);
    };
  }

  private Transfer setOut(Transfer at, String by) {
    return switch (steps.setOut(at, by)) {
      case Progress.SetOut(var loads) -> move(at.setOut(loads, clock.now()));
      case Progress.TooShort(var shortages) ->
          move(at.undoing(TransferState.REFUSED, shortages, clock.now()));
      case Progress.Overtaken() -> known(at.id());
    };
  }

  private Transfer book(Transfer at, String by) {
    for (int number = 0; number < at.deliveries().size(); number++) {
      if (!at.deliveries().get(number).booked()) {
        steps.receive(at, number, by);
        return move(at.booked(number, clock.now()));
      }
    }
    if (at.difference() != null) {
      steps.tellMissing(at, at.difference(), by);
    }
    return move(at.into(TransferState.CLOSED, clock.now()));
  }

  /** Moves a transfer on, or finds where somebody else has moved it. */
  private Transfer move(Transfer to) {
    return transfers.write(to) ? to : known(to.id());
  }

  private Transfer known(TransferId id) {
    return transfers.find(id).orElseThrow(() -> new IllegalStateException("No transfer " + id));
  }
}
