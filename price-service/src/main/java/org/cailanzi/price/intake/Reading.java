package org.cailanzi.price.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.city.PriceRules.Quality;
import org.cailanzi.price.intake.Intake.Sighting;
import org.cailanzi.price.intake.Known.Counted;
import org.cailanzi.price.quote.Remark;
import org.cailanzi.price.quote.Stalls;
import org.cailanzi.price.quote.TypedPrice;

/**
 * A price with those before it of the same series that count.
 *
 * @param before the last few, newest first
 * @param recent those of them that it can be compared with: of a series that was silent for long
 *     the last price says nothing about the next
 */
record Reading(Sighting sighting, TypedPrice price, List<Counted> before, List<Counted> recent) {

  static Reading of(Sighting sighting, TypedPrice price, List<Counted> before, Quality rules) {
    LocalDate oldest = sighting.quote().day().minusDays(rules.compareDays());
    return new Reading(
        sighting, price, before, before.stream().filter(it -> !it.day().isBefore(oldest)).toList());
  }

  /** What is odd about it: the gravest thing that its change gives rise to, and all else. */
  List<Remark> remarks(Quality rules, Optional<Fence> fence) {
    List<Remark> remarks = new ArrayList<>();
    change(rules, fence).ifPresent(remarks::add);
    if (!before.isEmpty() && recent.isEmpty()) {
      remarks.add(Remark.stale(before.getFirst().day(), rules.compareDays()));
    }
    Stalls stalls = sighting.quote().entry().stalls();
    if (stalls != null && stalls.readings() < rules.stallsAtLeast()) {
      remarks.add(Remark.fewReadings(stalls.readings(), rules.stallsAtLeast()));
    }
    return remarks;
  }

  private Optional<Remark> change(Quality rules, Optional<Fence> fence) {
    if (recent.isEmpty()) {
      return Optional.empty();
    }
    Counted last = recent.getFirst();
    return slip()
        .or(() -> fence.flatMap(this::beyond))
        .or(() -> Remark.large(price, last.day(), last.price(), rules.review()))
        .or(() -> unexplained(rules, last));
  }

  private Optional<Remark> slip() {
    return Remark.looksLikeSlip(price, recent.stream().map(Counted::price).toList())
        ? recent.stream()
            .flatMap(it -> Remark.slip(price, it.day(), it.price()).stream())
            .findFirst()
        : Optional.empty();
  }

  private Optional<Remark> beyond(Fence fence) {
    return relative().flatMap(move -> fence.remark(move, price.toString()));
  }

  private Optional<Remark> unexplained(Quality rules, Counted last) {
    String note = sighting.quote().entry().note();
    return note != null && !note.isBlank()
        ? Optional.empty()
        : Remark.unexplained(price, last.day(), last.price(), rules.withoutReason());
  }

  /** The logarithm of the price over the last one, where the two can be compared. */
  Optional<Double> relative() {
    return recent.stream()
        .findFirst()
        .map(it -> it.price().normal())
        .filter(it -> it.dimension() == price.normal().dimension())
        .map(it -> StrictMath.log((double) price.normal().microYuan() / it.microYuan()));
  }
}
