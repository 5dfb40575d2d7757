package org.cailanzi.inventory.cover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.IntStream;
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
    LocalDate first = from.minusDays(Past.LEVELS_DAYS);
    Map<RegionCode, NavigableMap<LocalDate, CoverDay>> days = new HashMap<>();
    for (RegionCode district : districts.of(region, to)) {
      days.put(district, history.glance(district, first, to));
    }
    return new Of(days.isEmpty() ? null : history.glance(region, first, to), days);
  }

  /** What is kept of the days of a region and of each district, read once. */
  final class Of {
    private final @Nullable NavigableMap<LocalDate, CoverDay> whole;
    private final Map<RegionCode, NavigableMap<LocalDate, CoverDay>> districts;

    private Of(
        @Nullable NavigableMap<LocalDate, CoverDay> whole,
        Map<RegionCode, NavigableMap<LocalDate, CoverDay>> districts) {
      this.whole = whole;
      this.districts = districts;
    }

    /** Empty where the region has no districts, or the day is still to come. */
    Optional<Spread> on(LocalDate day, String group) {
      if (whole == null || !whole.containsKey(day)) {
        return Optional.empty();
      }
      Parted today = parted(day, group);
      List<Parted> before =
          IntStream.rangeClosed(1, Past.LEVELS_DAYS)
              .mapToObj(back -> parted(day.minusDays(back), group))
              .toList();
      List<Spread.District> below = new ArrayList<>();
      int known = 0;
      int unknown = 0;
      for (RegionCode district : districts.keySet()) {
        @Nullable Cover cover = today.cover(district);
        @Nullable Level level = today.level(district);
        if (cover == null) {
          unknown++;
        } else if (level != null) {
          known++;
          Level seen = level.seenAfter(levels(before, district), clean());
          if (seen != Level.NORMAL) {
            below.add(new Spread.District(district, seen, cover.days()));
          }
        }
      }
      return Optional.of(new Spread(below, known, unknown, today.told()));
    }

    private int clean() {
      return city.rules().coverCleanDays();
    }

    private static List<@Nullable Level> levels(List<Parted> days, RegionCode district) {
      List<@Nullable Level> levels = new ArrayList<>();
      days.forEach(it -> levels.add(it.level(district)));
      return levels;
    }

    private Parted parted(LocalDate day, String group) {
      Map<RegionCode, Figures> figures = new HashMap<>();
      districts.forEach(
          (code, days) -> {
            @Nullable Figures told = figures(days, day, group);
            if (told != null) {
              figures.put(code, told);
            }
          });
      @Nullable Figures all = whole == null ? null : figures(whole, day, group);
      return new Parted(
          all == null ? 0 : all.cover().available(), figures, city.rules().coverLevels());
    }

    private static @Nullable Figures figures(
        NavigableMap<LocalDate, CoverDay> days, LocalDate day, String group) {
      return days.getOrDefault(day, CoverDay.NEVER).groups().get(group);
    }
  }
}
