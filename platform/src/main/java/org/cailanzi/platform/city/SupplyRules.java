package org.cailanzi.platform.city;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.region.RegionCode.Level;

/**
 * The numbers a city sets for getting more food in and for opening its reserve; each default's
 * source is in the profile file.
 *
 * @param latestDays what is bought has to be ready within so many days, unless the buyer says
 * @param leastGoodDays goods that are good for fewer days are not carried from one site to another
 */
public record SupplyRules(Haulage haulage, int latestDays, int leastGoodDays, Reserve reserve) {

  /** Yuan per tonne, by how far apart two places are. */
  public record Haulage(long sameStreet, long sameDistrict, long sameCity, long outside) {
    public Haulage {
      if (sameStreet < 0
          || sameDistrict < sameStreet
          || sameCity < sameDistrict
          || outside < sameCity) {
        throw new IllegalArgumentException("haulage: the farther must not cost less");
      }
    }

    public long yuanPerTonne(RegionCode from, RegionCode to) {
      if (share(from, to, Level.STREET)) {
        return sameStreet;
      }
      if (share(from, to, Level.DISTRICT)) {
        return sameDistrict;
      }
      return share(from, to, Level.CITY) ? sameCity : outside;
    }

    /** A place known only by its district may lie in any street of it, so it shares none. */
    private static boolean share(RegionCode from, RegionCode to, Level level) {
      return from.code().length() >= level.digits()
          && to.code().length() >= level.digits()
          && from.at(level).equals(to.at(level));
    }
  }

  /**
   * When and how the reserve may be opened (rules I9 and I10).
   *
   * @param indexRise the rise of the vegetable index within a week from which on it may
   * @param coverBelow the share of the target below which the days of cover let it
   * @param priceShare the most it may cost, as a share of the market price
   * @param perHeadKg the most one person may buy of one commodity on one day
   * @param saleDays how many days, the first counted, what was released is sold under that limit
   */
  public record Reserve(
      BigDecimal indexRise,
      BigDecimal coverBelow,
      BigDecimal priceShare,
      int perHeadKg,
      int saleDays,
      Kept kept) {}

  /**
   * What has to stay in the reserve after Spring Festival.
   *
   * @param share of what it held
   * @param until the last day of the season
   */
  public record Kept(BigDecimal share, MonthDay until, List<LocalDate> springFestivals) {
    public Kept {
      springFestivals = List.copyOf(springFestivals);
    }

    /** The festival in whose season a day lies; empty outside of it, when nothing has to stay. */
    public Optional<LocalDate> festivalOf(LocalDate day) {
      return springFestivals.stream()
          .filter(it -> it.getYear() == day.getYear())
          .filter(it -> !day.isBefore(it) && !day.isAfter(until.atYear(day.getYear())))
          .findFirst();
    }
  }
}
