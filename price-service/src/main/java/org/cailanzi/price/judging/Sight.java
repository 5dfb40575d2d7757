package org.cailanzi.price.judging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cailanzi.price.ceiling.InForce;
import org.cailanzi.price.judging.Judged.Held;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.quote.Chart;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.quote.Version;
import org.cailanzi.price.verdict.CeilingIndex;
import org.cailanzi.price.verdict.Locus;
import org.cailanzi.price.verdict.References;
import org.jspecify.annotations.Nullable;

/**
 * One series before the ceilings.
 *
 * @param inputs what ceilings are reckoned from, where its product was replaced on some days
 */
record Sight(
    CeilingIndex index,
    Locus locus,
    CeilingIndex.Subject subject,
    Chart chart,
    Function<List<LocalDate>, References> inputs) {

  /**
   * What counts on a day and what waits, held against the ceilings.
   *
   * @param meant every ceiling ever meant for the series
   */
  Judged judged(SeriesDay of, Place place, Products products, List<InForce> meant) {
    LocalDate day = of.day();
    List<LocalDate> confirmed = products.confirmed();
    Instant told = products.anyWaits() ? told(day, confirmed) : Instant.EPOCH;
    List<LocalDate> claimed = products.claimedBefore(told);
    Optional<Held> unreplaced =
        products
            .waiting(day, told)
            .flatMap(
                claim -> held(chart.counting(day), day, confirmed).map(it -> it.unless(claim)));
    return new Judged(
        of,
        place,
        held(chart.counting(day), day, claimed).orElse(null),
        // It accuses nobody anyhow, so that no claim need hide it.
        held(chart.waiting(day), day, confirmed).orElse(null),
        unreplaced.orElse(null),
        meant.stream().filter(it -> it.everMeantFor(day)).toList());
  }

  /** When the day was first above a ceiling; otherwise when what counts of it was told. */
  private Instant told(LocalDate day, List<LocalDate> confirmed) {
    return chart.said(day).stream()
        .filter(Version::counts)
        .filter(it -> held(Optional.of(it), day, confirmed).filter(Held::isAbove).isPresent())
        .map(Version::at)
        .findFirst()
        .or(() -> chart.counting(day).map(Version::at))
        .orElse(Instant.EPOCH);
  }

  private Optional<Held> held(Optional<Version> version, LocalDate day, List<LocalDate> replaced) {
    return version.map(
        it -> {
          @Nullable TypedPrice price = it.entry().price();
          return Held.of(
              it,
              price == null
                  ? null
                  : index.judge(locus, subject, day, price.normal(), inputs.apply(replaced)));
        });
  }
}
