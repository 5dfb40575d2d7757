package org.cailanzi.delivery.quarantine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cailanzi.platform.measure.Unusable;
import org.jspecify.annotations.Nullable;

/**
 * One person's quarantine at home.
 *
 * @param exposures every anchor day that was recorded, in the order of recording; the latest day
 *     counts and the others stay to be seen
 * @param release what ended it, or null: nobody is released by the clock
 */
public record QuarantineCase(
    String id,
    long version,
    String dwelling,
    CaseKind kind,
    List<Exposure> exposures,
    @Nullable Release release) {

  public QuarantineCase {
    exposures = List.copyOf(exposures);
    if (exposures.isEmpty()) {
      throw new Unusable("个案须有起算日", "A case has an anchor day");
    }
  }

  public LocalDate anchor() {
    return exposures.stream().map(Exposure::day).max(Comparator.naturalOrder()).orElseThrow();
  }

  public LocalDate expectedLastDay(IsolationRule rule) {
    return rule.lastDay(anchor());
  }

  public boolean open() {
    return release == null;
  }

  public CaseState stateOn(LocalDate today, IsolationRule rule) {
    if (release != null) {
      return release.transferredTo() == null ? CaseState.RELEASED : CaseState.TRANSFERRED;
    }
    if (today.isBefore(anchor())) {
      return CaseState.REGISTERED;
    }
    return today.isAfter(expectedLastDay(rule)) ? CaseState.DUE : CaseState.ACTIVE;
  }

  /**
   * The case counted anew from a later day; the same case when that day is known already.
   *
   * @return empty when the day is before the one that counts now, which would shorten it
   */
  Optional<QuarantineCase> exposedAgain(Exposure exposure) {
    if (exposure.day().isBefore(anchor())) {
      return Optional.empty();
    }
    if (exposure.day().equals(anchor())) {
      return Optional.of(this);
    }
    List<Exposure> both = Stream.concat(exposures.stream(), Stream.of(exposure)).toList();
    return Optional.of(new QuarantineCase(id, version, dwelling, kind, both, release));
  }

  QuarantineCase ended(Release by) {
    return new QuarantineCase(id, version, dwelling, kind, exposures, by);
  }

  /** A day from which the quarantine counts, and who recorded it when. */
  public record Exposure(LocalDate day, Instant at, String by) {}

  /**
   * The record that ends a case.
   *
   * @param notice the number of the release notice (解除告知书)
   * @param transferredTo where the person was taken, or null when released
   * @param reason why before the expected last day, or null
   */
  public record Release(
      String notice,
      @Nullable String transferredTo,
      @Nullable String reason,
      Instant at,
      String by) {}
}
