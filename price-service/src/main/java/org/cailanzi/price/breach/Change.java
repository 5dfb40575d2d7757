package org.cailanzi.price.breach;

import java.util.Optional;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.breach.Breach.State;
import org.cailanzi.price.point.Place;
import org.jspecify.annotations.Nullable;

/** What judging makes of a breach; nothing, where it already says what is true. */
public sealed interface Change {
  /** Of the breach that changes. */
  default String id() {
    return switch (this) {
      case Open it -> it.key().id();
      case Withdraw it -> it.known().key().id();
    };
  }

  /**
   * Opens a breach, or restates it on other facts.
   *
   * @param known as it was read, or null where there was none
   */
  record Open(BreachKey key, Place place, Charge charge, @Nullable Breach known)
      implements Change {}

  record Withdraw(Breach known, Bilingual reason) implements Change {}

  /** The change that makes a charge stand, unless it stands. */
  static Optional<Change> stand(BreachKey key, Place place, Charge charge, @Nullable Breach known) {
    boolean stands =
        known != null && known.state() != State.WITHDRAWN && known.charge().sameFacts(charge);
    return stands ? Optional.empty() : Optional.of(new Open(key, place, charge, known));
  }

  /** The change that makes no charge stand, unless none does. */
  static Optional<Change> fall(@Nullable Breach known, Bilingual reason) {
    return known == null || known.state() == State.WITHDRAWN
        ? Optional.empty()
        : Optional.of(new Withdraw(known, reason));
  }
}
