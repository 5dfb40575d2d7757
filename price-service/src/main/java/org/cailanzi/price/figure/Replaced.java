package org.cailanzi.price.figure;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cailanzi.price.figure.Relative.Pair;
import org.cailanzi.price.substitution.Substitution;
import org.cailanzi.price.substitution.Substitution.Overlap;

/** Which products were replaced at the points of a panel, and what that means for comparing. */
record Replaced(List<Substitution> all) {
  static final Replaced NONE = new Replaced(List.of());

  Replaced {
    all = List.copyOf(all);
  }

  /**
   * Those that were on record at an instant and not rejected by then, so that a past day's figures
   * come out again.
   */
  static Replaced knownAt(Instant asOf, Collection<Substitution> substitutions) {
    return new Replaced(substitutions.stream().filter(it -> it.heldAt(asOf)).toList());
  }

  /** At a point, after one day and until another. */
  List<Substitution> between(String point, LocalDate after, LocalDate until) {
    return all.stream()
        .filter(it -> it.series().point().equals(point))
        .filter(it -> it.from().isAfter(after) && !it.from().isAfter(until))
        .toList();
  }

  /**
   * What two prices of a point are to be multiplied by to be compared: one each where the product
   * is the same, what the old and the new cost on the same day where that is known, and nothing
   * where they are prices of two things.
   */
  Optional<Pair> link(String point, LocalDate then, LocalDate now) {
    BigInteger before = BigInteger.ONE;
    BigInteger after = BigInteger.ONE;
    for (Substitution it : between(point, then, now)) {
      Overlap overlap = it.overlap();
      if (overlap == null) {
        return Optional.empty();
      }
      before = before.multiply(BigInteger.valueOf(overlap.oldPrice().normal().microYuan()));
      after = after.multiply(BigInteger.valueOf(overlap.newPrice().normal().microYuan()));
    }
    return Optional.of(new Pair(before, after));
  }
}
