package org.cailanzi.delivery.quarantine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cailanzi.delivery.dwelling.Dwelling;
import org.cailanzi.delivery.dwelling.Dwellings;
import org.cailanzi.delivery.quarantine.QuarantineCase.Exposure;
import org.cailanzi.delivery.quarantine.QuarantineCase.Release;
import org.cailanzi.platform.city.CityProfile;
import org.springframework.stereotype.Component;

/** Opens, restarts and ends cases, and knows whether a home is still served. */
@Component
public class Quarantines {
  private final Dwellings dwellings;
  private final Cases cases;
  private final Clock clock;
  private final CityProfile city;

  Quarantines(Dwellings dwellings, Cases cases, Clock clock, CityProfile city) {
    this.dwellings = dwellings;
    this.cases = cases;
    this.clock = clock;
    this.city = city;
  }

  /** A home is served until the last person in it is released (rule Q3). */
  public boolean served(Dwelling dwelling) {
    return of(dwelling).stream().anyMatch(QuarantineCase::open);
  }

  List<QuarantineCase> of(Dwelling dwelling) {
    // A note may be left of a case that turned out to be another home's.
    return cases.findAll(dwelling.cases()).stream()
        .filter(it -> it.dwelling().equals(dwelling.id()))
        .toList();
  }

  IsolationRule rule() {
    return new IsolationRule(city.rules().isolationDays(), city.rules().dayCount());
  }

  LocalDate today() {
    return clock.instant().atZone(city.zone()).toLocalDate();
  }

  /**
   * Opens a case, or counts a known one anew from a later day. The dwelling notes the id first: a
   * crash in between leaves a note without a case, which serves nobody, and a repeat completes it.
   */
  CaseOutcome put(String id, String dwelling, CaseKind kind, LocalDate anchor, String by) {
    Exposure exposure = new Exposure(anchor, clock.instant(), by);
    Optional<QuarantineCase> known = cases.find(id);
    if (known.isPresent() && !known.get().dwelling().equals(dwelling)) {
      return new CaseOutcome.AnotherDwelling(known.get().dwelling());
    }
    dwellings.change(dwelling, it -> it.withCase(id));
    QuarantineCase fresh = new QuarantineCase(id, 0, dwelling, kind, List.of(exposure), null);
    return known.isEmpty() && cases.add(fresh)
        ? new CaseOutcome.Done(fresh, true)
        : exposedAgain(id, dwelling, exposure);
  }

  private CaseOutcome exposedAgain(String id, String dwelling, Exposure exposure) {
    CaseOutcome[] outcome = {new CaseOutcome.NoCase()};
    cases.change(
        id,
        seen -> {
          Optional<QuarantineCase> again =
              seen.open() ? seen.exposedAgain(exposure) : Optional.of(seen);
          outcome[0] = judged(seen, dwelling, again);
          return again.orElse(seen);
        });
    return outcome[0];
  }

  private static CaseOutcome judged(
      QuarantineCase seen, String dwelling, Optional<QuarantineCase> again) {
    if (!seen.dwelling().equals(dwelling)) {
      return new CaseOutcome.AnotherDwelling(seen.dwelling());
    }
    if (!seen.open()) {
      return new CaseOutcome.Ended(seen);
    }
    return again
        .<CaseOutcome>map(it -> new CaseOutcome.Done(it, false))
        .orElseGet(() -> new CaseOutcome.EarlierDay(seen));
  }

  /** What {@link #put} would say of a case that is known; empty for a new one. */
  Optional<CaseOutcome> foresee(String id, String dwelling, LocalDate anchor) {
    Exposure exposure = new Exposure(anchor, clock.instant(), "");
    return cases.find(id).map(it -> judged(it, dwelling, it.exposedAgain(exposure)));
  }

  /** Ends a case by a record; the same record again changes nothing. */
  CaseOutcome release(String id, Release release) {
    CaseOutcome[] outcome = {new CaseOutcome.NoCase()};
    cases.change(
        id,
        seen -> {
          outcome[0] = judged(seen, release);
          return outcome[0] instanceof CaseOutcome.Done done ? done.quarantine() : seen;
        });
    return outcome[0];
  }

  private CaseOutcome judged(QuarantineCase seen, Release release) {
    Release known = seen.release();
    if (known != null) {
      return known.notice().equals(release.notice())
          ? new CaseOutcome.Done(seen, false)
          : new CaseOutcome.Ended(seen);
    }
    boolean early = !today().isAfter(seen.expectedLastDay(rule()));
    if (early && release.transferredTo() == null && release.reason() == null) {
      return new CaseOutcome.NotDue(seen);
    }
    return new CaseOutcome.Done(seen.ended(release), false);
  }

  Optional<QuarantineCase> find(String id) {
    return cases.find(id);
  }
}
