package org.cailanzi.delivery.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The goods that a request has set aside at a supply point, as far as we know.
 *
 * @param number counts the holds of one request: a new one only after the last is known to be over
 * @param until when it runs out; asked of the neighbour unchanged at every repeat, or null while
 *     nothing was asked
 */
public record Hold(int number, State state, @Nullable Instant until) {
  public static final Hold NONE = new Hold(0, State.NONE, null);

  /** How far a hold has come; each step is written down before it is taken. */
  public enum State {
    NONE,
    /** To be taken: it may or may not exist on the other side. */
    ASKED,
    HELD,
    /** To be given back: it may or may not exist on the other side. */
    GIVING_BACK,
    GIVEN_BACK,
    ISSUED
  }

  Hold askedAnew(Instant newUntil) {
    return new Hold(number + 1, State.ASKED, newUntil);
  }

  Hold now(State newState) {
    return new Hold(number, newState, until);
  }

  Hold heldUntil(Instant newUntil) {
    return new Hold(number, State.HELD, newUntil);
  }

  /** Nothing to give back where nothing was ever asked. */
  Hold takenBack() {
    return state == State.NONE ? this : now(State.GIVING_BACK);
  }

  /** The id that the neighbour knows it by: the same at every repeat. */
  public String idFor(String request) {
    return request + "." + number;
  }
}
