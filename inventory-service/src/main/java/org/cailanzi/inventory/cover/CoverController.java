package org.cailanzi.inventory.cover;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.population.Headcount;
import org.cailanzi.inventory.population.Populations;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.FoodGroup;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Days of cover over HTTP. */
@RestController
class CoverController {
  private final Holdings holdings;
  private final Sites sites;
  private final Populations populations;
  private final CityProfile city;
  private final CityClock clock;

  CoverController(
      Holdings holdings, Sites sites, Populations populations, CityProfile city, CityClock clock) {
    this.holdings = holdings;
    this.sites = sites;
    this.populations = populations;
    this.city = city;
    this.clock = clock;
  }

  @GetMapping("/cover")
  CoverBody cover(
      Caller caller, @RequestParam String region, @RequestParam @Nullable LocalDate day) {
    caller.require(Role.BUREAU, Role.DISPATCHER);
    RegionCode place = Field.read("region", () -> new RegionCode(region));
    caller.requireScope(place);
    LocalDate wanted = day == null ? clock.today() : day;
    Optional<Headcount> people = populations.census(place, wanted).of(place);
    List<Holding> all = holdings.of(sites.within(place), wanted);
    return new CoverBody(
        place.code(),
        wanted,
        people.map(Headcount::population).orElse(null),
        people.map(Headcount::source).orElse(null),
        city.groups().stream()
            .map(it -> item(it, all, people.map(Headcount::population).orElse(null), wanted))
            .toList());
  }

  private Item item(FoodGroup group, List<Holding> all, @Nullable Long people, LocalDate day) {
    List<Holding> within =
        all.stream().filter(it -> city.countsTowards(it.group(), group.code())).toList();
    return Item.of(GroupCover.of(group, within, people), city.rules().coverLevels(), day);
  }

  /** The cover of every group in a region on a day. */
  record CoverBody(
      String region,
      LocalDate day,
      @Nullable Long population,
      @Nullable String populationSource,
      List<Item> items) {}

  /**
   * One group; masses in grams, days in tenths rounded down.
   *
   * @param level {@code normal}, {@code blue}, {@code yellow}, {@code orange}, {@code red}, {@code
   *     unknown}, or {@code no-target}
   * @param reason why it is unknown
   * @param reportAgeDays how many days before the day the oldest report counted is from; absent
   *     where live stock alone counts
   * @param silentSites sites whose last report is too old to count
   */
  record Item(
      String group,
      String zh,
      String en,
      @Nullable String parent,
      long availableGrams,
      long inTransitGrams,
      @Nullable Long plannedGramsPerDay,
      @Nullable Long observedGramsPerDay,
      @Nullable BigDecimal days,
      @Nullable BigDecimal daysWithTransit,
      @Nullable Integer target,
      String level,
      @Nullable String reason,
      String arithmetic,
      String arithmeticEn,
      @Nullable Long reportAgeDays,
      List<String> silentSites) {

    static Item of(GroupCover of, List<BigDecimal> thresholds, LocalDate day) {
      Cover cover = of.cover();
      @Nullable Unknown unknown = of.unknown();
      @Nullable Level level = unknown == null ? cover.level(thresholds) : null;
      Bilingual text = unknown == null ? Arithmetic.of(cover, level) : unknown.text();
      FoodGroup group = of.group();
      return new Item(
          group.code(),
          group.zh(),
          group.en(),
          group.parent(),
          cover.available(),
          cover.inTransit(),
          cover.demand().planned(),
          cover.demand().observed(),
          unknown == null ? cover.days() : null,
          unknown == null ? cover.daysWithTransit() : null,
          cover.target(),
          unknown != null ? "unknown" : level == null ? "no-target" : level.wireName(),
          unknown == null ? null : unknown.wireName(),
          text.zh(),
          text.en(),
          of.oldestReport().map(it -> day.toEpochDay() - it.toEpochDay()).orElse(null),
          of.silentSites());
    }
  }
}
