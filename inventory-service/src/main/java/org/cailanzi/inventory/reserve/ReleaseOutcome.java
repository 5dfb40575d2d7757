package org.cailanzi.inventory.reserve;

import java.util.List;
import org.cailanzi.inventory.stock.StockKey;

/** What becomes of a wish to open the reserve. */
sealed interface ReleaseOutcome {
  /** It stands, now or before under the same key; its goods have gone or are about to. */
  record Stands(StockKey stock, Release release) implements ReleaseOutcome {}

  /** It would break rules, so nothing goes. */
  record Refused(StockKey stock, List<Breach> broken) implements ReleaseOutcome {}
}
