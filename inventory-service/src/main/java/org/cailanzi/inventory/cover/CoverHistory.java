package org.cailanzi.inventory.cover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.region.RegionCode;
import org.springframework.stereotype.Component;

/**
 * Days of cover as they were: kept once a day is over, reckoned anew only where reports have come
 * since, so that a chart of a year is twelve point reads (ADR 0015).
 */
@Component
class CoverHistory {
  private final CoverMonths months;
  private final Reckoning reckoning;
  private final CityProfile city;
  private final CityClock clock;

  CoverHistory(CoverMonths months, Reckoning reckoning, CityProfile city, CityClock clock) {
    this.months = months;
    this.reckoning = reckoning;
    this.city = city;
    this.clock = clock;
  }

  /** Every day from one to another, none after today, in order. */
  NavigableMap<LocalDate, CoverDay> between(RegionCode region, LocalDate from, LocalDate to) {
    return between(region, from, to, clock.today());
  }

  /** The same, but keeps nothing of today: whoever looks at many regions need not write. */
  NavigableMap<LocalDate, CoverDay> glance(RegionCode region, LocalDate from, LocalDate to) {
    return between(region, from, to, clock.today().minusDays(1));
  }

  private NavigableMap<LocalDate, CoverDay> between(
      RegionCode region, LocalDate from, LocalDate to, LocalDate lastKept) {
    LocalDate last = to.isAfter(clock.today()) ? clock.today() : to;
    NavigableMap<LocalDate, CoverDay> days = new TreeMap<>();
    if (from.isAfter(last)) {
      return days;
    }
    List<LocalDate> wanted = from.datesUntil(last.plusDays(1)).toList();
    Map<String, CoverMonth> there =
        months.open(wanted.stream().map(it -> CoverMonth.id(region, it)).toList());
    wanted.forEach(it -> days.put(it, month(there, region, it).day(it)));
    NavigableMap<LocalDate, CoverDay> renewed = renewed(region, days);
    days.putAll(renewed);
    // What somebody has marked or kept meanwhile stays as it is; whoever looks next reckons anew.
    renewed.headMap(lastKept, true).keySet().stream()
        .collect(
            Collectors.groupingBy(
                it -> month(there, region, it), Collectors.toMap(it -> it, renewed::get)))
        .forEach(months::keep);
    return days;
  }

  private static CoverMonth month(Map<String, CoverMonth> there, RegionCode region, LocalDate day) {
    return Objects.requireNonNull(there.get(CoverMonth.id(region, day)));
  }

  private NavigableMap<LocalDate, CoverDay> renewed(
      RegionCode region, NavigableMap<LocalDate, CoverDay> days) {
    NavigableMap<LocalDate, CoverDay> renewed = new TreeMap<>();
    days.forEach(
        (day, kept) -> {
          if (!kept.isSettled(clock.startOf(day.plusDays(1)))) {
            renewed.put(day, kept);
          }
        });
    if (!renewed.isEmpty()) {
      Instant now = clock.now();
      Reckoning.Of sums = reckoning.of(region, renewed.firstKey(), renewed.lastKey());
      renewed.replaceAll((day, kept) -> day(now, sums, sums.on(day, kept)));
    }
    return renewed;
  }

  private CoverDay day(Instant now, Reckoning.Of sums, List<GroupCover> groups) {
    Map<String, Figures> figures = new HashMap<>();
    groups.forEach(
        it ->
            figures.put(
                it.group().code(), Figures.of(it, city.rules().coverLevels(), sums.beyond())));
    return new CoverDay(now, false, figures);
  }
}
