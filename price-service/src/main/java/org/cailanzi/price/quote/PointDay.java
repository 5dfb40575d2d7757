package org.cailanzi.price.quote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.quote.Doubt.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a day at one stage at a point: every version of each of its goods, in the one
 * document that keeps them, as a collector's sheet has them together (ADR 0029).
 *
 * @param revision grows by one with every change; 0 before the first
 * @param goods versions by commodity, oldest first
 */
public record PointDay(DayKey key, Place place, long revision, Map<String, List<Version>> goods) {

  public PointDay {
    goods = Collections.unmodifiableMap(goods);
  }

  static PointDay empty(DayKey key, Place place) {
    return new PointDay(key, place, 0, Map.of());
  }

  public Series series(String commodity) {
    return new Series(key.point(), commodity, key.stage());
  }

  /** What was said of some goods, oldest first. */
  List<Version> versions(String commodity) {
    return goods.getOrDefault(commodity, List.of());
  }

  /** What was said last of some goods, whether it counts or not. */
  Optional<Version> latest(String commodity) {
    return Optional.ofNullable(goods.get(commodity)).map(List::getLast);
  }

  /** What counts for some goods: the latest version that nobody doubts, or that was confirmed. */
  public Optional<Version> counting(String commodity) {
    return versions(commodity).reversed().stream().filter(Version::counts).findFirst();
  }

  /** What waits for a person: the latest version of some goods, as long as it is doubted. */
  public Optional<Version> waiting(String commodity) {
    return latest(commodity).filter(Version::waits);
  }

  /** Since when the first of its prices has waited for a person. */
  Optional<Instant> waitingSince() {
    return goods.keySet().stream()
        .flatMap(it -> waiting(it).stream())
        .map(Version::at)
        .min(Instant::compareTo);
  }

  /** What a decision on a version comes to here; {@link #decided} is the day after it. */
  DecideOutcome decide(String commodity, int number, Decision decision) {
    List<Version> versions = versions(commodity);
    if (number < 1 || number > versions.size()) {
      return new DecideOutcome.Unknown();
    }
    Version version = versions.get(number - 1);
    @Nullable Doubt doubt = version.doubt();
    if (doubt == null) {
      return new DecideOutcome.NotDoubted(version);
    }
    if (doubt.decision() != null) {
      return doubt.decision().finding() == decision.finding()
          ? new DecideOutcome.DecidedBefore(version)
          : new DecideOutcome.DecidedOtherwise(version);
    }
    return number < versions.size()
        ? new DecideOutcome.Superseded(versions.getLast())
        : new DecideOutcome.Decided(version.decided(decision));
  }

  /** This day with a version of some goods as it was decided. */
  PointDay decided(String commodity, Version version) {
    List<Version> versions = new ArrayList<>(versions(commodity));
    versions.set(version.number() - 1, version);
    Map<String, List<Version>> changed = new LinkedHashMap<>(goods);
    changed.put(commodity, List.copyOf(versions));
    return new PointDay(key, place, revision + 1, changed);
  }
}
