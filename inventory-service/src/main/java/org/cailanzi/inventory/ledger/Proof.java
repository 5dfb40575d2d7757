package org.cailanzi.inventory.ledger;

import java.util.List;
import org.cailanzi.inventory.stock.Movement;
import org.cailanzi.inventory.stock.StockKey;

/**
 * A balance beside the movements that must explain it, in base units.
 *
 * @param movements how many explain it
 * @param apart the lots that hold another quantity than their movements make
 */
public record Proof(
    StockKey stock,
    String unit,
    long ver,
    Sums balance,
    Sums ledger,
    long movements,
    List<LotGap> apart) {

  public Proof {
    apart = List.copyOf(apart);
  }

  /** Whether every gram on hand, of every lot, and every gram held is explained. */
  public boolean holds() {
    return balance.equals(ledger) && apart.isEmpty();
  }

  /** What a lot holds, and what its movements make of it. */
  public record LotGap(String lot, long balance, long ledger) {}

  /** What is on hand and what of it is held. */
  public record Sums(long onHand, long held) {
    static final Sums NOTHING = new Sums(0, 0);

    Sums plus(Movement movement) {
      return new Sums(onHand + movement.onHand(), held + movement.held());
    }
  }
}
