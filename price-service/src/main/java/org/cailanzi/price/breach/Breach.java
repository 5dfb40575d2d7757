package org.cailanzi.price.breach;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.point.Place;

/**
 * A quote above a ceiling. It is withdrawn, never deleted, when the quote or the ceilings turn out
 * otherwise.
 *
 * @param history what happened to it, oldest first
 * @param revision grows by one with every change
 */
public record Breach(
    BreachKey key, Place place, State state, Charge charge, List<Event> history, long revision) {

  public Breach {
    history = List.copyOf(history);
  }

  /** What it was at an instant, or nothing before it was known. */
  public Optional<State> stateAt(Instant instant) {
    return history.stream()
        .filter(it -> !it.at().isAfter(instant))
        .reduce((_, later) -> later)
        .map(Event::to);
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** Whether the quote, as it is now known, is above the ceiling. */
  public enum State {
    OPEN,
    /** It is, if the quote is right: nobody is accused until a person has confirmed it. */
    DOUBTFUL,
    WITHDRAWN;

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** That it was opened, restated on other facts, or withdrawn, with the reason. */
  public record Event(Instant at, State to, Bilingual reason) {}
}
