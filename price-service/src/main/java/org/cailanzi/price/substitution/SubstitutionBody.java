package org.cailanzi.price.substitution;

import java.time.Instant;
import java.time.LocalDate;
import org.cailanzi.price.substitution.Substitution.Overlap;
import org.jspecify.annotations.Nullable;

/**
 * A substitution on the wire.
 *
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
    Instant at) {
  public static SubstitutionBody of(Substitution it) {
    Overlap overlap = it.overlap();
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
        it.at());
  }
}
