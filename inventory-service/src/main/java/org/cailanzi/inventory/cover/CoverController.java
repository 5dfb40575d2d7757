package org.cailanzi.inventory.cover;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.forecast.Forecast;
import org.cailanzi.inventory.population.Headcount;
import org.cailanzi.inventory.site.SiteNames;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Days of cover over HTTP. */
@RestController
@RequestMapping("/cover")
class CoverController {
  private static final int LONGEST_HISTORY_DAYS = 366;

  private final Reckoning reckoning;
  private final CoverHistory history;
  private final Spreads spreads;
  private final SiteNames sites;
  private final CityProfile city;
  private final CityClock clock;

  CoverController(
      Reckoning reckoning,
      CoverHistory history,
      Spreads spreads,
      SiteNames sites,
      CityProfile city,
      CityClock clock) {
    this.reckoning = reckoning;
    this.history = history;
    this.spreads = spreads;
    this.sites = sites;
    this.city = city;
    this.clock = clock;
  }

  @GetMapping
  CoverBody cover(
      Caller caller, @RequestParam String region, @RequestParam @Nullable LocalDate day) {
    RegionCode place = allowed(caller, region);
    LocalDate today = clock.today();
    LocalDate wanted = day == null ? today : day;
    LocalDate kept = wanted.isBefore(today) ? wanted : today.minusDays(1);
    Past past =
        new Past(wanted, kept, history.between(place, wanted.minusDays(Forecast.PAST_DAYS), kept));
    Reckoning.Of sums = reckoning.of(place, wanted, wanted);
    Optional<Headcount> people = sums.people();
    Spreads.Of districts = spreads.of(place, wanted, wanted);
    Naming naming = new Naming(city, sites);
    List<CoverItem> items =
        sums.on(wanted, past.day()).stream()
            .map(
                it ->
                    CoverItem.of(
                        it, past, districts.on(wanted, it.group().code()).orElse(null), naming))
            .toList();
    return new CoverBody(
        place.code(),
        wanted,
        people.map(Headcount::population).orElse(null),
        people.map(Headcount::source).orElse(null),
        items.stream().map(it -> it.among(items)).toList());
  }

  @GetMapping("/history")
  HistoryBody history(
      Caller caller,
      @RequestParam String region,
      @RequestParam String group,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    RegionCode place = allowed(caller, region);
    if (city.group(group).isEmpty()) {
      throw Problem.notFound("group", group).asException();
    }
    if (to.isBefore(from) || from.plusDays(LONGEST_HISTORY_DAYS).isBefore(to)) {
      throw Problem.invalid(
              "to",
              new Bilingual("起止日期无法使用", "These days cannot be shown"),
              new Bilingual(
                  "止日不早于起日，最多 " + LONGEST_HISTORY_DAYS + " 天",
                  "End no earlier than the beginning, and no more than "
                      + LONGEST_HISTORY_DAYS
                      + " days after it"))
          .asException();
    }
    NavigableMap<LocalDate, CoverDay> days =
        history.between(place, from.minusDays(Past.LEVELS_DAYS), to);
    Spreads.Of districts = spreads.of(place, from, to);
    return new HistoryBody(
        place.code(),
        group,
        days.tailMap(from, true).keySet().stream()
            .map(it -> shown(group, new Past(it, it, days.headMap(it, true)), districts))
            .toList());
  }

  private HistoryDay shown(String group, Past past, Spreads.Of districts) {
    return alone(group, past, districts)
        .among(
            city.groups().stream()
                .filter(it -> group.equals(it.parent()))
                .map(it -> alone(it.code(), past, districts)));
  }

  private HistoryDay alone(String group, Past past, Spreads.Of districts) {
    return HistoryDay.of(group, past, districts.on(past.wanted(), group).orElse(null), city);
  }

  private static RegionCode allowed(Caller caller, String region) {
    caller.require(Role.BUREAU, Role.DISPATCHER);
    RegionCode place = Field.read("region", () -> new RegionCode(region));
    caller.requireScope(place);
    return place;
  }

  /** The cover of every group in a region on a day. */
  record CoverBody(
      String region,
      LocalDate day,
      @Nullable Long population,
      @Nullable String populationSource,
      List<CoverItem> items) {}

  /** The cover of one group in a region, day by day. */
  record HistoryBody(String region, String group, List<HistoryDay> items) {}
}
