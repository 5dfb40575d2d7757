package org.cailanzi.price.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.price.figure.Panel;
import org.cailanzi.price.figure.Panels;
import org.cailanzi.price.intake.Intake.Sighting;
import org.springframework.stereotype.Component;

/** How prices moved at the other points of a district, as they are kept. */
@Component
class StoredMoves {
  private final Panels panels;
  private final CityProfile city;
  private final Clock clock;

  StoredMoves(Panels panels, CityProfile city, Clock clock) {
    this.panels = panels;
    this.city = city;
    this.clock = clock;
  }

  /** Of the goods and the day of one quote. */
  Moves around(Sighting sighting) {
    LocalDate day = sighting.quote().day();
    Moves.Of of = Moves.Of.of(sighting.quote().series(), sighting.point().place().region(), day);
    int reach = city.prices().quality().compareDays();
    Panel panel =
        panels
            .of(
                List.of(city.commodities().byCode(of.commodity()).orElseThrow()),
                of.stage(),
                new Panel.Scope(of.district(), clock.instant()),
                List.of(new Panels.Span(day.minusDays(reach), day)))
            .getFirst()
            .panel();
    Moves moves = new Moves();
    for (String point : panel.points()) {
      Optional<UnitPrice> now = panel.seen(point, day);
      Optional<UnitPrice> then =
          panel.standing(point, day.minusDays(1), reach - 1).map(Panel.Standing::price);
      if (now.isPresent() && then.isPresent()) {
        double relative = (double) now.get().microYuan() / then.get().microYuan();
        moves.add(of, point, StrictMath.log(relative));
      }
    }
    return moves;
  }
}
