package org.cailanzi.inventory.order;

import org.cailanzi.platform.measure.Quantity;

/** What becomes of asking something of an order. */
sealed interface OrderOutcome {
  record Changed(Order after) implements OrderOutcome {}

  /** The same was done before. */
  record Repeated(Order order) implements OrderOutcome {}

  /** The key was used for another receipt. */
  record KeyUsed(Order order) implements OrderOutcome {}

  /** More would come than was ordered, and nobody said why. */
  record MoreThanOrdered(Order order, Quantity wanted) implements OrderOutcome {}

  /** It was cancelled, or all of it has come. */
  record Over(Order order) implements OrderOutcome {}

  record Unknown(String id) implements OrderOutcome {}
}
