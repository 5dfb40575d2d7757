package org.cailanzi.inventory.ledger;

import java.util.Optional;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.stock.MoveStock;
import org.cailanzi.inventory.stock.Movement;
import org.cailanzi.inventory.stock.Reversal;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.stock.StockOutcome.Changed;
import org.cailanzi.inventory.stock.StockOutcome.KeyUsed;
import org.cailanzi.inventory.stock.StockOutcome.LotDiffers;
import org.cailanzi.inventory.stock.StockOutcome.NotEnough;
import org.cailanzi.inventory.stock.StockOutcome.Repeated;
import org.cailanzi.platform.measure.Dimension;
import org.springframework.stereotype.Component;

/**
 * Corrects the ledger: a movement is undone by another one, at most once, and both stay. The
 * undoing is booked under a key that the undone movement gives it, so that two clerks cannot both.
 */
@Component
class ReverseMovement {
  private final Ledger ledger;
  private final MoveStock move;
  private final CityClock clock;

  ReverseMovement(Ledger ledger, MoveStock move, CityClock clock) {
    this.ledger = ledger;
    this.move = move;
    this.clock = clock;
  }

  /** What becomes of the wish. */
  sealed interface Outcome {
    record Reversed(Movement by) implements Outcome {}

    /** It is a step of a hold, a transfer or a recall. */
    record NotByItself(Movement movement) implements Outcome {}

    record ReversedBefore(Movement movement) implements Outcome {}

    record TooShort(NotEnough shortage) implements Outcome {}

    record Unknown() implements Outcome {}
  }

  /**
   * @param key the caller's, so that a repeat is told from another wish
   */
  Outcome reverse(StockKey stock, long ver, String reason, String by, String key) {
    Optional<Movement> known = ledger.at(stock, ver);
    if (known.isEmpty()) {
      return new Outcome.Unknown();
    }
    Movement wrong = known.get();
    if (!Reversal.isPossible(wrong)) {
      return new Outcome.NotByItself(wrong);
    }
    String actKey = "reverse|" + ver;
    Act act = clock.keyed(by, actKey, key).because("movement|" + wrong.id()).noting(reason);
    Dimension dimension = wrong.lots().getFirst().quantity().dimension();
    return switch (move.change(stock, dimension, act, it -> Reversal.of(it, wrong, act))) {
      case Changed(_, var movement) -> new Outcome.Reversed(movement);
      case Repeated _ ->
          ledger
              .under(stock, dimension, actKey)
              .<Outcome>map(Outcome.Reversed::new)
              .orElseThrow(() -> new IllegalStateException("No trace of " + act));
      case KeyUsed _ -> new Outcome.ReversedBefore(wrong);
      case NotEnough refused -> new Outcome.TooShort(refused);
      case LotDiffers impossible -> throw new IllegalStateException("Refused: " + impossible);
    };
  }
}
