package org.cailanzi.platform.city;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers a city sets for itself; each default's source is in its profile file.
 *
 * @param coverLevels ratios of cover to target below which the level is blue, yellow, orange, red
 * @param coverCleanDays after so many days in a row on which a level would be lower, it is lowered;
 *     1 lowers it at once
 * @param coverDistricts how many districts below target keep the level of the region around them
 *     from being better than blue, yellow, orange, red; without any its own sum alone decides
 * @param observedDays how many days of sales the observed demand is the mean of
 * @param transitHours goods arriving within so many hours count as in transit for cover
 * @param holdHours how long a hold for a request lasts unless it is confirmed by a hand-over
 * @param priceBaseDate the day whose price base-date ceilings refer to unless they name their own
 * @param isolationDays days of home quarantine after the anchor day
 * @param dayCount {@code DAY_0} when the anchor day is day 0, {@code DAY_1} when it is day 1
 * @param slots the delivery slots of a day
 * @param dwellingsPerRound the most dwellings one courier serves in a slot
 * @param purgeDays days after release before identities are erased
 * @param confirmedHoldHours how long a hold lasts once it is confirmed; three days unless stated
 * @param rations the most that one household gets at a time; none unless stated
 * @param variety of how many kinds a group's stock must be, or null where it does not matter
 * @param reporting who owes a daily report, and by when
 * @param indexBase the days whose mean prices are 100 in the price index; the price base date
 *     unless stated
 */
public record CityRules(
    List<BigDecimal> coverLevels,
    int coverCleanDays,
    @Nullable List<Integer> coverDistricts,
    int observedDays,
    int transitHours,
    int holdHours,
    LocalDate priceBaseDate,
    int isolationDays,
    DayCount dayCount,
    List<Slot> slots,
    int dwellingsPerRound,
    int packDays,
    int purgeDays,
    @Nullable Integer confirmedHoldHours,
    @Nullable List<Ration> rations,
    @Nullable Variety variety,
    Reporting reporting,
    @Nullable IndexBase indexBase) {

  private static final int CONFIRMED_HOURS = 72;

  public CityRules {
    coverLevels = List.copyOf(coverLevels);
    coverDistricts = coverDistricts == null ? List.of() : List.copyOf(coverDistricts);
    slots = List.copyOf(slots);
    confirmedHoldHours = confirmedHoldHours == null ? CONFIRMED_HOURS : confirmedHoldHours;
    rations = rations == null ? List.of() : List.copyOf(rations);
  }

  public Duration confirmedHold() {
    return Duration.ofHours(requireNonNull(confirmedHoldHours));
  }

  /** How many districts below target hold the level of what is around them. */
  public List<Integer> districtsThatHold() {
    return requireNonNull(coverDistricts);
  }

  /** The days whose mean prices are 100 in the price index (rule P10). */
  public IndexBase indexDays() {
    return indexBase == null ? new IndexBase(priceBaseDate, 1) : indexBase;
  }

  /** The rations in force, the first that names a commodity or its group counts for it. */
  public List<Ration> rationsInForce() {
    return requireNonNull(rations);
  }

  /**
   * A stock of one kind is no supply (rule I3).
   *
   * @param group whose kinds are counted
   * @param kinds the fewest that there should be
   * @param largestShare the most of the stock that one kind should be
   */
  public record Variety(String group, int kinds, BigDecimal largestShare) {}

  /**
   * When the report of a day is due (rule I8), in the city's time.
   *
   * @param due from then on it is late
   * @param missing from then on it is missing
   * @param daysAfter how many days after its own day that is, 0 for the same day
   * @param kinds the kinds of sites that owe one unless the site itself says otherwise
   */
  public record Reporting(LocalTime due, LocalTime missing, int daysAfter, List<String> kinds) {
    public Reporting {
      kinds = List.copyOf(kinds);
      if (missing.isBefore(due)) {
        throw new IllegalArgumentException(
            "A report cannot be missing at %s before it is due at %s".formatted(missing, due));
      }
    }
  }

  /**
   * The days that a price index compares with.
   *
   * @param first the first of them
   * @param days how many there are: 7 for the mean of a week
   */
  public record IndexBase(LocalDate first, int days) {
    public IndexBase {
      if (days < 1 || days > 31) {
        throw new IllegalArgumentException("indexBase: 1 to 31 days, not " + days);
      }
    }

    public LocalDate last() {
      return first.plusDays(days - 1L);
    }
  }

  /** Which day the count of a quarantine begins with; public guidance disagrees (DOMAIN §3.2). */
  public enum DayCount {
    DAY_0,
    DAY_1
  }

  /**
   * A part of the day in which doors are served.
   *
   * @param code {@code AM} or {@code PM}
   * @param cutOff when orders for it close; on the day before when {@code cutOffDayBefore}
   */
  public record Slot(
      String code, LocalTime from, LocalTime to, LocalTime cutOff, boolean cutOffDayBefore) {}
}
