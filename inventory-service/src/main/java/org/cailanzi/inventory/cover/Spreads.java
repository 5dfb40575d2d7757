package org.cailanzi.inventory.cover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks how the districts of a region stand, from the days of cover that are kept of each. */
@Component
class Spreads {
  private final Districts districts;
  private final CoverHistory history;
  private final CityProfile city;

  Spreads(Districts districts, CoverHistory history, CityProfile city) {
    this.districts = districts;
    this.history = history;
    this.city = city;
  }

  /** The districts of a region on some days. */
  Of of(RegionCode region, LocalDate from, LocalDate to) {
    Map<RegionCode, NavigableMap<LocalDate, CoverDay>> days = new HashMap<>();
    districts
        .of(region, to)
        .forEach(it -> days.put(it, history.glance(it, from.minusDays(Past.LEVELS_DAYS), to)));
    return new Of(days);
  }

  /** What is kept of the days of each district, read once. */
  final class Of {
    private final Map<RegionCode, NavigableMap<LocalDate, CoverDay>> days;

    private Of(Map<RegionCode, NavigableMap<LocalDate, CoverDay>> days) {
      this.days = days;
    }

    /** Empty where the region has no districts, or the day is still to come. */
    Optional<Spread> on(LocalDate day, String group) {
      List<Spread.District> below = new ArrayList<>();
      int known = 0;
      int unknown = 0;
      for (var district : days.entrySet()) {
        var past = new Past(day, day, district.getValue().headMap(day, true));
        @Nullable Figures figures = past.day().groups().get(group);
        if (figures == null || figures.unknown() != null) {
          unknown++;
        } else if (figures.level() != null) {
          known++;
          Level seen = figures.level().seenAfter(past.levels(group), city.rules().coverCleanDays());
          if (seen != Level.NORMAL) {
            below.add(new Spread.District(district.getKey(), seen, figures.cover().days()));
          }
        }
      }
      return known + unknown == 0 || days.values().stream().noneMatch(it -> it.containsKey(day))
          ? Optional.empty()
          : Optional.of(new Spread(below, known, unknown));
    }
  }
}
