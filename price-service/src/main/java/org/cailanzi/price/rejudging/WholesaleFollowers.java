package org.cailanzi.price.rejudging;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.judging.Days;
import org.cailanzi.price.judging.Reach;
import org.cailanzi.price.judging.SeriesDay;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.verdict.CeilingIndex;
import org.cailanzi.price.verdict.CurrentCeilings;
import org.springframework.stereotype.Component;

/** Judges again what is sold all over a region when a wholesale price it rests on changes. */
@Component
class WholesaleFollowers {
  private final CurrentCeilings ceilings;
  private final Revisit revisit;
  private final CityProfile city;
  private final Clock clock;

  WholesaleFollowers(CurrentCeilings ceilings, Revisit revisit, CityProfile city, Clock clock) {
    this.ceilings = ceilings;
    this.revisit = revisit;
    this.city = city;
    this.clock = clock;
  }

  /** Judges what rests on the wholesale prices among these. */
  void follow(Collection<SeriesDay> quoted) {
    CeilingIndex index = ceilings.now().index();
    LocalDate today = LocalDate.now(clock.withZone(city.zone()));
    Map<Ceiling, Resting> resting = new HashMap<>();
    for (SeriesDay it : quoted) {
      if (it.series().stage() == Stage.WHOLESALE) {
        for (Ceiling ceiling : index.restingOn(it.series().point(), it.series().commodity())) {
          resting
              .computeIfAbsent(ceiling, _ -> new Resting(new HashSet<>(), new TreeSet<>()))
              .add(it.series().commodity(), restingOn(ceiling, it.day(), today));
        }
      }
    }
    resting.forEach(this::judge);
  }

  private void judge(Ceiling ceiling, Resting resting) {
    if (!resting.days().isEmpty()) {
      Touched touched =
          new Touched(
              ceiling.scope().region(),
              ceiling.scope().stage(),
              resting.goods(),
              new Days(resting.days().first(), resting.days().last()));
      revisit.on(touched.days(), List.of(touched));
    }
  }

  private static List<LocalDate> restingOn(Ceiling ceiling, LocalDate day, LocalDate today) {
    int before = ((Limit.WholesaleSpread) ceiling.limit()).daysBefore();
    LocalDate to = ceiling.to();
    return day.plusDays(before)
        .datesUntil(day.plusDays(before + Reach.LOOK_BACK + 1L))
        .filter(it -> !it.isBefore(ceiling.from()) && !it.isAfter(today))
        .filter(it -> to == null || !it.isAfter(to))
        .toList();
  }

  /** What rests on wholesale prices under one ceiling. */
  private record Resting(Set<String> goods, NavigableSet<LocalDate> days) {
    void add(String commodity, List<LocalDate> on) {
      goods.add(commodity);
      days.addAll(on);
    }
  }
}
