package org.cailanzi.delivery.fulfilment;

import org.cailanzi.delivery.request.Hold;
import org.cailanzi.delivery.request.SupplyRequest;

/** What a request needs next; read off its document alone, so that a crash forgets nothing. */
enum Step {
  PRICE,
  TAKE_HOLD,
  /** Its hold should have run out by our clock: does it still stand? */
  CHECK_HOLD,
  GIVE_BACK,
  ISSUE,
  /** Nothing; it waits for people, or is over. */
  REST;

  static Step of(SupplyRequest request) {
    return switch (request.hold().state()) {
      case ASKED -> whileAsked(request);
      case GIVING_BACK -> GIVE_BACK;
      case NONE, HELD, GIVEN_BACK, ISSUED -> byState(request);
    };
  }

  // Goods already on the road are counted when they are handed over, not while the courier rides.
  private static Step whileAsked(SupplyRequest request) {
    return switch (request.state()) {
      case PRICED, HELD, PLANNED, HANDED_OVER -> TAKE_HOLD;
      case ACCEPTED, OUT, COMPLETED, REFUSED, CANCELLING, CANCELLED, FAILED -> REST;
    };
  }

  private static Step byState(SupplyRequest request) {
    boolean held = request.hold().state() == Hold.State.HELD;
    return switch (request.state()) {
      case ACCEPTED -> PRICE;
      case HELD, PLANNED -> held ? CHECK_HOLD : REST;
      case HANDED_OVER -> held ? ISSUE : REST;
      case PRICED, OUT, COMPLETED, REFUSED, CANCELLING, CANCELLED, FAILED -> REST;
    };
  }
}
