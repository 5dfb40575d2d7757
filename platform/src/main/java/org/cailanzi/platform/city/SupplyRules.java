package org.cailanzi.platform.city;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.region.Place;
import org.cailanzi.platform.region.Position;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.region.RegionCode.Level;
import org.jspecify.annotations.Nullable;

/**
 * The numbers a city sets for getting more food in and for opening its reserve; each default's
 * source is in the profile file.
 *
 * @param latestDays what is bought has to be ready within so many days, unless the buyer says
 * @param leastGoodDays goods that are good for fewer days are not carried from one site to another
 */
public record SupplyRules(Haulage haulage, int latestDays, int leastGoodDays, Reserve reserve) {
  private static final long METRES_A_KM = 1_000;

  /**
   * Yuan per tonne, by how far apart two places are.
   *
   * @param onMap for two places whose position is known, or null where regions alone decide
   */
  public record Haulage(
      long sameStreet, long sameDistrict, long sameCity, long outside, @Nullable OnMap onMap) {
    public Haulage {
      if (sameStreet < 0
          || sameDistrict < sameStreet
          || sameCity < sameDistrict
          || outside < sameCity) {
        throw new IllegalArgumentException("haulage: the farther must not cost less");
      }
    }

    /** From one place to another: by the straight line where both lie on the map. */
    public Way way(Place from, Place to) {
      @Nullable Position start = from.at();
      @Nullable Position end = to.at();
      if (onMap == null || start == null || end == null) {
        return new Way(yuanPerTonne(from.region(), to.region()), null);
      }
      long metres = Math.round(start.to(end) * onMap.metresPerUnit().doubleValue());
      long perKm = Math.ceilDiv(Math.multiplyExact(onMap.perStraightKm(), metres), METRES_A_KM);
      return new Way(Math.addExact(onMap.loading(), perKm), metres);
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
   * What a way costs that is known on the map.
   *
   * @param loading yuan per tonne, however short it is
   * @param perStraightKm yuan per tonne and kilometre of the straight line, detours included
   * @param metresPerUnit how many metres a unit of the map is
   */
  public record OnMap(long loading, long perStraightKm, BigDecimal metresPerUnit) {
    public OnMap {
      if (loading < 0 || perStraightKm < 0 || metresPerUnit.signum() <= 0) {
        throw new IllegalArgumentException(
            "haulage.onMap: nothing is hauled for less than nothing");
      }
    }
  }

  /**
   * How goods get from one place to another.
   *
   * @param metres of the straight line, or null where a position is not known
   */
  public record Way(long yuanPerTonne, @Nullable Long metres) {}

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
