package org.cailanzi.inventory.cover;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.city.CityRules.Variety;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.commodity.FoodGroup;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One group's cover as it is shown; masses in grams, days in tenths rounded down.
 *
 * @param standard that reports tell of beside the target; absent where none does
 * @param districts how the districts below a city stand; absent of a district and what is smaller
 * @param level {@code normal}, {@code blue}, {@code yellow}, {@code orange}, {@code red}, {@code
 *     unknown}, or {@code no-target}; raised at once, lowered after clean days, and no better than
 *     districts that are short allow
 * @param ownLevel the same by the sum of the region alone, absent where there is none
 * @param dayLevel the level of the day by itself, absent where there is none
 * @param reason why it is unknown; {@code counted-apart} where days and level are those of the
 *     worst group below it
 * @param reportAgeDays how many days before the day the oldest report counted is from; absent where
 *     live stock alone counts
 * @param silentSites sites whose last report is too old to count
 * @param variety of which kinds it is; absent where that does not matter
 */
record CoverItem(
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
    @Nullable StandardBody standard,
    String level,
    @Nullable String ownLevel,
    @Nullable String dayLevel,
    @Nullable String reason,
    Bilingual arithmetic,
    @Nullable SpreadBody districts,
    RunsOut runsOut,
    @Nullable VarietyBody variety,
    @Nullable Long reportAgeDays,
    List<String> silentSites)
    implements Shown {

  static CoverItem of(GroupCover of, Past past, @Nullable Spread spread, Naming naming) {
    CityProfile city = naming.city();
    Cover cover = of.cover();
    @Nullable Unknown unknown = of.unknown();
    FoodGroup group = of.group();
    @Nullable Level ofDay = unknown == null ? cover.level(city.rules().coverLevels()) : null;
    @Nullable Level seen =
        ofDay == null
            ? null
            : ofDay.seenAfter(past.levels(group.code()), city.rules().coverCleanDays());
    @Nullable SpreadBody districts =
        spread == null || cover.target() == null
            ? null
            : SpreadBody.of(spread, past.wanted(), city);
    @Nullable Level shown =
        seen == null || spread == null ? seen : spread.seen(seen, city.rules().districtsThatHold());
    Bilingual sum =
        unknown == null
            ? Arithmetic.of(cover, ofDay, seen, city.rules().coverCleanDays())
            : unknown.text();
    return new CoverItem(
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
        StandardBody.of(of.holdings(), naming.sites()),
        unknown != null ? "unknown" : shown == null ? "no-target" : shown.wireName(),
        seen == null ? null : seen.wireName(),
        ofDay == null ? null : ofDay.wireName(),
        unknown == null ? null : unknown.wireName(),
        districts == null || seen == null || shown == null
            ? sum
            : Arithmetic.with(sum, districts, seen, shown),
        districts,
        RunsOut.of(of, past.out(group.code()), past.firstAhead()),
        unknown == null ? VarietyBody.of(of, city) : null,
        of.oldestReport().map(it -> past.wanted().toEpochDay() - it.toEpochDay()).orElse(null),
        of.silentSites());
  }

  /** The same; a group whose kinds are counted apart stands as the worst of the groups below it. */
  CoverItem among(List<CoverItem> all) {
    return standsAsWorst()
        ? Shown.worst(all.stream().filter(it -> group.equals(it.parent))).map(this::as).orElse(this)
        : this;
  }

  private CoverItem as(CoverItem worst) {
    return new CoverItem(
        group,
        zh,
        en,
        parent,
        availableGrams,
        inTransitGrams,
        plannedGramsPerDay,
        observedGramsPerDay,
        worst.days,
        worst.daysWithTransit,
        target,
        standard,
        worst.level,
        worst.ownLevel,
        worst.dayLevel,
        reason,
        Arithmetic.asItsWorst(
            arithmetic,
            new Bilingual(worst.zh, worst.en),
            requireNonNull(worst.days),
            worst.known().orElseThrow()),
        null,
        worst.runsOut,
        variety,
        reportAgeDays,
        silentSites);
  }

  /**
   * @param largest the kind there is most of, absent without any
   * @param largestPercent its share of the group's stock
   */
  record VarietyBody(
      int kinds,
      int kindsWanted,
      @Nullable String largest,
      int largestPercent,
      List<Kinds.Finding> findings) {

    static @Nullable VarietyBody of(GroupCover cover, CityProfile city) {
      @Nullable Variety rule = city.rules().variety();
      if (rule == null || !rule.group().equals(cover.group().code())) {
        return null;
      }
      List<Commodity> all =
          city.commodities().all().stream().filter(it -> it.group().equals(rule.group())).toList();
      Kinds kinds = Kinds.of(cover.holdings(), all.stream().map(Commodity::code).toList());
      @Nullable String largest = kinds.largest();
      @Nullable Bilingual name =
          all.stream()
              .filter(it -> it.code().equals(largest))
              .map(it -> new Bilingual(it.zh(), it.en()))
              .findFirst()
              .orElse(null);
      return new VarietyBody(
          kinds.grams().size(),
          rule.kinds(),
          largest,
          kinds.largestPercent(),
          kinds.against(rule, all.size(), name));
    }
  }
}
