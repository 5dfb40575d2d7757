package org.cailanzi.price.judging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.substitution.Substitution;

/**
 * When the product of a series was replaced: what the bureau vouches for, and what is only claimed
 * and waits for its word (ADR 0032).
 */
public record Products(List<Substitution> replaced) {

  /**
   * @param substitutions of this series, of what was paid for its goods, or of others
   */
  public static Products of(Series series, Collection<Substitution> substitutions) {
    // Where what it pays is for another product, so is what it asks, or will be.
    return new Products(
        substitutions.stream()
            .filter(it -> it.series().equals(series) || it.series().equals(series.at(Stage.COST)))
            .filter(it -> !it.isRejected())
            .sorted(Comparator.comparing(Substitution::from))
            .toList());
  }

  /** The days of those the bureau vouches for, the earliest first. */
  public List<LocalDate> confirmed() {
    return days(Substitution::isConfirmed);
  }

  /**
   * As {@link #confirmed}, with those that were claimed before a price was told. A claim that comes
   * after a price above a ceiling is a defence: what stands, stands until the bureau has looked.
   */
  List<LocalDate> claimedBefore(Instant told) {
    return days(it -> it.isConfirmed() || !it.at().isAfter(told));
  }

  boolean anyWaits() {
    return replaced.stream().anyMatch(Substitution::waits);
  }

  private List<LocalDate> days(Predicate<Substitution> which) {
    return replaced.stream().filter(which).map(Substitution::from).toList();
  }

  /** The last claim for a day, made before its price was told, that waits for the bureau's word. */
  Optional<Substitution> waiting(LocalDate day, Instant told) {
    return replaced.stream()
        .filter(Substitution::waits)
        .filter(it -> !it.from().isAfter(day) && !it.at().isAfter(told))
        .reduce((_, later) -> later);
  }
}
