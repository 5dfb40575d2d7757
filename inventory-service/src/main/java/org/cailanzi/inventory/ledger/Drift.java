package org.cailanzi.inventory.ledger;

import java.util.List;
import org.cailanzi.inventory.stock.Movement;
import org.cailanzi.inventory.stock.StockKey;
import org.jspecify.annotations.Nullable;

/**
 * A stock that its movements do not explain.
 *
 * @param proof the balance beside the sum, or null where the stock cannot even be read
 * @param unreadable why it cannot be read, or null
 * @param movements the latest that touched what is apart
 */
record Drift(
    StockKey stock, @Nullable Proof proof, @Nullable String unreadable, List<Movement> movements) {
  Drift {
    movements = List.copyOf(movements);
  }
}
