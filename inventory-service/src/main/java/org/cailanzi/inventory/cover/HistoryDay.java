package org.cailanzi.inventory.cover;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.cailanzi.platform.city.CityProfile;
import org.jspecify.annotations.Nullable;

/**
 * One group's cover on a day that is kept, as a chart shows it.
 *
 * @param level as {@code GET /cover} showed it
 * @param ownLevel the same by the sum of the region alone
 * @param districtsBelow how many districts were below target; absent of a district and what is
 *     smaller
 * @param dayLevel the level of the day by itself
 * @param reason why it is unknown; {@code counted-apart} where days and level are those of the
 *     worst group below it
 * @param outGrams what went out on the day, absent where nobody told
 * @param reckonedAt when it was last reckoned
 */
record HistoryDay(
    LocalDate day,
    @Nullable BigDecimal days,
    @Nullable BigDecimal daysWithTransit,
    String level,
    @Nullable String ownLevel,
    @Nullable Integer districtsBelow,
    @Nullable String dayLevel,
    @Nullable String reason,
    @Nullable Integer target,
    long availableGrams,
    long inTransitGrams,
    @Nullable Long plannedGramsPerDay,
    @Nullable Long observedGramsPerDay,
    @Nullable Long outGrams,
    @Nullable Instant reckonedAt)
    implements Shown {

  /** A group that the profile did not have when the day was reckoned is unknown. */
  static HistoryDay of(String group, Past past, @Nullable Spread spread, CityProfile city) {
    CoverDay day = past.day();
    @Nullable Figures there = day.groups().get(group);
    Figures figures =
        there == null
            ? new Figures(
                new Cover(0, 0, new Demand(null, null, null), null),
                0,
                0,
                null,
                null,
                Unknown.NO_STOCK_REPORTED)
            : there;
    Cover cover = figures.cover();
    @Nullable Unknown unknown = figures.unknown();
    @Nullable Level ofDay = figures.level();
    @Nullable Level own =
        ofDay == null ? null : ofDay.seenAfter(past.levels(group), city.rules().coverCleanDays());
    @Nullable Level shown =
        own == null || spread == null ? own : spread.seen(own, city.rules().districtsThatHold());
    return new HistoryDay(
        past.wanted(),
        unknown == null ? cover.days() : null,
        unknown == null ? cover.daysWithTransit() : null,
        unknown != null ? "unknown" : shown == null ? "no-target" : shown.wireName(),
        own == null ? null : own.wireName(),
        spread == null ? null : Integer.valueOf(spread.below().size()),
        ofDay == null ? null : ofDay.wireName(),
        unknown == null ? null : unknown.wireName(),
        cover.target(),
        cover.available(),
        cover.inTransit(),
        cover.demand().planned(),
        cover.demand().observed(),
        figures.out(),
        day.at());
  }

  /** The same; a group whose kinds are counted apart stands as the worst of the groups below it. */
  HistoryDay among(Stream<HistoryDay> below) {
    return standsAsWorst() ? Shown.worst(below).map(this::as).orElse(this) : this;
  }

  private HistoryDay as(HistoryDay worst) {
    return new HistoryDay(
        day,
        worst.days,
        worst.daysWithTransit,
        worst.level,
        worst.ownLevel,
        null,
        worst.dayLevel,
        reason,
        target,
        availableGrams,
        inTransitGrams,
        plannedGramsPerDay,
        observedGramsPerDay,
        outGrams,
        reckonedAt);
  }
}
