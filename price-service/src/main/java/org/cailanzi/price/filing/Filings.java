package org.cailanzi.price.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.city.CityRules.Reporting;
import org.cailanzi.platform.filing.Deadline;
import org.cailanzi.platform.filing.Filed;
import org.cailanzi.platform.filing.Filer;
import org.cailanzi.platform.filing.Filing;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.figure.Statements;
import org.cailanzi.price.figure.Statements.Statement;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.point.Points;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the points of a region stand with the prices that they owe. Nothing of it is stored. */
@Component
class Filings {
  private final Points points;
  private final Statements statements;
  private final CityProfile city;
  private final Clock clock;

  Filings(Points points, Statements statements, CityProfile city, Clock clock) {
    this.points = points;
    this.statements = statements;
    this.city = city;
    this.clock = clock;
  }

  /** By point in the order of codes, and by day. */
  List<Filing> within(RegionCode region, LocalDate from, LocalDate to) {
    Reporting rule = city.prices().reporting();
    Map<String, NavigableMap<LocalDate, Statement>> said = statements.within(region, from, to);
    Instant now = clock.instant();
    List<Filing> filings = new ArrayList<>();
    for (Point point : points.within(region)) {
      if (rule.kinds().contains(point.place().kind().wireName())) {
        Map<LocalDate, Statement> days = said.getOrDefault(point.code(), new TreeMap<>());
        from.datesUntil(to.plusDays(1))
            .forEach(
                day ->
                    filings.add(
                        Filing.of(
                            filer(point),
                            day,
                            Deadline.of(day, rule, city.zone()),
                            filed(days.get(day)),
                            now)));
      }
    }
    return filings;
  }

  private static Filer filer(Point point) {
    return new Filer(
        point.code(),
        point.zh(),
        point.en(),
        point.place().kind().wireName(),
        point.place().region());
  }

  // Whose hand it was is not told: the point owes the prices, not a person.
  private static @Nullable Filed filed(@Nullable Statement said) {
    return said == null
        ? null
        : new Filed(said.first(), null, said.priced() == 0, said.corrections());
  }
}
