package org.cailanzi.delivery.request;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.cailanzi.platform.measure.Unusable;

/** Where a request is. */
public enum RequestState {
  /** Written down; nothing acknowledged is ever lost. */
  ACCEPTED,
  /** Its prices are fixed. */
  PRICED,
  /** Its goods are set aside. */
  HELD,
  /** It is on a round. */
  PLANNED,
  /** Its courier is under way. */
  OUT,
  /** It stands at the door. */
  HANDED_OVER,
  /** The stock knows that the goods are gone. */
  COMPLETED,
  /** Somebody said no; the reason says who and why. */
  REFUSED,
  /** Called off; what was held is being given back. */
  CANCELLING,
  CANCELLED,
  /** Brought in vain too often. */
  FAILED;

  /** What waits for its goods or for a place on a round. */
  public static final Set<RequestState> BEFORE_ROUND =
      Set.copyOf(EnumSet.of(ACCEPTED, PRICED, HELD));

  /** What can still be called off. */
  public static final Set<RequestState> BEFORE_OUT =
      Set.copyOf(EnumSet.of(ACCEPTED, PRICED, HELD, PLANNED));

  /** What is not over for the home that asked. */
  public static final Set<RequestState> OPEN =
      Set.copyOf(EnumSet.of(ACCEPTED, PRICED, HELD, PLANNED, OUT, HANDED_OVER, CANCELLING));

  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException for a name that is no state
   */
  public static RequestState of(String wireName) {
    for (RequestState state : values()) {
      if (state.wireName().equals(wireName)) {
        return state;
      }
    }
    throw new Unusable(
        "“" + wireName + "”不是需求的状态", "\"" + wireName + "\" is no state of a request");
  }
}
