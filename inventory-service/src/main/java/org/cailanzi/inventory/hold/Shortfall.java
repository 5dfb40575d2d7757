package org.cailanzi.inventory.hold;

import java.time.Instant;
import java.util.List;

/** What becomes of a hold that asks for more than is there. */
interface Shortfall {
  /** All or nothing: nothing. */
  Shortfall REFUSED = (taking, _, shortages, now) -> taking.refused(shortages, now);

  /**
   * What of it the household may not have, where less will do; else that is decided once the hold
   * is written down.
   */
  default List<Shortage> foreseen(Promise promise) {
    return List.of();
  }

  /** The hold as it is to be written down: refused, or asking for less. */
  Hold answer(Hold taking, Promise promise, List<Shortage> shortages, Instant now);
}
