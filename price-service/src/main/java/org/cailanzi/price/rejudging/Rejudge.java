package org.cailanzi.price.rejudging;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.Ceilings;
import org.cailanzi.price.ceiling.Goods;
import org.cailanzi.price.disaster.DisasterMode;
import org.cailanzi.price.disaster.DisasterModes;
import org.cailanzi.price.judging.Days;
import org.springframework.stereotype.Component;

/**
 * Judges again what a new ceiling or a disaster touches, some days at a time. May be cut short
 * anywhere: the days that were through stay so, since a quote that came later was judged under the
 * new ceiling by whoever brought it.
 */
@Component
class Rejudge {
  /** How far it has come is told in so many parts at most, of a day or more. */
  private static final int PARTS = 8;

  private final Ceilings ceilings;
  private final DisasterModes disasters;
  private final Rejudgings rejudgings;
  private final Revisit revisit;
  private final Goods goods;
  private final CityProfile city;
  private final Clock clock;

  Rejudge(
      Ceilings ceilings,
      DisasterModes disasters,
      Rejudgings rejudgings,
      Revisit revisit,
      CityProfile city,
      Clock clock) {
    this.ceilings = ceilings;
    this.disasters = disasters;
    this.rejudgings = rejudgings;
    this.revisit = revisit;
    this.goods = new Goods(city);
    this.city = city;
    this.clock = clock;
  }

  void because(Ceiling ceiling) {
    Optional<Ceiling> superseded =
        Optional.ofNullable(ceiling.supersedes()).flatMap(ceilings::byId);
    // Whoever wrote it down may have died before telling of it; so with a disaster.
    ceilings.newEdition(ceiling);
    goThrough(cause(ceiling), Touched.by(ceiling, superseded, goods, today()));
    ceilings.rejudged(ceiling);
  }

  void because(DisasterMode mode) {
    ceilings.newEditionForDisaster();
    goThrough(cause(mode), Touched.by(mode, ceilings.all(), goods, today()));
    disasters.rejudged(mode);
  }

  static String cause(Ceiling ceiling) {
    return "ceiling/" + ceiling.id();
  }

  static String cause(DisasterMode mode) {
    return "disaster/" + mode.id() + (mode.ended() == null ? "" : "/end");
  }

  private void goThrough(String cause, List<Touched> touched) {
    Rejudging begun =
        rejudgings.begin(cause, all(touched).map(it -> it.inParts(PARTS)).orElseGet(List::of));
    for (Days part : begun.parts()) {
      if (!begun.done().containsKey(part)) {
        rejudgings.through(cause, part, revisit.on(part, touched));
      }
    }
    rejudgings.end(cause);
  }

  private static Optional<Days> all(List<Touched> touched) {
    return touched.stream()
        .map(Touched::days)
        .reduce(
            (one, other) ->
                new Days(
                    Collections.min(List.of(one.from(), other.from())),
                    Collections.max(List.of(one.to(), other.to()))));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(city.zone()));
  }
}
