package org.cailanzi.inventory.ledger;

import java.util.List;
import org.cailanzi.inventory.stock.Movement;
import org.cailanzi.inventory.stock.StockKey;

/**
 * A balance beside the movements that must explain it, in base units.
 *
 * @param movements how many explain it
 */
public record Proof(
    StockKey stock, String unit, long ver, Sums balance, Sums ledger, long movements) {

  /** Whether every gram on hand and every gram held is explained. */
  public boolean holds() {
    return balance.equals(ledger);
  }

  /** What is on hand and what of it is held. */
  public record Sums(long onHand, long held) {
    static final Sums NOTHING = new Sums(0, 0);

    Sums plus(List<Movement> movements) {
      return new Sums(
          onHand + movements.stream().mapToLong(Movement::onHand).sum(),
          held + movements.stream().mapToLong(Movement::held).sum());
    }
  }
}
