package org.cailanzi.price.substitution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.price.ceiling.InForce;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.verdict.CeilingIndex;
import org.cailanzi.price.verdict.CurrentCeilings;
import org.springframework.stereotype.Component;

/** Which ceilings cannot judge a price any more if its product was replaced. */
@Component
class Suspended {
  private final CurrentCeilings ceilings;
  private final CityProfile city;
  private final Clock clock;

  Suspended(CurrentCeilings ceilings, CityProfile city, Clock clock) {
    this.ceilings = ceilings;
    this.city = city;
    this.clock = clock;
  }

  /** Their ids: in force on any day since, and reckoned from what was asked or paid before. */
  List<String> by(Substitution it, Place place) {
    CeilingIndex index = ceilings.now().index();
    LocalDate today = LocalDate.now(clock.withZone(city.zone()));
    return sold(it.series().stage()).stream()
        .map(stage -> new CeilingIndex.Subject(it.series().commodity(), stage))
        .flatMap(what -> index.everMeantFor(index.at(place), what).stream())
        .filter(ceiling -> ceiling.ceiling().limit().restsOnOtherDays())
        .filter(ceiling -> isInForceSince(ceiling, it.from(), today))
        .map(ceiling -> ceiling.ceiling().id())
        .distinct()
        .sorted()
        .toList();
  }

  private static Set<Stage> sold(Stage stage) {
    return stage == Stage.COST ? stage.otherSide() : EnumSet.of(stage);
  }

  private static boolean isInForceSince(InForce it, LocalDate from, LocalDate today) {
    LocalDate last = it.lastDay();
    return !it.ceiling().from().isAfter(today)
        && (last == null || (!last.isBefore(from) && !last.isBefore(it.ceiling().from())));
  }
}
