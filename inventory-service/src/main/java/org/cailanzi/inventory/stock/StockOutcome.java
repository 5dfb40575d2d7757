package org.cailanzi.inventory.stock;

import org.cailanzi.platform.measure.Quantity;

/** What becomes of a wish to change a stock. */
public sealed interface StockOutcome {
  /** It can be done: the stock afterwards, and the movement that tells it. */
  record Changed(Stock after, Movement movement) implements StockOutcome {}

  /** Less is available than wanted. */
  record NotEnough(StockKey stock, Quantity wanted, Quantity available) implements StockOutcome {}

  /** A lot of this code is there already, with another origin, supplier or expiry. */
  record LotDiffers(StockKey stock, Lot there) implements StockOutcome {}

  /** The same was done before under this key; nothing is done again. */
  record Repeated(Stock stock) implements StockOutcome {}

  /** The key was used for something else on this stock. */
  record KeyUsed(StockKey stock) implements StockOutcome {}
}
