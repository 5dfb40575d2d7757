package org.cailanzi.inventory.transfer;

import java.util.ArrayList;
import java.util.List;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.ledger.Ledger;
import org.cailanzi.inventory.stock.Lot;
import org.cailanzi.inventory.stock.MoveStock;
import org.cailanzi.inventory.stock.Movement;
import org.cailanzi.inventory.stock.Movement.Kind;
import org.cailanzi.inventory.stock.Movement.Reason;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.stock.StockOutcome;
import org.cailanzi.inventory.stock.StockOutcome.Changed;
import org.cailanzi.inventory.stock.StockOutcome.KeyUsed;
import org.cailanzi.inventory.stock.StockOutcome.LotDiffers;
import org.cailanzi.inventory.stock.StockOutcome.NotEnough;
import org.cailanzi.inventory.stock.StockOutcome.Repeated;
import org.cailanzi.inventory.stock.Transit;
import org.springframework.stereotype.Component;

/**
 * The steps of a transfer in the stocks of both sites, each done once under a key that the transfer
 * gives it, by whoever comes first and after any crash. Setting out and giving up share one key: of
 * the two, a stock only ever does one (ADR 0013).
 */
@Component
class Steps {
  private final MoveStock move;
  private final Ledger ledger;
  private final CityClock clock;

  Steps(MoveStock move, Ledger ledger, CityClock clock) {
    this.move = move;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** How setting out went. */
  sealed interface Progress {
    record SetOut(List<Load> loads) implements Progress {}

    record TooShort(List<Transfer.Shortage> shortages) implements Progress {}

    /** The transfer was given up meanwhile. */
    record Overtaken() implements Progress {}
  }

  /** Lets the goods of every line set out. */
  Progress setOut(Transfer sending, String by) {
    List<Load> loads = new ArrayList<>();
    List<Transfer.Shortage> shortages = new ArrayList<>();
    for (Order.Item item : sending.order().items()) {
      StockKey source = sending.order().source(item.commodity());
      Act act = act(sending, "out", "out", by);
      switch (move.change(
          source, item.dimension(), act, it -> Transit.out(it, item.quantity(), act))) {
        case Changed(_, var movement) -> loads.add(load(item, movement.lots()));
        case Repeated _ -> loads.add(load(item, left(sending, item).lots()));
        case NotEnough(_, var wanted, var free) ->
            shortages.add(new Transfer.Shortage(item.commodity(), wanted, free));
        case KeyUsed _ -> {
          return new Progress.Overtaken();
        }
        case LotDiffers impossible -> throw new IllegalStateException("Refused: " + impossible);
      }
    }
    return shortages.isEmpty() ? new Progress.SetOut(loads) : new Progress.TooShort(shortages);
  }

  private static Load load(Order.Item item, List<Lot> lots) {
    return new Load(item.commodity(), item.dimension(), lots);
  }

  /** The movement by which a line's goods set out. */
  private Movement left(Transfer transfer, Order.Item item) {
    return ledger
        .under(transfer.order().source(item.commodity()), item.dimension(), key(transfer, "out"))
        .orElseThrow(() -> new IllegalStateException("No trace of " + item + " of " + transfer));
  }

  /** Sees to it that nothing of a line sets out any more, and puts back what has. */
  void putBack(Transfer undoing, String by) {
    for (Order.Item item : undoing.order().items()) {
      StockKey source = undoing.order().source(item.commodity());
      Act never = act(undoing, "out", "withdrawn", by);
      StockOutcome outcome =
          move.change(source, item.dimension(), never, it -> Transit.withdraw(it, never));
      if (outcome instanceof KeyUsed) {
        List<Lot> lots = left(undoing, item).lots();
        bring(source, load(item, lots), Kind.TRANSFER_BACK, act(undoing, "back", "back", by));
      }
    }
  }

  /** Books a delivery at the destination. */
  void receive(Transfer transfer, int number, String by) {
    for (Load load : transfer.deliveries().get(number).loads()) {
      Act act = act(transfer, "in|" + number, "in", by);
      Load here =
          new Load(
              load.commodity(),
              load.dimension(),
              load.lots().stream().map(it -> it.receivedAt(act.at())).toList());
      bring(transfer.order().destination(load.commodity()), here, Kind.TRANSFER_IN, act);
    }
  }

  private void bring(StockKey to, Load load, Kind kind, Act act) {
    done(move.change(to, load.dimension(), act, it -> Transit.in(it, kind, load.lots(), act)));
  }

  /** Tells at the destination what did not arrive. */
  void tellMissing(Transfer closing, Reason reason, String by) {
    for (Load load : closing.open()) {
      Act act = act(closing, "difference", "difference", by);
      done(
          move.change(
              closing.order().destination(load.commodity()),
              load.dimension(),
              act,
              it -> Transit.missing(it, reason, load.lots(), act)));
    }
  }

  private static void done(StockOutcome outcome) {
    if (!(outcome instanceof Changed) && !(outcome instanceof Repeated)) {
      throw new IllegalStateException("Refused: " + outcome);
    }
  }

  private Act act(Transfer transfer, String step, String fingerprint, String by) {
    return clock
        .keyed(by, key(transfer, step), fingerprint)
        .because("transfer|" + transfer.id().value());
  }

  private static String key(Transfer transfer, String step) {
    return "transfer|" + transfer.id().value() + "|" + step;
  }
}
