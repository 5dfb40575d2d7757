package org.cailanzi.price.substitution;

import java.time.Instant;
import java.time.LocalDate;
import org.cailanzi.price.quote.Doubt.Decision;
import org.cailanzi.price.substitution.Substitution.Overlap;
import org.jspecify.annotations.Nullable;

/**
 * A substitution on the wire.
 *
 * @param state {@code waiting} for the bureau's word, {@code confirmed} or {@code rejected}
 * @param decision who found so, why and when
 * @param linked whether prices on either side are compared, by what both cost on the same day
 */
public record SubstitutionBody(
    String point,
    String commodity,
    String stage,
    LocalDate from,
    String oldProduct,
    String newProduct,
    String reason,
    boolean linked,
    @Nullable String oldPrice,
    @Nullable String newPrice,
    String by,
    Instant at,
    String state,
    @Nullable DecisionBody decision) {
  public static SubstitutionBody of(Substitution it) {
    Overlap overlap = it.overlap();
    Decision decision = it.decision();
    return new SubstitutionBody(
        it.series().point(),
        it.series().commodity(),
        it.series().stage().wireName(),
        it.from(),
        it.oldProduct(),
        it.newProduct(),
        it.reason(),
        overlap != null,
        overlap == null ? null : overlap.oldPrice().toString(),
        overlap == null ? null : overlap.newPrice().toString(),
        it.by(),
        it.at(),
        decision == null ? "waiting" : decision.finding().wireName(),
        decision == null ? null : DecisionBody.of(decision));
  }

  /** The bureau's word. */
  public record DecisionBody(String reason, String by, Instant at) {
    static DecisionBody of(Decision it) {
      return new DecisionBody(it.reason(), it.by(), it.at());
    }
  }
}
