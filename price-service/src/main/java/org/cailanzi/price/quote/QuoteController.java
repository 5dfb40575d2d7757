package org.cailanzi.price.quote;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.web.UnitPriceBody;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a month of a series with all its versions. */
@RestController
class QuoteController {
  private final Quotes quotes;
  private final CityProfile city;

  QuoteController(Quotes quotes, CityProfile city) {
    this.quotes = quotes;
    this.city = city;
  }

  @GetMapping("/quotes")
  MonthBody month(
      Caller caller,
      @RequestParam String point,
      @RequestParam String commodity,
      @RequestParam(defaultValue = "retail") String stage,
      @RequestParam YearMonth month) {
    caller.require(
        Role.BUREAU,
        Role.MARKET,
        Role.DISPATCHER,
        Role.GRID_WORKER,
        Role.COURIER,
        Role.HEALTH_AUTHORITY);
    Commodity named =
        city.commodities()
            .named(commodity)
            .orElseThrow(() -> Problem.notFound("commodity", commodity).asException());
    Stage wanted = Field.read("stage", () -> Stage.named(stage));
    Series series = new Series(point, named.code(), wanted);
    List<DayKey> keys =
        IntStream.rangeClosed(1, month.lengthOfMonth())
            .mapToObj(it -> series.on(month.atDay(it)))
            .toList();
    List<PointDay> found =
        quotes.days(keys).values().stream()
            .filter(it -> it.goods().containsKey(series.commodity()))
            .sorted(Comparator.comparing(it -> it.key().day()))
            .toList();
    if (!found.isEmpty() && wanted == Stage.COST) {
      // What a shop paid is its own business, and the bureau's.
      caller.require(Role.BUREAU, Role.MARKET);
      caller.requireScope(found.getFirst().place().region());
    }
    return MonthBody.of(series, month, found);
  }

  /**
   * @param items days in order
   */
  record MonthBody(
      String point, String commodity, String stage, YearMonth month, List<DayBody> items) {
    static MonthBody of(Series series, YearMonth month, List<PointDay> found) {
      return new MonthBody(
          series.point(),
          series.commodity(),
          series.stage().wireName(),
          month,
          found.stream().map(it -> DayBody.of(it, series.commodity())).toList());
    }
  }

  record DayBody(LocalDate day, List<VersionBody> versions) {
    static DayBody of(PointDay day, String commodity) {
      return new DayBody(
          day.key().day(), day.versions(commodity).stream().map(VersionBody::of).toList());
    }
  }

  /**
   * @param price in normal form, or null where there was no price
   * @param asTyped as it was quoted, or null where there was no price
   * @param stalls what the stalls asked, in the unit of {@code asTyped}; null where one had none
   * @param counts whether it is relied on; the last such version of a day is the one that counts
   * @param doubt why it was doubted, and what a person found
   */
  record VersionBody(
      int version,
      @Nullable UnitPriceBody price,
      @Nullable String asTyped,
      @Nullable List<@Nullable BigDecimal> stalls,
      String collector,
      String source,
      @Nullable String grade,
      @Nullable String note,
      Instant at,
      boolean counts,
      @Nullable DoubtBody doubt) {
    static VersionBody of(Version version) {
      Entry entry = version.entry();
      TypedPrice price = entry.price();
      return new VersionBody(
          version.number(),
          price == null ? null : UnitPriceBody.of(price.normal()),
          price == null ? null : price.toString(),
          entry.stalls() == null ? null : entry.stalls().yuan(),
          entry.collector(),
          entry.source().wireName(),
          entry.grade(),
          entry.note(),
          version.at(),
          version.counts(),
          DoubtBody.of(version.doubt()));
    }
  }
}
